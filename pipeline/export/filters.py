"""Choosing rows: what each table can be filtered by, and a filter with its value as SQL.

Words and text are compared without regard to case and accents, so that "Muller" finds "Müller".
"""

from __future__ import annotations

import difflib
import functools
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import OutputError
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

Value = str | float
_EVERY = "every"
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to choose rows: ``takes`` is "words", "text", "day", "number" or the values allowed."""

    name: str
    takes: str | tuple[str, ...]
    help: str
    sql: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter with its value; the SQL names the value ``:name``."""

    filter: Filter
    value: Value


@functools.cache
def all_filters() -> dict[str, dict[str, Filter]]:
    """Table to name to filter, in the order of ``filters.toml``; the table of failures has none."""
    data = read_toml(Path(__file__).parent / "filters.toml")
    every = data.pop(_EVERY)
    return {
        table: {name: _filter(name, entry) for name, entry in (own | every).items()}
        for table, own in data.items()
    }


def _filter(name: str, entry: dict[str, Any]) -> Filter:
    takes = entry["takes"]
    return Filter(name, takes if isinstance(takes, str) else tuple(takes), entry["help"], entry["sql"])


def make_conditions(table: str, given: Mapping[str, str | None]) -> tuple[Condition, ...]:
    """The conditions of the options given; None means not given.

    Raises:
        OutputError: for a filter that the table does not have, or a value that it cannot take.
    """
    known = all_filters().get(table, {})
    conditions = []
    for name, raw in given.items():
        if raw is None:
            continue
        if name not in known:
            shown = ", ".join(map(option_of, known)) or "none"
            message = f"Table {table} cannot be filtered by {option_of(name)}."
            raise OutputError(message, hint=f"It can be by: {shown}.", code="filter")
        conditions.append(Condition(known[name], _value(known[name], raw.strip())))
    return tuple(conditions)


def option_of(name: str) -> str:
    """The option of a filter: ``--min-confidence``."""
    return f"--{name.replace('_', '-')}"


def _value(wanted: Filter, raw: str) -> Value:
    if isinstance(wanted.takes, tuple):
        if raw.lower() in wanted.takes:
            return raw.lower()
        near = difflib.get_close_matches(raw, wanted.takes, n=1)
        hint = f"Did you mean '{near[0]}'?" if near else f"It takes: {', '.join(wanted.takes)}."
        raise _wrong(wanted, raw, hint)
    if wanted.takes == "number":
        try:
            return float(raw)
        except ValueError as error:
            raise _wrong(wanted, raw, "Give a number such as 0.9.") from error
    if wanted.takes == "day" and not _DAY.fullmatch(raw):
        raise _wrong(wanted, raw, "Give a day, month or year: 2017-06-29, 2017-06 or 2017.")
    if wanted.takes == "words" and not words_of(raw):
        raise _wrong(wanted, raw, "Give one word at least.")
    return raw


def _wrong(wanted: Filter, raw: str, hint: str) -> OutputError:
    return OutputError(f"{option_of(wanted.name)} does not take '{raw}'.", hint=hint, code="filter")


def add_functions(connection: sqlite3.Connection) -> None:
    """Give a connection the SQL functions that the filters use."""
    connection.create_function("has_words", 2, _has_words, deterministic=True)
    connection.create_function("holds_text", 2, _holds_text, deterministic=True)
    connection.create_function("same_unit", 3, _same_unit, deterministic=True)


def _has_words(text: str | None, wanted: str) -> bool:
    return text is not None and words_of(wanted) <= words_of(text)


def _holds_text(text: str | None, wanted: str) -> bool:
    return text is not None and fold(wanted) in fold(text)


def _same_unit(unit: str, code: str | None, wanted: str) -> bool:
    """Whether a unit is the one asked for: by its code, or by its name in the singular or plural."""
    name = fold(wanted)
    return wanted == code or fold(unit) in {name, name.removesuffix("s"), name.removesuffix("es")}


@functools.lru_cache(maxsize=1024)
def words_of(text: str) -> frozenset[str]:
    """The words of a text, folded."""
    return frozenset(_WORD.findall(fold(text)))


def fold(text: str) -> str:
    """A text without case and accents, its marks plain and its white space single."""
    plain = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})
    letters = (c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join("".join(letters).casefold().split())
