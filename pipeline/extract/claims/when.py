"""The reference time of a claim: an ISO date or year that its clause states, or "N years ago" worked out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.claims.sites import Site

_AGO = re.compile(r" ago(?![a-z])")
_SPANS = {"year": 1, "decade": 10, "century": 100}
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_YEAR = re.compile(
    r"(?<![\d.,$£€-])(?:in|since|during|by|of|from|for|until|at|to|through|fiscal|year) "
    r"(?P<year>(?:1[89]|20)\d{2})(?![\d,.%]\d|\d|s\b)",
    re.ASCII | re.IGNORECASE,
)
_ISO = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)", re.ASCII)
_DAY = re.compile(
    rf"(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{'|'.join(_MONTHS)})"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?)?,? (?P<year>(?:1[89]|20)\d{2})(?!\d)",
    re.ASCII,
)
_REACH = 90
_LAST_DAY = 31


def time_of(text: str, site: Site, published: str | None) -> str | None:
    """An ISO year, month or day for the claim; None when the clause states none."""
    amount = site.amount
    if _AGO.match(text, amount.end) and amount.unit.kind == "time":
        return _years_ago(site, published)
    sentence = site.number.sent
    low = max(sentence.start_char, amount.start - _REACH)
    high = min(sentence.end_char, amount.end + _REACH)
    return _nearest(text[low:high], amount.start - low)


def _years_ago(site: Site, published: str | None) -> str | None:
    """The year of "38 years ago", counted from the article's date; None for bounds and blurred numbers."""
    amount = site.amount
    step = _SPANS.get(amount.unit.name)
    if step is None or amount.value is None or amount.bound != "exact" or amount.approximate:
        return None
    if not published or not published[:4].isdecimal() or amount.value != int(amount.value):
        return None
    year = int(published[:4]) - int(amount.value) * step
    return f"{year:04d}" if year > 0 else None


def _nearest(window: str, at: int) -> str | None:
    """The stated time nearest to the amount, not crossing a semicolon."""
    found = [(match.start(), match[0]) for match in _ISO.finditer(window)]
    found += [(match.start(), _iso(match)) for match in _DAY.finditer(window)]
    found += [(match.start(), match["year"]) for match in _YEAR.finditer(window)]
    near = [
        (abs(start - at), iso) for start, iso in found if ";" not in window[min(start, at) : max(start, at)]
    ]
    return min(near)[1] if near else None


def _iso(match: re.Match[str]) -> str:
    month = f"{match['year']}-{_MONTHS.index(match['month']) + 1:02d}"
    day = match["before"] or match["after"]
    return f"{month}-{int(day):02d}" if day and 1 <= int(day) <= _LAST_DAY else month
