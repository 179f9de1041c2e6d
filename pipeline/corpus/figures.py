"""Claims of a marked article: the numbers that assert something, as records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.corpus.gold import ClaimNote, NotClaim
from pipeline.corpus.labels import CLAIM_FLAGS, REASONS
from pipeline.corpus.surface import hedge_of
from pipeline.corpus.units import GoldUnit, gold_unit
from pipeline.records import Claim, Comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.corpus.markup import Marked
    from pipeline.corpus.tags import Tag
    from pipeline.records import Block, Entity, Quote

_NUMBER = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+|[\d_]+)?(?:\.\d+)?(?:[eE][+-]?\d+)?")
_OVER = re.compile(r"(-?\d+)/(\d+)")
_BY_KIND = {
    "percent": "share",
    "share": "share",
    "proportion": "share",
    "money": "money",
    "time": "duration",
    "age": "age",
}
_POINTS = frozenset({"point", "points"})


def parse_number(written: str) -> float | None:
    """The value of ``4000000``, ``4_000_000``, ``4,000,000``, ``-2.5`` or ``1/3``; None for anything else."""
    over = _OVER.fullmatch(written)
    if over:
        return int(over[1]) / int(over[2]) if int(over[2]) else None
    if not _NUMBER.fullmatch(written) or not any(character.isdigit() for character in written):
        return None
    return float(written.replace("−", "-").replace(",", "").replace("_", ""))


def claim_tags(marked: Marked) -> list[Tag]:
    """The tags <c>, in order."""
    return [tag for tag in marked.tags if tag.name == "c"]


def flags_of(tag: Tag) -> tuple[str, ...]:
    """The flags of a claim in the order of the list of labels."""
    return tuple(flag for flag in CLAIM_FLAGS if flag in tag.words)


def label_of(tag: Tag) -> str | None:
    """The name that other claims refer to it by."""
    return next((word for word in tag.words if word not in CLAIM_FLAGS), None)


def find_not_claims(marked: Marked) -> tuple[NotClaim, ...]:
    """The spans of <notc> with their reason."""
    tags = [tag for tag in marked.tags if tag.name == "notc"]
    return tuple(NotClaim(tag.start, tag.end, reason_of(tag) or "other") for tag in tags)


def reason_of(tag: Tag) -> str | None:
    """Why a number claims nothing, as the tag says it."""
    return next((word for word in tag.words if word in REASONS), None) or tag.get("why")


def default_kind(tag: Tag, unit: GoldUnit) -> str:
    """The sort of claim that unit, change and flags make it."""
    points = unit.kind in _POINTS
    moved = tag.get("change") in {"up", "down"} and (unit.kind == "percent" or points)
    of_unit = _BY_KIND.get(unit.kind) or ("measure" if unit.kind and not points else "count")
    for kind, holds in (
        ("rank", "rank" in tag.words),
        ("age", unit.kind == "age"),
        ("change", moved),
        ("rate", unit.per or unit.kind == "rate"),
        ("multiple", unit.kind == "times"),
    ):
        if holds:
            return kind
    return of_unit


def find_claims(
    marked: Marked, entities: Sequence[Entity], quotes: Sequence[Quote], blocks: Sequence[Block]
) -> tuple[tuple[Claim, ...], tuple[ClaimNote, ...]]:
    """The claims in order, with ids c1, c2, ..., and their notes."""
    tags = claim_tags(marked)
    ids = {label: f"c{at}" for at, tag in enumerate(tags, 1) if (label := label_of(tag))}
    claims = []
    for at, tag in enumerate(tags, 1):
        block = next((each.kind for each in blocks if each.start <= tag.start < each.end), "paragraph")
        entity = next((each.id for each in entities if each.name == tag.get("about")), None)
        quote = innermost(tag, quotes)
        speaker = tag.get("by") or (quote.speaker.name if quote and quote.speaker else None)
        claims.append(
            _claim(marked, tag, f"c{at}", ids, (block, entity, quote.id if quote else None, speaker))
        )
    notes = [ClaimNote(flags_of(tag), ids.get(tag.get("repeats") or ""), tag.get("ok")) for tag in tags]
    return tuple(claims), tuple(notes)


def innermost(tag: Tag, quotes: Sequence[Quote]) -> Quote | None:
    """The shortest quote that holds the tag in one of its parts."""
    holding = [
        (sum(part.end - part.start for part in quote.content), at)
        for at, quote in enumerate(quotes)
        if any(part.start <= tag.start and tag.end <= part.end for part in quote.content)
    ]
    return quotes[min(holding)[1]] if holding else None


def default_bound(marked: Marked, tag: Tag) -> str:
    """By the change; for rises and falls by the words of the tag ("at least")."""
    change = tag.get("change") or "="
    said = {">": "min", "<": "max"}.get(change)
    return said or (hedge_of(marked.surface(tag)).bound if change in {"up", "down"} else "exact")


def default_approximate(marked: Marked, tag: Tag) -> bool:
    """Whether it is only about so much: by flag, by change, else by the words of the tag."""
    return (
        bool({"approx", "vague"} & set(tag.words))
        or tag.get("change") == "~"
        or hedge_of(marked.surface(tag)).about
    )


def _claim(
    marked: Marked,
    tag: Tag,
    identity: str,
    ids: dict[str, str],
    linked: tuple[str, str | None, str | None, str | None],
) -> Claim:
    unit = gold_unit(tag.get("unit") or "")
    value, low, high = (parse_number(tag.get(key) or "") for key in ("v", "low", "high"))
    block, entity, quote, speaker = linked
    code = tag.get("code")
    return Claim(
        identity,
        tag.start,
        tag.end,
        kind=tag.get("kind") or default_kind(tag, unit),
        value=value,
        unit=unit.name,
        low=low,
        high=high,
        bound=tag.get("bound") or default_bound(marked, tag),
        approximate=default_approximate(marked, tag),
        unit_code=(unit.code if code is None else code) or None,
        change=tag.get("change") or "=",
        concept=tag.get("of") or "",
        measures=tag.get("measures") or tag.get("of") or None,
        entity=entity,
        comparison=_comparison(tag, ids),
        time=tag.get("time"),
        block=block,
        quote=quote,
        speaker=speaker,
    )


def _comparison(tag: Tag, ids: dict[str, str]) -> Comparison | None:
    compared = tag.get("to")
    if compared is None:
        return None
    value = tag.get("cmp_v")
    unit = tag.get("cmp_unit")
    factor = tag.get("cmp")
    if factor is None and gold_unit(tag.get("unit") or "").kind == "times":
        factor = tag.get("v")
    return Comparison(
        parse_number(factor or ""),
        compared,
        ids.get(tag.get("cmp_of") or ""),
        parse_number(value) if value else None,
        gold_unit(unit).name if unit else None,
    )
