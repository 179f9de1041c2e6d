"""Offsets from Greenwich by the names of time zones, summer time by the date."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from pipeline.ingest.plaintext.wordlists import table

_SIGNED = re.compile(r"(?:GMT|UTC)?\s*([+\-−–])\s*([0-9]{1,2})(?::?([0-9]{2}))?$", re.IGNORECASE)
_FARTHEST = 14 * 60
_SUNDAY = 6
_NEW_US_RULE = 2007


@cache
def zone_names() -> tuple[str, ...]:
    """Every name that `offset_minutes` knows, as written."""
    return (*table("zones")["fixed"], *table("zones")["seasonal"])


@cache
def _fixed() -> dict[str, int]:
    return {name.upper(): minutes for name, minutes in table("zones")["fixed"].items()}


@cache
def _seasonal() -> dict[str, dict[str, int | str]]:
    return {name.upper(): rule for name, rule in table("zones")["seasonal"].items()}


def offset_minutes(zone: str, when: dt.datetime) -> int | None:
    """Minutes east of Greenwich of a zone at a local time; None for a name nobody knows.

    Takes ``GMT+8``, ``+0530``, ``Z`` and the names of the data file (any case).
    """
    signed = _SIGNED.match(zone)
    if signed:
        minutes = int(signed[2]) * 60 + int(signed[3] or 0)
        return None if minutes > _FARTHEST else minutes * (1 if signed[1] == "+" else -1)
    name = " ".join(zone.upper().split())
    if name in _fixed():
        return _fixed()[name]
    rule = _seasonal().get(name)
    if rule is None:
        return None
    base = int(rule["minutes"])
    return base + 60 if _is_summer(when, str(rule["rule"]), base) else base


def day_first(zone: str) -> bool | None:
    """Whether people of a zone write the day before the month; None when the zone does not tell."""
    name = " ".join(zone.upper().split())
    order = table("zones")["order"]
    if name in order["day_first"]:
        return True
    return False if name in order["month_first"] else None


def _is_summer(when: dt.datetime, rule: str, base: int) -> bool:
    """Whether summer time holds at a local time, by the rule in force since 1996 (EU) or 1987 (US)."""
    year = when.year
    if rule == "eu":
        change = dt.timedelta(hours=1, minutes=base)
        return _sunday(year, 3, -1) + change <= when < _sunday(year, 10, -1) + change + dt.timedelta(hours=1)
    two = dt.timedelta(hours=2)
    if year >= _NEW_US_RULE:
        return _sunday(year, 3, 2) + two <= when < _sunday(year, 11, 1) + two
    return _sunday(year, 4, 1) + two <= when < _sunday(year, 10, -1) + two


def _sunday(year: int, month: int, nth: int) -> dt.datetime:
    """The nth Sunday of a month, -1 for the last, at midnight."""
    first = dt.datetime(year, month, 1)  # noqa: DTZ001 - local time is what zones are asked about
    if nth < 0:
        last = first + dt.timedelta(days=30)
        return last - dt.timedelta(days=(last.weekday() - _SUNDAY) % 7)
    return first + dt.timedelta(days=(_SUNDAY - first.weekday()) % 7 + 7 * (nth - 1))
