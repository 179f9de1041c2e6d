"""ISO 8601 dates and intervals as the gold writes them."""

from __future__ import annotations

import datetime as dt
import re

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?([+-]\d\d:\d\d|Z)?)?)?)?")


def is_moment(value: str) -> bool:
    """Whether it is a day, perhaps with a time: ``2024-05-01``, ``2024-05-01T09:30:00+08:00``."""
    match = _DAY.fullmatch(value)
    return bool(match and match[3] and _exists(match))


def is_interval(value: str) -> bool:
    """Whether it is a year, a month, a day, a moment, or two of them with a stroke between, in order."""
    sides = value.split("/")
    matches = [_DAY.fullmatch(side) for side in sides]
    if len(sides) > 2 or not all(match and _exists(match) for match in matches):  # noqa: PLR2004 - begin and end
        return False
    return sides == sorted(sides)


def _exists(match: re.Match[str]) -> bool:
    year, month, day, hour, minute, second = (
        int(match[at] or low) for at, low in enumerate((1, 1, 1, 0, 0, 0), 1)
    )
    try:
        dt.datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - only whether it exists
    except ValueError:
        return False
    return True
