from __future__ import annotations

import pytest

from pipeline.corpus.dates import is_interval, is_moment


@pytest.mark.parametrize(
    ("value", "moment", "interval"),
    [
        ("2024", False, True),
        ("2024-05", False, True),
        ("2024-05-02", True, True),
        ("2024-05-02T09:30:00+08:00", True, True),
        ("2024-05-02T09:30", True, True),
        ("2019/2024", False, True),
        ("2024-01/2024-03", False, True),
        ("2024/2019", False, False),
        ("2019/2020/2021", False, False),
        ("2024-13", False, False),
        ("2023-02-29", False, False),
        ("2024-05-02T25:00", False, False),
        ("May 2024", False, False),
        ("", False, False),
        ("24", False, False),
    ],
)
def test_iso_dates_and_intervals(value, moment, interval):
    assert (is_moment(value), is_interval(value)) == (moment, interval)
