"""The word lists of this package, read once: titles, kind words, common words and places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.tomlfile import read_toml

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Kinds:
    """Last and first words of a name to the label they show."""

    last: dict[str, str]
    first: dict[str, str]


@dataclass(frozen=True, slots=True)
class Places:
    """Countries and their parts: every spelling to the usual name; those that are people's names too."""

    names: dict[str, str]
    doubtful: frozenset[str]


def lines(name: str) -> tuple[str, ...]:
    """The entries of a list: a line each, without comments and empty lines."""
    rows = (_DATA / name).read_text("utf-8").splitlines()
    return tuple(row.strip() for row in rows if row.strip() and not row.startswith("#"))


@cache
def kinds() -> Kinds:
    """What first and last words of a name say about its label."""
    tables = read_toml(_DATA / "kinds.toml")
    last = {word: label for label, table in tables.items() for word in table["last"].split()}
    first = {word: label for label, table in tables.items() for word in table["first"].split()}
    return Kinds(last, first)


@cache
def common() -> frozenset[str]:
    """Words that are no name when they stand alone."""
    return frozenset(lines("common.txt"))


@cache
def acronyms() -> frozenset[str]:
    """Capitals that stand for no named body."""
    return frozenset(lines("acronyms.txt"))


@cache
def places() -> Places:
    """Countries, provinces and states, with their other spellings."""
    names = {}
    doubtful = set()
    for line in lines("places.txt"):
        spellings = [part.strip() for part in line.lstrip("? ").split(";")]
        names.update(dict.fromkeys(spellings, spellings[0]))
        if line.startswith("?"):
            doubtful.update(spellings)
    return Places(names, frozenset(doubtful))


@cache
def title_head() -> re.Pattern[str]:
    """Matches one title with the space after it at the head of a name."""
    return re.compile(rf"(?:{_titles(proof=False)})\.?\s+")


@cache
def person_title() -> re.Pattern[str]:
    """Matches a title that proves a person, at the end of the text before a name."""
    return re.compile(rf"(?<![\w'’-])(?:{_titles(proof=True)})\.?\s+$")


def _titles(*, proof: bool) -> str:
    rows = [row for row in lines("titles.txt") if row.startswith("+") or not proof]
    words = sorted({row.lstrip("+ ") for row in rows}, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)


@cache
def title_words() -> frozenset[str]:
    """Every single word of the titles."""
    return frozenset(word for row in lines("titles.txt") for word in row.lstrip("+ ").split())


@cache
def aliases() -> dict[str, str]:
    """Other spellings of places and of well-known bodies, to the usual name."""
    rows = [[part.strip() for part in line.split(";")] for line in lines("aliases.txt")]
    return {**places().names, **{spelling: row[0] for row in rows for spelling in row}}


@cache
def agencies() -> frozenset[str]:
    """News agencies, broadcasters and picture desks."""
    return frozenset(lines("agencies.txt"))


@cache
def body_nouns() -> frozenset[str]:
    """Common nouns for organisations and other bodies, lower case."""
    return frozenset(lines("bodies.txt"))


@cache
def body_roles() -> frozenset[str]:
    """Roles that bodies have too ("a maker of boats"), lower case."""
    return frozenset(lines("body_roles.txt"))


@cache
def given_roles() -> frozenset[str]:
    """Given names that are roles too: "Mason"."""
    return frozenset(lines("given_roles.txt"))


@cache
def not_roles() -> frozenset[str]:
    """Nouns that only end like those in ``roles``, lower case."""
    return frozenset(lines("not_roles.txt"))


@cache
def roles() -> frozenset[str]:
    """Nouns that say what a person does, lower case."""
    return frozenset(lines("roles.txt"))
