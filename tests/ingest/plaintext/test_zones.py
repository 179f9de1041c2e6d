import datetime as dt

import pytest

from pipeline.ingest.plaintext.zones import day_first, offset_minutes

WINTER = dt.datetime(2021, 1, 15, 12)  # noqa: DTZ001 - local times are the subject
SUMMER = dt.datetime(2021, 7, 15, 12)  # noqa: DTZ001 - the same


@pytest.mark.parametrize(
    ("zone", "when", "minutes"),
    [
        ("GMT+8", WINTER, 480),
        ("UTC+05:30", WINTER, 330),
        ("+0530", WINTER, 330),
        ("-05:00", WINTER, -300),
        ("Z", WINTER, 0),
        ("BST", SUMMER, 60),
        ("ET", WINTER, -300),
        ("ET", SUMMER, -240),
        ("EDT", SUMMER, -240),
        ("uk time", SUMMER, 60),
        ("UK time", WINTER, 0),
        ("Beijing time", SUMMER, 480),
        ("GMT+15", WINTER, None),
        ("Mars time", WINTER, None),
    ],
)
def test_offset(zone, when, minutes):
    assert offset_minutes(zone, when) == minutes


@pytest.mark.parametrize(
    ("zone", "date", "minutes"),
    [
        pytest.param("ET", (2021, 3, 14, 1), -300, id="US spring, an hour before"),
        pytest.param("ET", (2021, 3, 14, 3), -240, id="US spring, after"),
        pytest.param("ET", (2021, 11, 7, 3), -300, id="US autumn"),
        pytest.param("ET", (2006, 4, 1, 12), -300, id="old US rule: not before the first Sunday of April"),
        pytest.param("ET", (2006, 10, 30, 12), -300, id="old US rule: not after the last Sunday of October"),
        pytest.param("UK time", (2021, 3, 28, 0), 0, id="EU spring, an hour before"),
        pytest.param("UK time", (2021, 3, 28, 2), 60, id="EU spring, after"),
        pytest.param("Paris time", (2021, 10, 31, 4), 60, id="EU autumn"),
    ],
)
def test_summer_time_begins_and_ends_on_the_day(zone, date, minutes):
    assert offset_minutes(zone, dt.datetime(*date)) == minutes  # noqa: DTZ001 - a local time


def test_the_order_of_day_and_month_by_zone():
    assert day_first("BST") is True
    assert day_first("EDT") is False
    assert day_first("GMT") is None
