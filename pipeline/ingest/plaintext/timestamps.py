"""The instant a date line states, in ISO 8601 and only as precise as the line.

The whole line has to be date, time, zone, label and small words: `read_stamp` reads it token by token and
gives None at the first word that is none of these, so that a sentence with a date in it is never a date line.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline.ingest.plaintext.wordlists import alternation, table
from pipeline.ingest.plaintext.zones import day_first, offset_minutes, zone_names

_LONGEST = 160
_NOON = _MONTHS = 12
_CENTURY = 100
_DIGIT = re.compile(r"[0-9]")
# The time lines of one broadcaster's pages: "Updated 08:25, 14-May-2019" is all they say of publication.
_ONLY_UPDATED = re.compile(r"updated\s+[0-9]{1,2}:[0-9]{2},\s+[0-9]{1,2}-[a-z]{3}-[0-9]{4}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The times of a date line; both are None for "3 hours ago" and for dates without a year.

    ``labelled`` says that a word such as "Published" opens the line.
    """

    published: str | None = None
    modified: str | None = None
    labelled: bool = False


class _Date(NamedTuple):
    """A date as read; ``open_order`` says that month and day may be the other way round."""

    year: int
    month: int
    day: int | None = None
    open_order: bool = False


class _Clause(NamedTuple):
    """What stands under one label."""

    role: str
    date: _Date | None = None
    time: tuple[int, int, int] | None = None
    zone: str | None = None


@cache
def _token() -> re.Pattern[str]:
    calendar = table("calendar")
    month = alternation(name for names in calendar["months"] for name in names)
    zones = alternation(zone_names())
    return re.compile(
        rf"""(?P<published>(?:{alternation(calendar["published"])})\b(?:\s+(?:on|at|le|am)\b)?\s*:?)
        |(?P<modified>(?:{alternation(calendar["modified"])})\b(?:\s+(?:on|at|le|am)\b)?\s*:?)
        |(?P<ymd>[0-9]{{4}}(?P<sep>[-/.])[0-9]{{1,2}}(?P=sep)[0-9]{{1,2}}(?![0-9])|[0-9]{{4}}\s?年\s?[0-9]{{1,2}}\s?月\s?[0-9]{{1,2}}\s?日)
        |(?P<dmy>[0-9]{{1,2}}(?:st|nd|rd|th|er|º|\.)?[\s-]*(?:of\s|de\s)?\s*(?:{month})\b\.?(?:[\s,-]+(?:de\s+)?[0-9]{{4}}(?![0-9]))?)
        |(?P<mdy>(?:{month})\b\.?\s*[0-9]{{1,2}}(?:st|nd|rd|th)?(?![0-9:])(?:[\s,]+[0-9]{{4}}(?![0-9]))?)
        |(?P<my>(?:{month})\b\.?,?\s+[0-9]{{4}}(?![0-9]))
        |(?P<numeric>[0-9]{{1,2}}(?P<dot>[/.-])[0-9]{{1,2}}(?P=dot)(?:[0-9]{{4}}|[0-9]{{2}})(?![0-9]))
        |(?P<time>[0-9]{{1,2}}\s?[:.h時点]\s?[0-9]{{2}}(?![0-9])\s?分?(?::[0-9]{{2}}(?:\.[0-9]{{1,9}})?)?(?:\s*[ap]\.?m\b\.?)?
            |[0-9]{{1,2}}\s*[ap]\.?m\b\.?|[0-9]{{4}}(?=\s*(?:{zones})\b)|[0-9]{{1,2}}\s?(?:h|Uhr)\b|noon\b|midnight\b)
        |(?P<zone>(?:GMT|UTC)\s*[+\-−–]\s*[0-9]{{1,2}}(?::?[0-9]{{2}})?(?![0-9])|[+\-−][0-9]{{2}}:?[0-9]{{2}}(?![0-9])|(?:{zones})\b)
        |(?P<local>local\s+time)
        |(?P<ago>(?:[0-9]{{1,3}}|an?|one)\s+(?:second|sec|minute|min|hour|hr|day|week|month|year)s?\s+ago\b|just\s+now\b|yesterday\b|today\b)
        |(?P<weekday>(?:{alternation(calendar["weekdays"])})\b\.?)
        |(?P<link>[\s,|•·()\[\]–—-]+|/(?=\s)|(?:{alternation(calendar["links"])})\b|T(?=[0-9]))""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in enumerate(table("calendar")["months"], 1) for name in names}


def read_stamp(line: str) -> Stamp | None:
    """The times a line states, None when it is no date line."""
    if len(line) > _LONGEST:
        return None
    clauses = [_Clause("published")]
    labelled = found = False
    at = 0
    while at < len(line.rstrip(".")):
        match = _token().match(line, at)
        if match is None or match.end() == at:
            return None
        kind = match.lastgroup or ""
        if kind in ("published", "modified"):
            labelled = labelled or len(clauses) == 1
            clauses.append(_Clause(kind))
        elif kind not in ("link", "weekday", "local"):
            found = found or kind not in ("time", "zone")
            clauses[-1] = _filled(clauses[-1], kind, match.group())
        at = match.end()
    if not (found or (labelled and any(clause.time for clause in clauses))):
        return None
    return _stamp(line, clauses, labelled=labelled)


def _stamp(line: str, clauses: list[_Clause], *, labelled: bool) -> Stamp:
    said: dict[str, str] = {}
    for clause in clauses:
        value = _iso(clause)
        if value:
            said.setdefault(clause.role, value)
    if _ONLY_UPDATED.match(line):
        return Stamp(said.get("modified"), None, labelled)
    return Stamp(said.get("published"), said.get("modified"), labelled)


def find_date(text: str) -> str | None:
    """The first date with a year in a short text such as a dateline, as an ISO date or month."""
    for match in _token().finditer(text):
        if match.lastgroup in ("ymd", "dmy", "mdy", "my", "numeric"):
            value = _iso(_filled(_Clause("published"), match.lastgroup, match.group()))
            if value:
                return value
    return None


def part_before_date(line: str) -> list[str]:
    """A line as what stands before its first date or time and what follows; nothing for one without."""
    match = _date_start().search(line) if _DIGIT.search(line) else None
    return [line[: match.start()], line[match.end() :]] if match else []


@cache
def _date_start() -> re.Pattern[str]:
    calendar = table("calendar")
    month = alternation(name for names in calendar["months"] for name in names)
    return re.compile(
        rf"[\s,]+(?:on\s+)?(?=\(?(?:(?:{alternation(calendar['weekdays'])})\b\.?,?\s+)?(?:(?:{month})\b\.?\s*[0-9]{{1,2}}\b"
        rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?[\s-]+(?:{month})\b|[0-9]{{4}}[-/.][0-9]|[0-9]{{1,2}}[:/.][0-9]))",
        re.IGNORECASE,
    )


def _filled(clause: _Clause, kind: str, words: str) -> _Clause:
    """A clause with what a token adds; the first date, time and zone count."""
    if kind == "time":
        return clause if clause.time else clause._replace(time=_clock(words))
    if kind == "zone":
        return clause if clause.zone else clause._replace(zone=words)
    if kind == "ago" or clause.date:
        return clause
    return clause._replace(date=_date(kind, words))


def _date(kind: str, words: str) -> _Date | None:
    """The date of a token; None without a year."""
    numbers = [int(part) for part in re.findall(r"[0-9]+", words)]
    if kind == "ymd":
        return _Date(numbers[0], numbers[1], numbers[2])
    if kind == "numeric":
        first, second, year = numbers
        year += 0 if year >= _CENTURY else 2000
        # points are written by those who put the day first; with strokes the zone may tell
        return _Date(year, second, first) if "." in words else _Date(year, first, second, open_order=True)
    name = re.search(alternation(_months()), words, re.IGNORECASE)
    month = _months()[name.group().lower()] if name else 0
    if kind == "my":
        return _Date(numbers[0], month)
    return _Date(numbers[1], month, numbers[0]) if len(numbers) > 1 else None


def _clock(words: str) -> tuple[int, int, int] | None:
    low = words.lower()
    if low in ("noon", "midnight"):
        return (_NOON if low == "noon" else 0, 0, 0)
    if low.isdigit():
        return (int(low[:2]), int(low[2:]), 0)
    numbers = [int(part) for part in re.findall(r"[0-9]+", low)] + [0, 0]
    hour, minute, second = numbers[:3]
    half = re.search(r"([ap])\.?m", low)
    if half:
        hour = hour % _NOON + (_NOON if half[1] == "p" else 0)
    return (hour, minute, second)


def _iso(clause: _Clause) -> str | None:
    """ISO 8601 of a clause: month, day or second, with an offset when the zone is known."""
    date = _ordered(clause.date, clause.zone or "") if clause.date else None
    if date is None:
        return None
    if date.day is None:
        return f"{date.year:04}-{date.month:02}"
    try:
        if clause.time is None:
            return dt.date(date.year, date.month, date.day).isoformat()
        when = dt.datetime(date.year, date.month, date.day, *clause.time)  # noqa: DTZ001 - the offset is added below
        minutes = offset_minutes(clause.zone, when) if clause.zone else None
    except (ValueError, OverflowError):
        return None
    return when.isoformat() + ("" if minutes is None else _offset(minutes))


def _offset(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _ordered(date: _Date, zone: str) -> _Date | None:
    """A date with day and month in their places; None when each could be the other."""
    if not date.open_order or date.day is None or date.month == date.day:
        return date
    swapped = _Date(date.year, date.day, date.month)
    is_day_first = day_first(zone)
    if is_day_first is not None:
        return swapped if is_day_first else date
    if date.month > _MONTHS:
        return swapped
    return date if date.day > _MONTHS else None
