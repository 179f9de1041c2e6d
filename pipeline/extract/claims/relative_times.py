"""Times told from the day of the article: "last year", "on Sunday", "in the first half"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.extract.claims.stated import Stated, looks_ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)}|an?|several|few)"
_WEEKDAY = re.compile(rf"\b(?:(?P<which>last|next|this) )?(?P<day>{'|'.join(_DAYS)})(?!s?['’]s\b)(?![\w-])")
_NEAR = re.compile(
    r"\b(?P<day>today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening))\b", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"\b(?P<which>last|this|next|previous|past|current|coming) (?P<unit>year|month|week)\b(?!['’]s\b)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th) (?P<part>half|quarter)"
    r"(?: of (?:(?P<which>the|this|last|next) year|(?P<year>(?:1[89]|20)\d{2})))?",
    re.IGNORECASE,
)
_AGO = re.compile(
    rf"\b{_COUNT} (?P<unit>year|month|week|day|decade|centur(?:y|ie))s? (?:ago|earlier)\b", re.IGNORECASE
)
_PAST = re.compile(
    rf"\b(?:in|over|for|during|within) the (?:past|last|previous) (?:{_COUNT} )?"
    r"(?P<unit>year|month|week|day|decade)s?\b",
    re.IGNORECASE,
)
_YEARS = {"year": 1, "decade": 10, "centur": 100, "century": 100, "centurie": 100}


def relative_times(text: str, day: date) -> list[Stated]:
    """The times of a sentence that need the article's ``day``, in no order; some may overlap."""
    return [
        *_weekdays(text, day),
        *_relative(text, day),
        *_ago(text, day),
        *_parts(text, day),
        *_spans(text, day),
    ]


def _weekdays(text: str, day: date) -> Iterator[Stated]:
    for match in _WEEKDAY.finditer(text):
        wanted = _DAYS.index(match["day"])
        back = (day.weekday() - wanted) % 7
        if match["which"] == "last":
            found = day - timedelta(days=back or 7)
        elif match["which"] == "next" or (back and looks_ahead(text, match.start())):
            found = day + timedelta(days=(wanted - day.weekday()) % 7 or 7)
        else:
            found = day - timedelta(days=back)
        yield Stated(*match.span(), found.isoformat())


def _relative(text: str, day: date) -> Iterator[Stated]:
    for match in _NEAR.finditer(text):
        step = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
        yield Stated(*match.span(), (day + timedelta(days=step)).isoformat())
    for match in _RELATIVE.finditer(text):
        which = match["which"].lower()
        step = -1 if which in {"last", "previous", "past"} else 1 if which in {"next", "coming"} else 0
        yield Stated(*match.span(), _shifted(day, match["unit"].lower(), step))


def _ago(text: str, day: date) -> Iterator[Stated]:
    for match in _AGO.finditer(text):
        count, unit = _number(match["count"]), match["unit"].lower()
        if count:
            yield Stated(*match.span(), _back(day, unit, count))


def _parts(text: str, day: date) -> Iterator[Stated]:
    """Halves and quarters of a year."""
    for match in _PART.finditer(text):
        nth = {"f": 1, "1": 1, "s": 2, "2": 2, "t": 3, "3": 3}.get(match["nth"][0].lower(), 4)
        nth = 4 if match["nth"].lower().startswith("fourth") else nth
        size = 6 if match["part"].lower() == "half" else 3
        if nth * size > 12:  # noqa: PLR2004 - months
            continue
        year = int(match["year"]) if match["year"] else day.year
        which = (match["which"] or "").lower()
        first = (nth - 1) * size + 1
        if not match["year"]:
            year += {"last": -1, "next": 1}.get(which, 0)
            if not which and first > day.month:
                year -= 1
        yield Stated(*match.span(), f"{year:04d}-{first:02d}/{year:04d}-{first + size - 1:02d}")


def _spans(text: str, day: date) -> Iterator[Stated]:
    """Stretches up to now: "in the past three years"."""
    for match in _PAST.finditer(text):
        count, unit = _number(match["count"] or "one"), match["unit"].lower()
        if count:
            now = {"year": f"{day.year:04d}", "decade": f"{day.year:04d}", "month": day.isoformat()[:7]}
            yield Stated(*match.span(), f"{_back(day, unit, count)}/{now.get(unit, day.isoformat())}")


def _shifted(day: date, unit: str, step: int) -> str:
    """The year, month or week so many steps on; a week is an interval from Monday to Sunday."""
    if unit == "year":
        return f"{day.year + step:04d}"
    if unit == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
        return f"{year:04d}-{month + 1:02d}"
    monday = day - timedelta(days=day.weekday() - 7 * step)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _number(word: str) -> int:
    lower = word.lower()
    if lower.isdigit():
        return int(lower)
    return 1 if lower in {"a", "an"} else _NUMBERS.index(lower) + 1 if lower in _NUMBERS else 0


def _back(day: date, unit: str, count: int) -> str:
    if unit in _YEARS:
        return f"{max(1, day.year - count * _YEARS[unit]):04d}"
    if unit == "month":
        return _shifted(day, "month", -count)
    return (day - timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
