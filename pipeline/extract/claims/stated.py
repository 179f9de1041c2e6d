"""A time that a text states, and whether the text looks ahead to it."""

from __future__ import annotations

import re
from typing import NamedTuple

_AHEAD = re.compile(
    r"\b(?:will|shall|would|is to|are to|due|plans?|planned|expects?|expected|hopes?|aims?|"
    r"scheduled|promised?|pledged?|set to)\b"
    r"|\b(?:next|by|from|until) $",
    re.IGNORECASE,
)


class Stated(NamedTuple):
    """A time with its place in the text."""

    start: int
    end: int
    iso: str


def looks_ahead(text: str, at: int) -> bool:
    """Whether what stands before a time speaks of what is to come."""
    return bool(_AHEAD.search(text[max(0, at - 60) : at]))
