"""The dateline at the start of a first paragraph: place, date and agency.

A place alone counts only in capitals before a dash; with an agency or a date it may be in any case.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.ingest.plaintext.publishers import is_agency_word, is_publisher
from pipeline.ingest.plaintext.timestamps import find_date
from pipeline.ingest.plaintext.wordlists import alternation, table, words
from pipeline.records import Dateline

_WINDOW, _MOST_PLACE_WORDS = 160, 6
# One of these stands in every dateline.
_MARK = re.compile("[-–—―_(/|【电]")
_STOP = re.compile(r"[^\W\d_]{5,}\.$")


@cache
def _forms(key: str) -> tuple[re.Pattern[str], ...]:
    """The forms of the data file, the names of their parts replaced by the parts."""
    parts = dict(table("datelines")["parts"])
    parts["MONTH"] = f"(?:{alternation(name for names in table('calendar')['months'] for name in names)})"
    # longer names first: CAP is the beginning of CAPS
    name = re.compile("|".join(sorted(parts, key=len, reverse=True)))

    def filled(form: str) -> str:
        return name.sub(lambda match: filled(parts[match.group()]), form)

    return tuple(re.compile(filled(form)) for form in table("datelines")[key])


class Prefix(NamedTuple):
    """A dateline found: its length with its dash and the white space after it, its date where it has a year.

    ``wired`` says that slashes enclose the agency, as those of press release wires do.
    """

    length: int
    dateline: Dateline
    published: str | None
    wired: bool


def read_dateline(paragraph: str) -> Prefix | None:
    """The dateline a first paragraph starts with; None for a paragraph without one."""
    head = paragraph[:_WINDOW]
    if head[:1].islower() or not _MARK.search(head):
        return None
    for key, holds in (("forms", _holds), ("east_asian", _goes_on)):
        for form in _forms(key):
            match = form.match(head)
            if match and holds(match, paragraph):
                return _prefix(match)
    return None


def _group(match: re.Match[str], name: str) -> str | None:
    value = match.groupdict().get(name)
    return " ".join(value.split()).strip(" ,") if value else None


def _goes_on(match: re.Match[str], paragraph: str) -> bool:
    return len(paragraph.rstrip()) > match.end()


def _holds(match: re.Match[str], paragraph: str) -> bool:
    """Whether a match is a dateline: its place none of the words that look like one, its agency an agency."""
    place, agency, date = (_group(match, name) for name in ("place", "agency", "date"))
    if not _goes_on(match, paragraph):
        return False
    parts = place.split() if place else []
    if len(parts) > _MOST_PLACE_WORDS or (parts and parts[0].strip(",.:") in words("datelines", "no_places")):
        return False
    dash = (_group(match, "dash") or "").rstrip()
    if not agency:
        return bool(dash)
    house = agency.split("/")[0].strip()
    if is_publisher(house):
        # "Kochi, Jan 30 (PTI) The port": without a dash only after a date or a place in capitals
        return bool(dash or date or (place or "").isupper())
    # "Ann Lee (Ohio) - ": a name nobody knows as an agency's needs all the rest of a dateline
    return is_agency_word(house) and dash not in ("", ".", ":") and bool(date or not place)


def _prefix(match: re.Match[str]) -> Prefix:
    wire = _group(match, "wire")
    agency = _group(match, "agency") or wire
    date = _group(match, "date")
    house = agency.split("/")[0].strip() if agency else None
    place = _group(match, "place")
    if place and date and _STOP.search(place):
        # "MOSCOW. Jan 3": a stop, not that of an abbreviated state
        place = place[:-1]
    dateline = Dateline(place, date, house)
    return Prefix(match.end(), dateline, find_date(date or ""), wire is not None)
