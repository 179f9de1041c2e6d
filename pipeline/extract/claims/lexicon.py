"""Word lists of the claims step, read once a process from the TOML files in ``data``."""

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
    """The tables of ``data/{name}.toml``."""
    return read_toml(_DATA / f"{name}.toml")


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The words under ``key`` of ``data/{name}.toml``, where they stand in one string or a list."""
    words = table(name)[key]
    return frozenset(words.split() if isinstance(words, str) else words)


def either(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest tried first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
