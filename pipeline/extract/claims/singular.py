"""Singular forms of English nouns."""

from __future__ import annotations

import re

from pipeline.extract.claims.lexicon import table

_SHORT = 3
_HISS = re.compile(r"(?:ch|sh|x|ss|zz)es$")
_ENDINGS = (
    ("children", "child"),
    ("women", "woman"),
    ("men", "man"),
    ("people", "person"),
    ("feet", "foot"),
    ("oes", "o"),
    ("ies", "y"),
)


def singular(word: str, *, proper: bool = False) -> str:
    """The singular of an English noun in its own case; ``proper``: a plural name ("Iraqis")."""
    lower = word.lower()
    irregular: dict[str, str] = table("plurals")["singular"]
    if lower in irregular:
        return irregular[lower].capitalize() if word.istitle() else irregular[lower]
    for ending, one in _ENDINGS:
        if lower.endswith(ending) and (ending not in {"oes", "ies"} or len(lower) > len(ending) + 1):
            return word[: -len(ending)] + (one.capitalize() if word.istitle() and lower == ending else one)
    if len(word) <= _SHORT:
        return word
    if _HISS.search(lower):
        return word[:-2]
    if lower.endswith("s") and (proper or not lower.endswith(("ss", "us", "is"))):
        return word[:-1]
    return word
