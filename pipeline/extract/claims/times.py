"""Times that a sentence states, worked out against the day the article was published.

A time is an ISO year, month or day, or an interval of two ("2010/2018"). "In October" is the last October
before the article, or the next one where the sentence looks ahead.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING

from pipeline.extract.claims.relative_times import relative_times
from pipeline.extract.claims.stated import Stated, looks_ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = tuple(name[:3] for name in _FULL)
_MONTH_NAMES = "|".join([*_FULL, *(f"{short}\\.?" for short in _SHORT if short != "May"), "Sept\\.?"])
_YEAR = re.compile(
    r"(?<![\d.,$£€-])(?:in|since|during|by|of|from|for|until|at|to|"
    r"through|fiscal|year|the|late|early|mid|season) "
    r"(?P<year>(?:1[89]|20)\d{2})(?![\d,.%]\d|\d|s\b)",
    re.ASCII | re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?<![\d.,$£€-])(?P<year>(?:1[89]|20)\d{2})[-–/](?P<end>(?:1[89]|20)?\d{2})(?![\d,.%-]\d|\d)"
)
_ISO = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)", re.ASCII)
_DATE = re.compile(
    rf"(?:\b(?P<before>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?\b(?P<month>{_MONTH_NAMES})"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?(?![\d.,]\d|\d|:|\s?(?:percent|per cent|%)))?"
    r"(?:,? (?P<year>(?:1[89]|20)\d{2})(?!\d)| (?:of )?(?P<which>last|this|next) year)?"
    r"(?![\w-])",
    re.ASCII,
)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|during|by|until|till|of|from|to|through|between|and|"
    r"last|this|next|every|early|late|mid|for|before|after)[ -]$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince $", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_TO = re.compile(r"^ ?(?:to|until|till|through|and|[-–])(?: the end of| late| early)? ?$", re.IGNORECASE)
_LONGEST = 30
# A day outside these years is a slip in the metadata, and would run off the calendar.
_NEWS = range(1500, 9000)


def stated_times(text: str, published: str | None) -> list[Stated]:
    """The times that a sentence states, in order; without ``published`` only those that need no other day."""
    day = _day_of(published)
    found = [*_absolute(text), *_dates(text, day)]
    if day is not None:
        found += relative_times(text, day)
    return _joined(text, _disjoint(found), published)


def _day_of(published: str | None) -> date | None:
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if day.year in _NEWS else None


def _absolute(text: str) -> Iterator[Stated]:
    for match in _ISO.finditer(text):
        yield Stated(*match.span(), match[0])
    for match in _YEAR.finditer(text):
        yield Stated(*match.span("year"), match["year"])
    for match in _SPAN.finditer(text):
        start, end = match["year"], match["end"]
        end = end if len(end) > 2 else start[:2] + end  # noqa: PLR2004 - "2021-22"
        if int(start) < int(end) <= int(start) + _LONGEST:
            yield Stated(*match.span(), f"{start}/{end}")


def _dates(text: str, day: date | None) -> Iterator[Stated]:
    """Months and days, with their year or the one that the article's own day makes likely."""
    for match in _DATE.finditer(text):
        number = match["before"] or match["after"]
        month = _month(match["month"])
        if not (number or match["year"] or match["which"] or _BEFORE_MONTH.search(text[: match.start()])):
            continue
        year = int(match["year"]) if match["year"] else _likely_year(text, match, month, number, day)
        if year:
            iso = f"{year:04d}-{month:02d}"
            known = number and 1 <= int(number) <= calendar.monthrange(year, month)[1]
            yield Stated(*match.span(), f"{iso}-{int(number):02d}" if known else iso)


def _month(name: str) -> int:
    return next(n for n, short in enumerate(_SHORT, 1) if name.startswith(short))


def _likely_year(
    text: str, match: re.Match[str], month: int, number: str | None, day: date | None
) -> int | None:
    if day is None:
        return None
    if match["which"]:
        return day.year + {"last": -1, "this": 0, "next": 1}[match["which"]]
    before = text[max(0, match.start() - 6) : match.start()].lower()
    own = (month, int(number or 0)), (day.month, day.day if number else 0)
    if before.endswith("last "):
        return day.year if own[0] < own[1] else day.year - 1
    if looks_ahead(text, match.start()):
        return day.year if own[0] >= own[1] else day.year + 1
    return day.year if own[0] <= own[1] else day.year - 1


def _disjoint(found: list[Stated]) -> list[Stated]:
    kept: list[Stated] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _joined(text: str, found: list[Stated], published: str | None) -> list[Stated]:
    """The times with "from X to Y" as one interval, and "since X" up to the article's own time."""
    out: list[Stated] = []
    for each in found:
        joined = _range(text, out[-1], each) if out else None
        if joined:
            out[-1] = joined
        else:
            out.append(_until_now(text, each, published or ""))
    return out


def _range(text: str, first: Stated, last: Stated) -> Stated | None:
    if "/" in first.iso + last.iso or not _TO.match(text[first.end : last.start]):
        return None
    if text.startswith(" and", first.end) and not _BETWEEN.search(text[: first.start]):
        return None
    start, end = first.iso, last.iso
    # A start without a year of its own took the last one before the article: "from October to May".
    if min(len(start), len(end)) > len("2010") and start > end:
        year = int(end[:4])
        start = next(iso for iso in (f"{year:04d}{start[4:]}", f"{year - 1:04d}{start[4:]}") if iso <= end)
    return Stated(first.start, last.end, f"{start}/{end}") if start[: len(end)] < end else None


def _until_now(text: str, time: Stated, published: str) -> Stated:
    now = published[: len(time.iso)]
    if "/" in time.iso or time.iso > now or not _SINCE.search(text[: time.start]):
        return time
    return time._replace(iso=f"{time.iso}/{now}")
