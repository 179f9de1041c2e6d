"""The word lists of the line rules, read once."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable

_DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The word lists of one data file, as written."""
    return read_toml(_DATA / f"{name}.toml")


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One word list as a set."""
    return frozenset(table(name)[key])


def alternation(phrases: Iterable[str]) -> str:
    """A regular expression for any of the phrases, longest first; an apostrophe matches curly ones."""
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in longest)
