"""The reference time of a claim: an ISO date or year that its clause states, or "N years ago" worked out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.claims.times import stated_times

if TYPE_CHECKING:
    from pipeline.extract.claims.sites import Site
    from pipeline.extract.claims.stated import Stated

_AGO = re.compile(r" ago(?![a-z])")
_OTHER_CLAUSE = re.compile(
    r";|—|–|\b(?:who|which|and then|because|while|whereas|although|but|before|after)\b|['’”\"‘“] "
)
_COMPARED = re.compile(
    r"\b(?:than|against|from|compared|versus|highest|lowest|best|worst|price of|level|record)\b",
    re.IGNORECASE,
)
_COMMA = 40
# "By the end of 2010, ..." dates what follows; "which it left in 2010, ..." does not.
_OPENING = re.compile(
    r"(?:^|[.:;,]\s)\W*(?:(?:in|on|at|by|since|for|from|between|over|during|as|of|until|the|end|start|beginning|"
    r"early|late|mid|but|and|then|so|fiscal|year|back|meanwhile|only|just|some)\W+)*$",
    re.IGNORECASE,
)
_SPANS = {"year": 1, "decade": 10, "century": 100}


def time_of(text: str, site: Site, published: str | None) -> str | None:
    """An ISO year, month, day or interval for the claim; None when its clause states none."""
    amount = site.amount
    if _AGO.match(text, amount.end) and amount.unit.kind == "time":
        return _years_ago(site, published)
    sentence = site.number.sent
    return _nearest(
        text[sentence.start_char : sentence.end_char], amount.start - sentence.start_char, published
    )


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


def _nearest(sentence: str, at: int, published: str | None) -> str | None:
    """The stated time nearest to the amount at ``at`` that nothing sets apart from it."""
    near = [
        (_distance(sentence, each, at), each.iso)
        for each in stated_times(sentence, published)
        if not each.start <= at < each.end and not _apart(sentence, each, at)
    ]
    return min(near)[1] if near else None


def _distance(sentence: str, time: Stated, at: int) -> int:
    """Characters between, with a comma weighing as much as some words."""
    low, high = min(time.start, at), max(time.start, at)
    return high - low + _COMMA * sentence.count(", ", low, high)


def _apart(sentence: str, time: Stated, at: int) -> bool:
    """Whether a comparison or another clause stands between: "up from 900 in 2018" dates only the 900."""
    low, high = sorted((time.start, at))
    between = sentence[low:high]
    if _OTHER_CLAUSE.search(between):
        return True
    if time.start > at:
        return bool(_COMPARED.search(between))
    return "," in between and not _OPENING.search(sentence[: time.start])
