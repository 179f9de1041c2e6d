"""The reference time of a claim."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.find import find_claims


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("In 1998 the port had 40 boats.", "1998"),
        ("The port had 40 boats in May 1998.", "1998-05"),
        ("The port had 40 boats on 7 May 1998.", "1998-05-07"),
        ("The port had 40 boats on May 7, 1998.", "1998-05-07"),
        ("As of 1998-05-07 the port had 40 boats.", "1998-05-07"),
        ("It had 9 boats in 1990; the port had 40 boats.", None),
        ("The port had 40 boats 30 years ago.", None),
    ],
)
def test_time(parse, text, time):
    claim = next(each for each in find_claims(parse(text)) if each.value == 40)
    assert claim.time == time
