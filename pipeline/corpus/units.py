"""Units as the gold writes them: the names of the claims step's table, or nouns in the singular."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.extract.claims.singular import singular
from pipeline.extract.claims.units import Unit, unit_named, unit_table

_DATA = Path(__file__).parent / "data"
_PER = " per "
_PROPORTION = Unit("proportion", "", "proportion")


@dataclass(frozen=True, slots=True)
class GoldUnit:
    """A unit of the gold.

    ``name`` is as the record has it, ``kind`` the dimension of its head ("" for counted nouns), ``per`` what
    a rate is reckoned by. ``mend`` is the name to write instead, "" when it is good as it stands.
    """

    name: str
    code: str
    kind: str
    per: str = ""
    mend: str = ""


@cache
def _by_name() -> dict[str, Unit]:
    """Units by canonical name and by ISO 4217 code."""
    table = unit_table()
    units = [*table.words.values(), *table.symbols.values(), *table.tight.values(), *table.before.values()]
    names = {unit.name: unit for unit in reversed(units)}
    return (
        {unit.code: unit for unit in units if unit.kind == "money" and unit.code}
        | names
        | {"proportion": _PROPORTION}
    )


@cache
def _singulars() -> frozenset[str]:
    """Nouns that are singular though they end in s."""
    return frozenset((_DATA / "singular.txt").read_text("utf-8").split())


def gold_unit(written: str) -> GoldUnit:
    """The unit that an attribute names; symbols and other spellings are turned into the table's names."""
    whole = _lookup(written) if _PER in written else None
    if whole is not None:
        return GoldUnit(whole.name, whole.code, whole.kind)
    head, _, per = written.partition(_PER)
    unit = _lookup(head)
    if unit is None:
        mend = _singular(head)
        return GoldUnit(written, "", "", per, "" if mend == head else _joined(mend, per))
    if unit.kind == "money" and head.islower() and head != unit.name and not _is_only(head):
        # "krone", "peso" and "rupee" are the money of several countries.
        return GoldUnit(written, "", "money", per, f"the full name ({unit.name}?) or its ISO code")
    base = _lookup(per) if per else None
    per = base.name if base and base.kind != "money" else per
    code = "" if per else unit.code
    return GoldUnit(_joined(unit.name, per), code, unit.kind, per)


@cache
def _is_only(word: str) -> bool:
    """Whether one currency alone goes by this word: naira, but not krone."""
    names = {unit.name for unit in _by_name().values() if unit.kind == "money"}
    return sum(name.split()[-1] == word for name in names) == 1


def is_singular(noun: str) -> bool:
    """Whether the last word of a noun is no plural."""
    return _singular(noun) == noun


def _joined(head: str, per: str) -> str:
    return f"{head}{_PER}{per}" if per else head


def _singular(noun: str) -> str:
    front, blank, last = noun.rpartition(" ")
    return noun if last.lower() in _singulars() else f"{front}{blank}{singular(last)}"


def _lookup(word: str) -> Unit | None:
    return _by_name().get(word) or unit_named(word) or unit_table().before.get(word)
