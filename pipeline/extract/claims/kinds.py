"""What sort of claim a number makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import word_set

if TYPE_CHECKING:
    from pipeline.extract.claims.sites import Site

_MOVING = frozenset({"percent", "point", "points"})
_BY_UNIT = {
    "percent": "share",
    "share": "share",
    "money": "money",
    "time": "duration",
    "age": "age",
    "point": "count",
    "points": "count",
    "": "count",
}
_BY_FORM = {"ordinal": "rank", "multiple": "multiple", "verb": "multiple"}
_PARTS = {"fraction": "share", "ratio": "ratio"}
_BEFORE = 3


def kind_of(site: Site, change: str, concept: str) -> str:
    """One of measure, money, count, share, ratio, rate, rank, change, duration, age, multiple, average."""
    amount = site.amount
    unit = amount.unit.kind
    if amount.per or amount.form in _BY_FORM:
        return "rate" if amount.per else _BY_FORM[amount.form]
    if _is_average(site, concept):
        return "average"
    if change in {"up", "down"} and unit in _MOVING:
        return "change"
    if unit == "times":
        following = site.last.nbor().lower_ if site.last.i + 1 < len(site.last.doc) else ""
        return "multiple" if following in word_set("grammar", "comparing") else "count"
    if not unit and amount.form in _PARTS:
        return _PARTS[amount.form]
    return _BY_UNIT.get(unit, "measure")


def _is_average(site: Site, concept: str) -> bool:
    """Whether the number is an average; a count inside "the average age of 11 residents" is none."""
    averages = word_set("grammar", "averages")
    first = site.first
    low = max(first.sent.start, first.i - _BEFORE)
    if any(token.lower_ in averages for token in first.doc[low : first.i]):
        return True
    return site.counted is None and not averages.isdisjoint(concept.lower().split())
