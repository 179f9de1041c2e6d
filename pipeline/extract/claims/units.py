"""The table of units and currencies, and what of it stands right after or before a number.

Names are singular English; codes are UCUM for measures and ISO 4217 for money ("" when the text does not
say whose dollar it is, or no code exists).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.extract.claims.lexicon import either, table

_WORDS = re.compile(
    r"[ -]{1,2}([A-Za-zÀ-ž][A-Za-zÀ-ž.]*(?:[ -][A-Za-zÀ-ž]+){0,4})|([A-Za-z]{3,}(?: [A-Za-z]+)?)"
)
_BLANK = re.compile(" ")
_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "penny": "pence"}
_BEFORE = 8
# Currency names that are common words too are believed for large sums only.
_GUARDED = frozenset({"won", "dong", "kip"})
_LARGE = 100


@dataclass(frozen=True, slots=True)
class Unit:
    """One row of the tables; ``kind`` is its dimension ("length", "money", "percent", ...)."""

    name: str
    code: str
    kind: str


@dataclass(frozen=True, slots=True)
class UnitAt:
    """A unit found in the text, and where it ends (or, for a mark before the number, begins)."""

    unit: Unit
    edge: int


@dataclass(frozen=True, slots=True)
class UnitTable:
    """Units by lower-case words, symbols, symbols that must touch the number, and marks before it."""

    words: dict[str, Unit]
    symbols: dict[str, Unit]
    tight: dict[str, Unit]
    before: dict[str, Unit]


NO_UNIT = Unit("", "", "")


@cache
def unit_table() -> UnitTable:
    """The table, read once a process from ``data/units.toml`` and ``data/currencies.toml``."""
    units = UnitTable({}, {}, {}, {})
    for row in table("units")["unit"]:
        unit = Unit(row["name"], row["code"], row["kind"])
        _add(units, unit, row["words"], row["tight"])
        units.symbols.update(dict.fromkeys(row["symbols"], unit))
    for row in table("currencies")["currency"]:
        money = Unit(row["name"], row["code"], "money")
        units.symbols.update({mark: money for mark in row["tight"] if not mark.isascii()})
        _add(units, money, row["words"], row["tight"])
        units.before.update(dict.fromkeys(row["before"], money))
    return units


def _add(units: UnitTable, unit: Unit, words: list[str], tight: list[str]) -> None:
    for word in words:
        head, _, rest = word.partition(" ")
        for form in (word, plural(word), f"{plural(head)} {rest}" if rest else word):
            units.words.setdefault(form, unit)
    units.tight.update(dict.fromkeys(tight, unit))


def plural(words: str) -> str:
    """The English plural of a unit's words, the last word taking the ending."""
    head, _, last = words.rpartition(" ")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif not last.endswith("s"):
        last += "es" if last.endswith(("ch", "sh", "x")) else "s"
    return f"{head} {last}".strip()


@cache
def _symbols() -> re.Pattern[str]:
    units = unit_table()
    loose = either(units.symbols)
    tight = either({*units.tight, *units.symbols})
    return re.compile(rf"(?:(?:{tight})|[ -](?:{loose}))(?![A-Za-z\d²³])")


@cache
def _marks() -> re.Pattern[str]:
    marks = either(unit_table().before)
    # Old papers and wires set the dollar sign off: "US $5", "C $6".
    for letters in ("S", "C", "c"):
        marks = marks.replace(rf"{letters}\$", rf"{letters} ?\$")
    return re.compile(rf"(?<![A-Za-z])(?:{marks}) ?$")


def unit_after(text: str, end: int, value: float) -> UnitAt | None:
    """The unit that follows a number ending at ``end``: symbol first, then the longest run of words."""
    units = unit_table()
    symbol = _symbols().match(text, end)
    if symbol is not None:
        found = symbol[0].lstrip(" -")
        return UnitAt(units.symbols.get(found) or units.tight[found], symbol.end())
    match = _WORDS.match(text, end)
    if match is None:
        return None
    start = match.start(1 if match[1] else 2)
    run = (match[1] or match[2]).lower().replace("-", " ")
    for cut in (len(run), *sorted((blank.start() for blank in _BLANK.finditer(run)), reverse=True)):
        word = run[:cut].rstrip(".")
        unit = units.words.get(word)
        if unit is not None and not (word in _GUARDED and value < _LARGE):
            return UnitAt(unit, start + len(word))
    return None


def money_before(text: str, start: int) -> UnitAt | None:
    """The currency mark right before a number that starts at ``start``."""
    window = max(0, start - _BEFORE)
    match = _marks().search(text[window:start])
    if match is None:
        return None
    return UnitAt(unit_table().before[match[0].replace(" ", "")], window + match.start())


def unit_named(word: str) -> Unit | None:
    """The unit of a lower-case word or symbol, singular or plural."""
    units = unit_table()
    return units.words.get(word) or units.symbols.get(word)
