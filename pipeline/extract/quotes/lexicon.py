"""The reporting words, with every form they are written in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.extract.quotes.inflect import noun_forms, verb_forms
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = Path(__file__).parent / "data" / "cues.toml"
SPEECH, ACT, STANCE = 3, 2, 1


@dataclass(frozen=True, slots=True)
class Word:
    """A reporting word: its base form, how surely it reports speech, and what it takes as content.

    ``grades`` maps each kind of content ("quote", "clause", ...) to a grade: 3 speech, 2 act, 1 stance.
    ``preps`` are the prepositions whose object is the content, with their grades; ``particles`` the
    words that make it reporting ("point out").
    """

    base: str
    grades: Mapping[str, int]
    preps: Mapping[str, int]
    particles: frozenset[str] = frozenset()

    def grade(self, kind: str) -> int:
        """The grade for one kind of content; 0 when the word does not take it."""
        return self.grades.get(kind, 0)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Verbs and nouns by written form (lower case), and phrases as tuples of lower-case words.

    ``manner`` are the nouns that make "according to" no report: "according to the rules".
    """

    verbs: Mapping[str, Word]
    nouns: Mapping[str, Word]
    phrases: tuple[tuple[str, ...], ...]
    manner: frozenset[str]


@cache
def read_lexicon() -> Lexicon:
    """The word list beside this module, read once a process."""
    data = read_toml(_FILE)
    phrases = tuple(tuple(line.split()) for line in data["phrase"]["before"].strip().splitlines())
    manner = frozenset(form for noun in data["phrase"]["manner"].split() for form in noun_forms(noun))
    return Lexicon(MappingProxyType(_verbs(data)), MappingProxyType(_nouns(data["noun"])), phrases, manner)


def _verbs(data: dict[str, Any]) -> dict[str, Word]:
    grades: dict[str, dict[str, int]] = {}
    seconds: dict[tuple[str, str], dict[str, int]] = {}
    for group in data["group"]:
        kinds = group["takes"].split()
        paired = kinds[0] in {"prep", "particle"}
        entries = group["words"].strip().splitlines() if paired else group["words"].split()
        for entry in entries:
            base, _, second = entry.partition(" ")
            known = grades.setdefault(base, {})
            for kind in kinds:
                known[kind] = max(known.get(kind, 0), group["grade"])
            if second:
                seconds.setdefault((base, kinds[0]), {})[second] = group["grade"]
    irregular = {base: tuple(forms.split()) for base, forms in data["irregular"].items()}
    doubled = frozenset(data["doubled"]["words"].split())
    forms: dict[str, Word] = {}
    for base, known in grades.items():
        preps = MappingProxyType(seconds.get((base, "prep"), {}))
        particles = frozenset(seconds.get((base, "particle"), ()))
        word = Word(base, MappingProxyType(known), preps, particles)
        for form in verb_forms(base, past=irregular.get(base, ()), doubled=base in doubled):
            forms.setdefault(form, word)
    return forms


def _nouns(data: dict[str, Any]) -> dict[str, Word]:
    grades: dict[str, dict[str, int]] = {}
    preps: dict[str, dict[str, int]] = {}
    for kind in ("clause", "infinitive"):
        for base in data[kind].split():
            grades.setdefault(base, {})[kind] = ACT
    for entry in data["prep"]:
        base, _, second = entry.partition(" ")
        grades.setdefault(base, {})["prep"] = ACT
        preps.setdefault(base, {})[second] = ACT
    forms: dict[str, Word] = {}
    for base, known in grades.items():
        word = Word(base, MappingProxyType(known), MappingProxyType(preps.get(base, {})))
        for form in noun_forms(base):
            forms.setdefault(form, word)
    return forms
