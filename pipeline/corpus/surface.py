"""What the words of a claim say by themselves, read by the scanner of the claims step."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.claims.amounts import hedge, make_amount
from pipeline.extract.claims.numerals import scan
from pipeline.extract.claims.ranges import join

if TYPE_CHECKING:
    from pipeline.extract.claims.amounts import Amount

_CLOSE = 1e-5


class Hedge(NamedTuple):
    """Bound ("exact", "min", "max") and approximation that the words of a claim show."""

    bound: str
    about: bool


@lru_cache(maxsize=512)
def read_amounts(text: str) -> tuple[Amount, ...]:
    """All readings of the numbers of a text: joined to ranges, and each alone."""
    alone = [make_amount(text, number) for number in scan(text)]
    joined = join(text, alone)
    return tuple(hedge(text, amount) for amount in dict.fromkeys([*joined, *alone]))


def amounts_in(text: str, start: int, end: int) -> list[Amount]:
    """The readings whose number lies in ``[start, end)``.

    They are read in the text, by the words alone, and as a share of something; offsets are those of ``text``.
    """
    inside = [each for each in read_amounts(text) if start <= each.number_start and each.number_end <= end]
    words = text[start:end]
    alone = [_moved(each, start) for form in (words, f"{words} of it") for each in read_amounts(form)]
    return list(dict.fromkeys([*inside, *(each for each in alone if each.number_end <= end)]))


def agrees(amount: Amount, value: float | None, low: float | None, high: float | None) -> bool:
    """Whether a reading has this value or these two ends, signs aside."""
    if value is None or amount.value is None:
        ends = zip((amount.low, amount.high), (low, high), strict=True)
        return all(read is not None and given is not None and _same(read, given) for read, given in ends)
    return _same(amount.value, value)


def is_ratio_of(amounts: list[Amount], value: float | None) -> bool:
    """Whether the value is one reading divided by another: "one patient in nine"."""
    read = [each.value for each in amounts if each.value]
    return value is not None and any(
        _same(upper / lower, value) for upper in read for lower in read if upper < lower
    )


def hedge_of(surface: str) -> Hedge:
    """The bound and approximation in the words of a claim."""
    amounts = read_amounts(surface)
    bound = next((each.bound for each in amounts if each.bound != "exact"), "exact")
    return Hedge(bound, any(each.approximate for each in amounts))


def shown(amount: Amount) -> str:
    """A reading as a person would write it."""
    unit = f" {amount.unit.name}" if amount.unit.name else ""
    if amount.value is None:
        return f"{_plain(amount.low)} to {_plain(amount.high)}{unit}"
    return f"{_plain(amount.value)}{unit}"


def _plain(value: float | None) -> str:
    return "?" if value is None else f"{value:.10g}"


def _same(left: float, right: float) -> bool:
    return math.isclose(abs(left), abs(right), rel_tol=_CLOSE, abs_tol=1e-9)


def _moved(amount: Amount, by: int) -> Amount:
    return replace(
        amount,
        start=amount.start + by,
        end=amount.end + by,
        number_start=amount.number_start + by,
        number_end=amount.number_end + by,
    )
