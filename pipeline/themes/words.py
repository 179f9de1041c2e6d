"""A text as a list of word stems, the same for lexicon terms and for articles."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

_WORD = re.compile(r"[^\W_]+")
_VOWEL = re.compile(r"[aeiouy]")
_KEPT = Path(__file__).parent / "data" / "kept_words.txt"
_SHORT = 3
_BASES = {"ing": 4, "ed": 3}
_FINAL_E = 6
_DOUBLED = frozenset("bdgmnprt")


def stems_of(text: str) -> list[str]:
    """The stems of a text's words in order; punctuation, hyphens and apostrophes divide words."""
    return list(map(stem, _WORD.findall(text.lower())))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A lower-case word without plural -s, -ing, -ed and final -e, with final -y as -i.

    "studies" and "study" give "studi". Much lighter than a Porter stemmer: it joins the forms of one word,
    not the words of one family. Short words keep their -e, or "care" would be "car".
    """
    if len(word) <= _SHORT or word in kept_words():
        return word
    if word[-1] == "s" and word[-2:] not in {"ss", "us", "is"}:
        word = word[:-1]
    for ending, shortest in _BASES.items():
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= shortest and _VOWEL.search(base):
            doubled = base[-1] == base[-2] and base[-1] in _DOUBLED
            word = base[:-1] if doubled else base
            break
    if word[-1] == "e" and len(word) >= _FINAL_E:
        return word[:-1]
    return f"{word[:-1]}i" if word[-1] == "y" and len(word) > _SHORT else word


@cache
def kept_words() -> frozenset[str]:
    """Words whose ending stays."""
    rows = _KEPT.read_text("utf-8").splitlines()
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())
