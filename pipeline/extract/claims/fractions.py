"""Fractions, vague plurals and ratios: "two thirds", "half a million", "dozens", "one in five"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.claims.atoms import DOZEN, HUNDRED, Atom, Number, fraction_below, glue

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEN = 10
_NOT_HALF = re.compile(r"(?:first|second|last|final|each|latter|this|every|-) ?$")
_HALF_OF_ALL = re.compile(r" of (?:all|them|its|the) ")
# "half mast", "halftime", "half-truth": words of their own.
_HALF_WORD = re.compile(
    r"-?time(?![a-z])|-(?!hour|day|year|mile|century|minute|second)|[a-z]"
    r"| (?!(?:of|an?|the|its|his|her|their|our|my|your|that|were|was|are|is|have|had|will|in)(?![a-z]))"
    r"[a-z]+[^s ](?: |$)"
)
_NO_FRACTION = re.compile(r"[ -](?:place|of a century|time|hour|year)")
_ARTICLE = re.compile(r"(?<![a-z])an? ?-?$")
_WHOLE = re.compile(r" (?:of|the)(?![a-z])")
_FIXED = re.compile(r"(?:\d|in the)\W?$")
_RATIO = re.compile(r" (?:in(?: every)?|out of(?: every)?) ", re.IGNORECASE)
_TIMED = re.compile(
    r" ?-?(?:[a-z]+ )?(?:second|minute|hour|day|week|month|year|decade|centur|game|match|start|race"
    r"|season|attempt)"
)
_EARLIEST, _LATEST = 1400, 2100
_FEWEST = 3


def article_before(text: str, start: int) -> int | None:
    """Where the "a" begins that stands for one before a scale or fraction word; None without one."""
    window = max(0, start - 5)
    match = _ARTICLE.search(text[window:start].lower())
    return window + match.start() if match is not None else None


def fraction_after(text: str, atoms: Sequence[Atom], at: int) -> Number | None:
    """The fraction of "two thirds", "one-quarter"; None when the atom at ``at`` begins none."""
    if at + 1 >= len(atoms) or atoms[at].kind != "small" or not 0 < atoms[at].value < DOZEN:
        return None
    below = fraction_below(text, atoms[at + 1])
    if below is None or glue(text, atoms[at], atoms[at + 1]) not in {" ", "-"}:
        return None
    end = atoms[at + 1].end
    if (text[end - 1].lower() == "s") != (atoms[at].value > 1) or _NO_FRACTION.match(text, end):
        return None
    return Number(atoms[at].start, end, atoms[at].value / below, "fraction")


def bare_fraction(text: str, atoms: Sequence[Atom], at: int) -> tuple[Number | None, int]:
    """A fraction without a number before it: "half of", "a quarter of", "half a million"."""
    atom = atoms[at]
    before = text[max(0, atom.start - 12) : atom.start].lower()
    if text[atom.start : atom.end].lower() == "half":
        if _NOT_HALF.search(before) and not _HALF_OF_ALL.match(text, atom.end):
            return None, at + 1
        return _half(text, atoms, at)
    start = article_before(text, atom.start)
    below = fraction_below(text, atom)
    if start is None or not below or not _WHOLE.match(text, atom.end):
        return None, at + 1
    return Number(start, atom.end, 1 / below, "fraction"), at + 1


def _half(text: str, atoms: Sequence[Atom], at: int) -> tuple[Number | None, int]:
    atom = atoms[at]
    if (
        at + 1 < len(atoms)
        and atoms[at + 1].kind == "scale"
        and glue(text, atom, atoms[at + 1]) in {" a ", "-", " "}
    ):
        scale = atoms[at + 1].value
        start = article_before(text, atom.start)
        return Number(
            atom.start if start is None else start, atoms[at + 1].end, scale / 2, "words", scale=scale
        ), at + 2
    if _HALF_WORD.match(text[atom.end : atom.end + 24].lower()):
        return None, at + 1
    return Number(atom.start, atom.end, 0.5, "fraction"), at + 1


def vague(text: str, atoms: Sequence[Atom], at: int) -> tuple[Number | None, int]:
    """A plural without a count as a range: "dozens" 24 to 99, "tens of thousands" 20,000 to 99,999."""
    first = atoms[at]
    low, last = first.value, at
    while (
        last + 1 < len(atoms)
        and atoms[last + 1].kind == "scales"
        and glue(text, atoms[last], atoms[last + 1]) == " of "
    ):
        last += 1
        low *= atoms[last].value
    if low == _TEN or _FIXED.search(text[max(0, first.start - 7) : first.start].lower()):
        return None, last + 1
    high = HUNDRED - 1.0 if low == DOZEN else low * _TEN - 1
    return Number(first.start, atoms[last].end, low * 2, "vague", high=high), last + 1


def with_ratios(text: str, found: Sequence[Number]) -> list[Number]:
    """The numbers with "one in five" and "nine out of ten" joined into one; a year is no lower side."""
    out: list[Number] = []
    for number in found:
        if out and _is_ratio(text, out[-1], number):
            upper = out.pop()
            ratio = upper.value / number.value
            out.append(replace(upper, end=number.end, value=ratio, form="ratio", letter=""))
        else:
            out.append(number)
    return out


def _is_ratio(text: str, upper: Number, lower: Number) -> bool:
    forms = {upper.form, lower.form}
    between = text[upper.end : lower.start]
    if not forms <= {"digits", "words"} or lower.letter or upper.letter or not 0 < upper.value < lower.value:
        return False
    if _RATIO.fullmatch(between) is None:
        return False
    raw = text[lower.start : lower.end]
    plain = lower.form == "digits" and "," not in raw
    if plain and (_EARLIEST <= lower.value <= _LATEST or (len(forms) > 1 and lower.value > HUNDRED)):
        return False
    out_of = " in " not in between
    if not out_of and "every" not in between and _TIMED.match(text[lower.end : lower.end + 30].lower()):
        return False
    return out_of or lower.value >= _FEWEST
