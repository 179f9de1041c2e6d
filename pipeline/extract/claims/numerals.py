"""Numbers as they stand in text: digits, words, fractions and vague plurals, as values with offsets.

The scanner reads characters only and knows nothing of units or grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.claims.atoms import (
    DOZEN,
    HUNDRED,
    LARGEST,
    Atom,
    Number,
    find_atoms,
    fraction_below,
    glue,
)
from pipeline.extract.claims.fractions import (
    article_before,
    bare_fraction,
    fraction_after,
    vague,
    with_ratios,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNITS_END = 10


def scan(text: str) -> list[Number]:
    """The numbers of a text in order, none overlapping; values are never negative."""
    atoms = find_atoms(text)
    found: list[Number] = []
    at = 0
    while at < len(atoms):
        number, after = _read(text, atoms, at)
        if number is not None:
            found.append(number)
        at = max(after, at + 1)
    return [number for number in with_ratios(text, found) if number.value <= LARGEST]


def _read(text: str, atoms: Sequence[Atom], at: int) -> tuple[Number | None, int]:
    """The number that begins at an atom, and the index after its last atom."""
    atom = atoms[at]
    if atom.kind == "digits":
        return _read_digits(text, atoms, at)
    if atom.kind in {"small", "tens"} or (
        atom.kind == "scale" and article_before(text, atom.start) is not None
    ):
        return _read_words(text, atoms, at)
    if atom.kind in {"over", "glyph"}:
        return Number(atom.start, atom.end, atom.value, "fraction"), at + 1
    if atom.kind in {"multiples", "multiplying"}:
        form = "verb" if atom.kind == "multiplying" else "multiple"
        return Number(atom.start, atom.end, atom.value, form), at + 1
    if atom.kind == "scales":
        return vague(text, atoms, at)
    return _read_ordinal(text, atoms, at)


def _read_digits(text: str, atoms: Sequence[Atom], at: int) -> tuple[Number, int]:
    """Digits with a fraction ("2 1/2"), scale words ("3.5 million") and "and a half" behind them."""
    first = atoms[at]
    value, end, scale = first.value, first.end, 1.0
    after = at + 1
    mixed = after < len(atoms) and atoms[after].kind in {"glyph", "over"} and atoms[after].value < 1
    if mixed and glue(text, first, atoms[after]) in {"", " "} and value == int(value):
        value, end, after = value + atoms[after].value, atoms[after].end, after + 1
    value, end, after = _and_a_half(text, atoms, after, value=value, end=end)
    while not first.letter and after < len(atoms) and _multiplies(text, atoms[after - 1], atoms[after]):
        scale *= atoms[after].value
        end, after = atoms[after].end, after + 1
    if scale > 1:
        added, end, after = _and_a_half(text, atoms, after, value=0.0, end=end)
        value += added / scale
    end -= len(first.letter)
    return Number(first.start, end, value * scale, "digits", scale=scale, letter=first.letter), after


def _multiplies(text: str, left: Atom, right: Atom) -> bool:
    scale = right.kind == "scale" or (right.kind == "scales" and right.value == DOZEN)
    return scale and glue(text, left, right) in {" ", "-", "", " - "}


def _and_a_half(
    text: str, atoms: Sequence[Atom], after: int, *, value: float, end: int
) -> tuple[float, int, int]:
    """Value, end and next index with "and a half" added, where it follows the atom before ``after``."""
    if after < len(atoms):
        below = fraction_below(text, atoms[after])
        left = atoms[after - 1]
        if below and glue(text, left, atoms[after]) == " and a ":
            one = left.value if left.kind == "scale" else 1
            return value + one / below, atoms[after].end, after + 1
    return value, end, after


def _read_words(text: str, atoms: Sequence[Atom], at: int) -> tuple[Number | None, int]:
    """A number in words, by the usual two-register method, broken off where the words no longer fit."""
    if (part := fraction_after(text, atoms, at)) is not None:
        return part, at + 2
    if (ordinal := _compound_ordinal(text, atoms, at)) is not None:
        return ordinal, at + 2
    total, group, scale = 0.0, 0.0, 1.0
    after = at
    while after < len(atoms) and (
        after == at or _fits(text, atoms[after - 1], atoms[after], total=total, group=group)
    ):
        atom = atoms[after]
        if atom.kind in {"small", "tens"}:
            group += atom.value
        elif atom.value in {HUNDRED, DOZEN}:
            group = max(group, 1) * atom.value
        else:
            total, group, scale = total + max(group, 1) * atom.value, 0.0, scale * atom.value
        after += 1
    last = after
    value, end, after = _and_a_half(text, atoms, after, value=total + group, end=atoms[after - 1].end)
    if (
        last < after < len(atoms)
        and atoms[after].kind == "scale"
        and glue(text, atoms[after - 1], atoms[after]) == " "
    ):
        scale = atoms[after].value
        value, end, after = value * scale, atoms[after].end, after + 1
    article = article_before(text, atoms[at].start) if atoms[at].kind == "scale" else None
    return Number(atoms[at].start if article is None else article, end, value, "words", scale=scale), after


def _compound_ordinal(text: str, atoms: Sequence[Atom], at: int) -> Number | None:
    """An ordinal of two words, "twenty-first"; None when the atom at ``at`` begins none."""
    if at + 1 >= len(atoms) or atoms[at].kind != "tens" or atoms[at + 1].kind != "ordinals":
        return None
    if glue(text, atoms[at], atoms[at + 1]) != "-":
        return None
    return Number(atoms[at].start, atoms[at + 1].end, atoms[at].value + atoms[at + 1].value, "ordinal")


def _fits(text: str, left: Atom, right: Atom, *, total: float, group: float) -> bool:
    """Whether the next word goes on with the number that ends in ``left``."""
    between = glue(text, left, right)
    if right.kind == "scale":
        grows = group > 0 and (right.value != HUNDRED or group < HUNDRED)
        again = left.kind == "scale" and left.value > HUNDRED and right.value > left.value
        return between in {" ", "-"} and (grows or again)
    if right.kind not in {"small", "tens"}:
        return False
    if left.kind == "tens":
        return right.kind == "small" and 0 < right.value < _UNITS_END and between in {" ", "-"}
    if left.kind != "scale" or left.value == DOZEN:
        return False
    return between in {" ", " and ", ", ", ", and ", "-"} and (group >= HUNDRED or (group == 0 and total > 0))


def _read_ordinal(text: str, atoms: Sequence[Atom], at: int) -> tuple[Number | None, int]:
    """An ordinal, or the fraction of which it is the lower side ("a third of")."""
    atom = atoms[at]
    if atom.kind == "scale":
        return None, at + 1
    if fraction_below(text, atom):
        number, after = bare_fraction(text, atoms, at)
        if number is not None or atom.kind == "fraction":
            return number, after
    return Number(atom.start, atom.end, atom.value, "ordinal"), at + 1
