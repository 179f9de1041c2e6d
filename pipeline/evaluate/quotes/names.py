"""Speakers' names compared as readers would: case, accents and marks do not count, groups are sets."""

from __future__ import annotations

import re
import unicodedata

_MARK = re.compile(r"[^\w\s]+|\s+")
_ARTICLE = "the "


def same_speaker(gold: str, found: str) -> bool:
    """Whether two names, or lists of names with semicolons between, mean the same speakers."""
    return _people(gold) == _people(found)


def _people(names: str) -> frozenset[str]:
    return frozenset(folded for name in names.split(";") if (folded := fold_name(name)))


def fold_name(name: str) -> str:
    """A name without case, accents, marks and a leading "the"."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _MARK.sub(" ", plain).strip().removeprefix(_ARTICLE)
