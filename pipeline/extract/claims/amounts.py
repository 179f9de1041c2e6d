"""Amounts: numbers with the currency, unit, rate, sign and hedge that stand beside them.

Works on characters alone; grammar comes later, on the parse. Every amount keeps the span of its bare
number, by which tokens are found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.extract.claims.atoms import Number, numerals
from pipeline.extract.claims.hedges import hedge_after, hedges_before
from pipeline.extract.claims.lexicon import word_set
from pipeline.extract.claims.rates import rate_at
from pipeline.extract.claims.readings import unit_at
from pipeline.extract.claims.units import NO_UNIT, Unit, UnitAt, money_before, unit_after

_SIGN = re.compile(r"(?:(?<![\w)%])([+−–-])|(?<![A-Za-z])(minus|negative)[ -])$", re.IGNORECASE)
_SCALE_AFTER = re.compile(r" (million|billion|trillion|crore|lakh)(?![A-Za-z])", re.IGNORECASE)
_OF_A = re.compile(r" (?:an?|of an?)(?= )")
_NOUNS_AFTER = re.compile(
    r"(?:-strong)? ((?!in |to |from |and |or |with |by |for |on |at |as |the |of )[a-z]+) ?([a-z]*)"
)
_DIVIDED = frozenset({"time", "length", "area", "volume", "mass", "energy", "power"})
_WITH_LETTER = frozenset({"money", "mass", "volume"})
_WINDOW = 12


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what belongs to it. ``start`` and ``end`` take in bound, currency and unit.

    ``number_start`` and ``number_end`` hold the bare number (for a range: both numbers). ``sign`` is "+",
    "-" or "". ``low`` and ``high`` are set for ranges and vague amounts, ``value`` otherwise. ``per`` is
    what a rate is reckoned by.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: float | None
    form: str
    unit: Unit = NO_UNIT
    per: str = ""
    low: float | None = None
    high: float | None = None
    bound: str = "exact"
    approximate: bool = False
    sign: str = ""
    scale: float = 1.0

    @property
    def is_range(self) -> bool:
        """Whether it is a range or a vague amount."""
        return self.low is not None


def make_amount(text: str, number: Number) -> Amount:
    """A number with currency, unit, rate and sign; hedges and ranges are added later."""
    money = money_before(text, number.start)
    number = _with_letter(text, number, money)
    start = number.start if money is None else money.edge
    unit, end, scale = _unit(text, number, money)
    per, end = rate_at(text, end, unit)
    amount = Amount(
        start,
        end,
        number.start,
        number.end,
        number.value * scale,
        number.form,
        unit,
        per,
        scale=number.scale * scale,
    )
    if number.high is not None:
        amount = replace(amount, value=None, low=number.value, high=number.high, approximate=True)
    return _with_sign(text, amount)


def _unit(text: str, number: Number, money: UnitAt | None) -> tuple[Unit, int, float]:
    """The unit, where it ends, and a scale word that follows it ("75 USD million")."""
    after = unit_at(text, number)
    end = number.end
    if money is not None:
        if after is None or after.unit.kind != "money":
            return money.unit, end, 1.0
        return (money.unit if money.unit.code else after.unit), after.edge, 1.0
    if after is not None:
        scaled = (
            _SCALE_AFTER.match(text, after.edge) if after.unit.kind == "money" and number.scale == 1 else None
        )
        if scaled is not None:
            return after.unit, scaled.end(), numerals()["scales"][scaled[1].lower()]
        return after.unit, after.edge, 1.0
    if number.form == "vague" and text[end : end + 4] == " of ":
        after = unit_after(text, end + 3, number.value)
    elif number.form == "fraction" and (part := _OF_A.match(text, end)) is not None:
        after = unit_after(text, part.end(), 1)
        after = after if after is not None and after.unit.kind in _DIVIDED else None
    return (NO_UNIT, end, 1.0) if after is None else (after.unit, after.edge, 1.0)


def _with_letter(text: str, number: Number, money: UnitAt | None) -> Number:
    """Decide a letter that touches the digits: scale ("$5m", "35m users") or unit ("35m tall", "5t")."""
    if not number.letter:
        return number
    large = number.letter in "kb" and text[number.end] != "B"
    million = number.letter == "m" and (text[number.end] == "M" or _counts(text, number.end + 1))
    if money is None and not large and not million:
        return replace(number, letter="")
    scale = numerals()["letters"][number.letter]
    return replace(number, end=number.end + 1, value=number.value * scale, scale=scale, letter="")


def _counts(text: str, end: int) -> bool:
    """Whether what follows "35m" is something counted in millions rather than measured in metres."""
    unit = unit_after(text, end, 1e6)
    if text.startswith(" of its", end) or (unit is not None and unit.unit.kind in _WITH_LETTER):
        return True
    match = _NOUNS_AFTER.match(text[end : end + 40].lower())
    if match is None or {match[1], match[2]} & word_set("nouns", "lengthwise"):
        return False
    return match[1].endswith("s") or match[2].endswith("s") or match[1] == "people"


def _with_sign(text: str, amount: Amount) -> Amount:
    window = max(0, amount.start - _WINDOW)
    before = text[window : amount.start]
    match = _SIGN.search(before)
    if match is None or amount.form not in {"digits", "words"} or before.lower().endswith(" or minus "):
        return amount
    return replace(amount, start=window + match.start(), sign="+" if match[1] == "+" else "-")


def hedge(text: str, amount: Amount) -> Amount:
    """The amount with the bounds and approximations around it."""
    bound, approximate, start, end = amount.bound, amount.approximate, amount.start, amount.end
    for found in hedges_before(text, start):
        if found.kind in {"min", "max"} and bound == "exact":
            bound = found.kind
        approximate = approximate or found.kind == "about"
        if found.kind != "exact":
            start = found.edge
    after = hedge_after(text, end)
    if after is not None and text[end : end + 5].lower() != " plus":
        bound = after.kind if after.kind in {"min", "max"} else bound
        approximate = approximate or after.kind == "about"
        end = after.edge
    return replace(amount, bound=bound, approximate=approximate, start=start, end=end)
