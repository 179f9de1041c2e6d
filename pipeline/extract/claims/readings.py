"""Units whose word or mark has two readings: pounds of weight or money, feet or a closing quotation mark."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import either, word_set
from pipeline.extract.claims.units import UnitAt, unit_after, unit_table

if TYPE_CHECKING:
    from pipeline.extract.claims.atoms import Number

_POUND = re.compile(r"[ -]pounds?(?![A-Za-z])(?! sterling|[- ](?:foot|feet|force))", re.IGNORECASE)
_BRITISH = re.compile(
    r"£|pence|sterling|brit(?:ain|ish|on)|\buk\b|england|scotland|wales|london|irish|ireland", re.IGNORECASE
)
_INCHES = re.compile(r" in(?=\))")
_MOST_FEET = 400
_SURELY_MONEY = 1e6


@cache
def _weight() -> re.Pattern[str]:
    return re.compile(either(word_set("nouns", "weight")))


def unit_at(text: str, number: Number) -> UnitAt | None:
    """The unit after a number, with ambiguous ones decided by what stands round them."""
    pound = _POUND.match(text, number.end)
    if pound is not None:
        units = unit_table()
        return UnitAt(units.before["£"] if _is_money(text, number) else units.symbols["lb"], pound.end())
    found = unit_after(text, number.end, number.value)
    if found is None:
        inches = _INCHES.match(text, number.end)
        return UnitAt(unit_table().words["inch"], inches.end()) if inches is not None else None
    if text[found.edge - 1] in "'\"":
        quoted = text[number.start - 1 : number.start] in {"'", '"'}
        return None if quoted or number.value > _MOST_FEET else found
    return found


def _is_money(text: str, number: Number) -> bool:
    """Large round sums and British surroundings mean money; words of weight nearby mean weight."""
    if number.scale >= _SURELY_MONEY:
        return True
    near = text[max(0, number.start - 60) : number.end + 50].lower()
    if _weight().search(near) or text[number.end : number.end + 1] == "-":
        return False
    return _BRITISH.search(text) is not None
