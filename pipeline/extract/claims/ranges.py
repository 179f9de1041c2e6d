"""Neighbouring amounts joined: ranges ("5-7", "from 5 to 7 percent") and compounds ("5 ft 2 in")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.claims.change import direction_of_noun, direction_of_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.claims.amounts import Amount

_DASH = re.compile(r" ?[-–—~] ?| (?:to|and|or|through) ", re.IGNORECASE)
_PLAIN = frozenset({"digits", "words"})
_DASHES = frozenset({"-", "–", "—", "~"})
_LEAD = re.compile(r"(?<![a-z])(?:between|from|range of) $")
_BETWEEN = re.compile(r"(?<![a-z])between (?:about |around |roughly |some |approximately )?$")
_MOVING = re.compile(r"(?<![a-z])(?:from|of)(?: about| around| just)? $")
_CLAUSE = re.compile(r"[.;:()]\s")
_WORD = re.compile(r"[a-z]+")
_REACH = 70
_WORDS_BACK = 9
_LARGEST_OR = 20
# A level before may be higher than the one after, but not by more than this.
_FAR = 10
_PARTS = {
    ("foot", "inch"): 12.0,
    ("dollar", "cent"): 100.0,
    ("euro", "cent"): 100.0,
    ("pound sterling", "penny"): 100.0,
}
_BETWEEN_PARTS = re.compile(r",? (?:and )?")


def join(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts with ranges and compounds joined, and those inside another left out."""
    out: list[Amount] = []
    for amount in amounts:
        if out and amount.number_start < out[-1].end:
            continue
        joined = (_compound(text, out[-1], amount) or _range(text, out[-1], amount)) if out else None
        if joined is None:
            if out and (shared := _shared(text, out[-1], amount)) is not None:
                out[-1] = shared
            out.append(amount)
        else:
            out[-1] = joined
    return out


def _compound(text: str, left: Amount, right: Amount) -> Amount | None:
    """A whole and its smaller part as one amount in the larger unit."""
    parts = _PARTS.get((left.unit.name, right.unit.name))
    if parts is None or left.value is None or right.value is None or left.per:
        return None
    if right.value >= parts or left.value != int(left.value):
        return None
    if _BETWEEN_PARTS.fullmatch(text[left.end : right.start]) is None:
        return None
    return replace(left, end=right.end, number_end=right.number_end, value=left.value + right.value / parts)


def _range(text: str, left: Amount, right: Amount) -> Amount | None:
    """Two amounts as the ends of one range; None when they are not."""
    if left.value is None or right.value is None or not {left.form, right.form} <= _PLAIN:
        return None
    between = text[left.end : right.start]
    if right.sign == "-" and not between.strip() and text[right.start : right.start + 1] in _DASHES:
        right = replace(right, sign="", start=right.start + 1)
        between = "-"
    word = between.strip().lower()
    before = text[max(0, left.start - _REACH) : left.start].lower()
    if (
        _DASH.fullmatch(between) is None
        or not _agree(left, right)
        or not _may_join(word, before, left, right)
    ):
        return None
    return _joined(left, right, word=word, before=before)


def _shared(text: str, left: Amount, right: Amount) -> Amount | None:
    """The first of two levels with the scale and unit that only the second names ("from 5 to 7 million")."""
    before = text[max(0, left.start - _REACH) : left.start].lower()
    if left.value is None or left.unit.name or left.scale > 1 or left.form not in _PLAIN:
        return None
    if text[left.end : right.start].lower() != " to " or not _moves(before):
        return None
    top = right.value if right.value is not None else right.high
    scale = right.scale if top is not None and left.value * right.scale <= _FAR * top else 1.0
    return replace(left, value=left.value * scale, scale=scale, unit=right.unit)


def _joined(left: Amount, right: Amount, *, word: str, before: str) -> Amount | None:
    if left.value is None or right.value is None:
        return None
    low = left.value
    same = not left.unit.name or right.unit.name in {"", left.unit.name}
    # "5 to 7 million" shares its scale; "$200 to $4 million" does not.
    if same and right.scale > 1 and left.scale == 1 and low * right.scale <= right.value:
        low *= right.scale
    if low > right.value and (word in _DASHES or word == "to") and not left.unit.name:
        return None
    lead = _LEAD.search(before)
    start = left.start - (lead.end() - lead.start() if lead is not None else 0)
    low = -low if left.sign == "-" else low
    return replace(
        right,
        start=start,
        number_start=left.number_start,
        value=None,
        low=min(low, right.value),
        high=max(low, right.value),
        unit=right.unit if right.unit.name else left.unit,
        sign="",
        per=right.per or left.per,
    )


def _agree(left: Amount, right: Amount) -> bool:
    """Whether two numbers can be the ends of one range by their units."""
    if left.per and left.per != right.per:
        return False
    if left.unit.name in {"", right.unit.name}:
        return True
    return left.unit.kind == "money" and not right.unit.name


def _may_join(word: str, before: str, left: Amount, right: Amount) -> bool:
    """Whether the word between two numbers makes a range of them."""
    if word == "and":
        return _BETWEEN.search(before) is not None
    if word == "or":
        near = left.value is not None and right.value is not None and right.value - left.value == 1
        return near and (left.value or 0) < _LARGEST_OR and not left.unit.name
    if word != "to":
        return True
    if _moves(before):
        return False
    return (
        not left.unit.name
        or bool(right.unit.name)
        or (left.unit.kind == "money" and right.scale >= left.scale)
    )


def _moves(before: str) -> bool:
    """Whether "from 5 to 7" is a move from one level to another: a word of rise or fall stands before it."""
    if _MOVING.search(before) is None:
        return False
    clause = _CLAUSE.split(before)[-1]
    return any(
        direction_of_verb(word) or direction_of_noun(word) for word in _WORD.findall(clause)[-_WORDS_BACK:]
    )
