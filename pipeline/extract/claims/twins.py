"""Conversions in brackets: "500 feet (150 metres)" says one thing twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.claims.sites import Site
    from pipeline.records import Claim

_BETWEEN = frozenset({"(", "about", "around", ",", "or"})
_MOST = 3


def restates(left: Site, right: Site) -> bool:
    """Whether ``right`` is ``left`` in another unit, in brackets right after it."""
    kind = left.amount.unit.kind
    if not kind or kind != right.amount.unit.kind or left.unit == right.unit:
        return False
    between = left.number.doc[left.last.i + 1 : right.first.i]
    if not 0 < len(between) <= _MOST:
        return False
    return any(token.tag_ == "-LRB-" for token in between) and between[-1].text in _BETWEEN


def as_twin(claim: Claim, first: Claim) -> Claim:
    """The second of two twins with what was said of the first, but for its owner."""
    plain = claim.bound == "exact" and not claim.approximate
    return replace(
        claim,
        concept=first.concept,
        measures=first.measures,
        kind=first.kind,
        time=first.time,
        change=first.change if claim.change in {"=", "up", "down"} else claim.change,
        bound=first.bound if plain else claim.bound,
        approximate=first.approximate or claim.approximate,
    )
