"""Lexicon files: weighted terms of each theme, and the one pass that finds them all in a text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pipeline.themes.words import stems_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Phrase = tuple[str, ...]


class Term(NamedTuple):
    """A word or phrase of one theme, as stems; ``theme`` is the theme's number."""

    theme: int
    phrase: Phrase
    weight: float


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Terms of all themes, ready to be looked up.

    ``index`` maps a first stem to the phrases that begin with it, longest first, and to each phrase's
    (theme, number in ``terms``) pairs.
    """

    themes: tuple[str, ...]
    terms: tuple[Term, ...]
    index: dict[str, tuple[tuple[Phrase, tuple[tuple[int, int], ...]], ...]]


def read_terms(path: Path) -> dict[Phrase, float]:
    """The terms of one theme by their stems, from lines ``weight: term; term``.

    Raises:
        OSError: when the file cannot be read.
        ValueError: when a line is neither empty, a comment, nor ``weight: terms``.
    """
    terms: dict[Phrase, float] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        weight, colon, rest = line.partition(":")
        phrases = [tuple(stems_of(term)) for term in rest.split(";")]
        if not colon or not all(phrases):
            raise ValueError(f"{path.name}, line {number}: expected 'weight: term; term'")
        for phrase in phrases:
            terms.setdefault(phrase, float(weight))
    return terms


def make_lexicon(terms: dict[str, dict[Phrase, float]]) -> Lexicon:
    """One index over the terms of all themes."""
    themes = tuple(terms)
    every = tuple(
        Term(number, phrase, weight)
        for number, theme in enumerate(themes)
        for phrase, weight in terms[theme].items()
    )
    by_phrase: dict[Phrase, list[tuple[int, int]]] = defaultdict(list)
    for number, term in enumerate(every):
        by_phrase[term.phrase].append((term.theme, number))
    index: dict[str, list[tuple[Phrase, tuple[tuple[int, int], ...]]]] = defaultdict(list)
    for phrase in sorted(by_phrase, key=lambda each: (-len(each), each)):
        index[phrase[0]].append((phrase, tuple(by_phrase[phrase])))
    return Lexicon(themes, every, {first: tuple(rows) for first, rows in index.items()})


def find_terms(lexicon: Lexicon, stems: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Position and number of every term found, in text order.

    Within a theme the longest term wins and terms do not overlap, so a phrase of weight 0 shields its words.
    """
    index = lexicon.index
    free = [0] * len(lexicon.themes)
    for at, first in enumerate(stems):
        if first not in index:
            continue
        for phrase, rows in index[first]:
            size = len(phrase)
            if size > 1 and tuple(stems[at : at + size]) != phrase:
                continue
            for theme, number in rows:
                if free[theme] <= at:
                    free[theme] = at + size
                    yield at, number
