"""Rates beside an amount: "a day", "per person", "/kg", "annually"."""

from __future__ import annotations

import re

from pipeline.extract.claims.lexicon import word_set
from pipeline.extract.claims.units import Unit, unit_named

_PER = re.compile(
    r"(?: ?/ ?| (?:per|each|every|an?) (?:each )?)((?:square |sq |cubic )?[A-Za-z]+)(?![A-Za-z])"
    r"|,? (annually|yearly|monthly|weekly|daily|hourly)(?![A-Za-z])",
    re.IGNORECASE,
)
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}
_BASES = frozenset({"time", "length", "area", "volume", "mass", "energy", "power"})
_NO_RATE = frozenset({"time", "age", "speed"})
_SPANS = frozenset({"day", "week", "month", "year", "night", "shift", "season"})


def rate_at(text: str, end: int, unit: Unit) -> tuple[str, int]:
    """What an amount with ``unit`` is reckoned by, looked for at ``end``, and where that ends; "" without."""
    match = _PER.match(text, end)
    if match is None:
        return "", end
    if match[2]:
        return _ADVERBS[match[2].lower()], match.end()
    word = match[1].lower()
    # Time goes by other spans of time ("40 hours a week"), not by the second or the person.
    if unit.kind in _NO_RATE and word not in _SPANS:
        return "", end
    base = unit_named(word)
    if base is not None and base.kind in _BASES and base.name not in {"second", "cup"}:
        return base.name, match.end()
    said = match[0].lower().startswith(" per")
    if word in word_set("nouns", "bases") or (said and base is None and word not in {"cent", "se"}):
        return word, match.end()
    return "", end
