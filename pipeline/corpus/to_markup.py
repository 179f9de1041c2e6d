"""Gold turned back into markup: the inverse of the compiler."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from pipeline.corpus.blocks import blocks_of
from pipeline.corpus.compiler import compile_gold
from pipeline.corpus.markup import Marked, unparse
from pipeline.corpus.tags import Tag
from pipeline.records import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.corpus.gold import ClaimNote, Gold
    from pipeline.records import Claim, Entity, Quote, Span

_ORDER = {"q": 1, "src": 2, "cue": 2, "notq": 3, "c": 3, "notc": 3}
_BLOCK_FIRST, _NAMES_LAST = 0, 4
_GROUPED = 10_000
_LARGEST_BELOW = 12


def to_markup(gold: Gold) -> str:
    """The source file of a piece of gold; compiling it gives the same gold."""
    return unparse(mark(gold))


def mark(gold: Gold) -> Marked:
    """The marked article of a piece of gold.

    Attributes that the compiler works out are left out, unless it would come to something else.
    """
    plain = _marked(gold, [*_names(gold), *_quotes(gold), *_claims(gold), *_others(gold)])
    read = compile_gold(plain)
    words: dict[tuple[str, int, int], tuple[tuple[str, str], ...]] = {}
    quotes = {quote.content: quote for quote in read.analysis.quotes}
    claims = {(claim.start, claim.end): claim for claim in read.analysis.claims}
    for quote in gold.analysis.quotes:
        other = quotes[quote.content]
        words["q", quote.content[0].start, quote.content[0].end] = tuple(_quote_differences(quote, other))
    for claim in gold.analysis.claims:
        twin = claims[claim.start, claim.end]
        words["c", claim.start, claim.end] = tuple(_claim_differences(claim, twin))
    tags = (replace(tag, attributes=_added(tag, words)) for tag in plain.tags)
    return replace(plain, tags=tuple(tags))


def _added(
    tag: Tag, words: dict[tuple[str, int, int], tuple[tuple[str, str], ...]]
) -> tuple[tuple[str, str], ...]:
    more = words.get((tag.name, tag.start, tag.end), ())
    return (*tag.attributes, *more) if tag.attributes else tag.attributes


def _marked(gold: Gold, tags: Sequence[Tag]) -> Marked:
    """All tags in order, with those of the blocks."""
    blocks = gold.analysis.article.blocks
    own = [Tag(block.kind, block.start, block.end) for block in blocks if block.kind != "paragraph"]
    bare = Marked(gold.front, gold.analysis.article.text, tuple(own))
    for left_alone in (set(blocks_of(bare)), set[Block]()):
        if blocks_of(replace(bare, tags=tuple(own))) != blocks:
            own = [
                Tag(_block_tag(block), block.start, block.end)
                for block in blocks
                if _tagged(block, left_alone)
            ]
    both = sorted([*own, *tags], key=lambda tag: (tag.start, -tag.end, _rank(tag)))
    return replace(bare, tags=tuple(both))


def _tagged(block: Block, left_alone: set[Block]) -> bool:
    return block.kind != "paragraph" or block not in left_alone


def _block_tag(block: Block) -> str:
    return "p" if block.kind == "paragraph" else block.kind


def _rank(tag: Tag) -> int:
    return _ORDER.get(tag.name, _NAMES_LAST if tag.name.isupper() else _BLOCK_FIRST)


def _names(gold: Gold) -> Iterator[Tag]:
    text = gold.analysis.article.text
    owners: dict[tuple[str, str], set[str]] = {}
    for entity in gold.analysis.entities:
        for mention in entity.mentions:
            owners.setdefault((mention.label, _words(text, mention.start, mention.end)), set()).add(
                entity.name
            )
    for entity in gold.analysis.entities:
        yield from _mentions(text, entity, owners)


def _mentions(text: str, entity: Entity, owners: dict[tuple[str, str], set[str]]) -> Iterator[Tag]:
    facts = [(key, value) for key, value in (("role", entity.role), ("aff", entity.affiliation)) if value]
    seen: set[tuple[str, str]] = set()
    for mention in entity.mentions:
        words = _words(text, mention.start, mention.end)
        shared = len(owners[mention.label, words]) > 1
        needed = shared or (words != entity.name and (mention.label, words) not in seen)
        seen.add((mention.label, words))
        named = [("n", entity.name)] if needed else []
        yield Tag(mention.label, mention.start, mention.end, (), (*named, *facts))
        facts = []


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _quotes(gold: Gold) -> Iterator[Tag]:
    shared: dict[tuple[str, Span], list[str]] = {}
    for at, (quote, note) in enumerate(zip(gold.analysis.quotes, gold.quote_notes, strict=True), 1):
        first = [("speaker", quote.speaker.name if quote.speaker else "")]
        first += [("ok", note.ok)] if note.ok is not None else []
        for part in quote.content:
            yield Tag("q", part.start, part.end, (str(at), *(note.flags if first else ())), tuple(first))
            first = []
        for name, spans in (("cue", quote.cue), ("src", quote.source)):
            for span in spans:
                shared.setdefault((name, span), []).append(str(at))
    for (name, span), numbers in shared.items():
        yield Tag(name, span.start, span.end, tuple(numbers))


def _quote_differences(quote: Quote, read: Quote) -> Iterator[tuple[str, str]]:
    if quote.kind != read.kind:
        yield "kind", quote.kind
    if (
        quote.speaker
        and read.speaker
        and (not quote.speaker.entity or quote.speaker.kind != read.speaker.kind)
    ):
        yield "speaker_kind", quote.speaker.kind
    if quote.speaker and read.speaker and quote.speaker.resolved_by != read.speaker.resolved_by:
        yield "resolved", quote.speaker.resolved_by


def _claims(gold: Gold) -> Iterator[Tag]:
    names = {entity.id: entity.name for entity in gold.analysis.entities}
    wanted = {note.repeats for note in gold.claim_notes}
    wanted |= {claim.comparison.of_claim for claim in gold.analysis.claims if claim.comparison}
    for claim, note in zip(gold.analysis.claims, gold.claim_notes, strict=True):
        words = (*((claim.id,) if claim.id in wanted else ()), *note.flags)
        pairs = (*_claim_facts(claim, names), *_claim_links(claim, note))
        yield Tag("c", claim.start, claim.end, words, pairs)


def _claim_facts(claim: Claim, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for key, value in (("v", claim.value), ("low", claim.low), ("high", claim.high)):
        if value is not None:
            yield key, show_number(value)
    yield "unit", claim.unit
    if claim.change != "=":
        yield "change", claim.change
    if claim.concept:
        yield "of", claim.concept
    if claim.measures and claim.measures != claim.concept:
        yield "measures", claim.measures
    if claim.entity:
        yield "about", names[claim.entity]
    if claim.time:
        yield "time", claim.time


def _claim_links(claim: Claim, note: ClaimNote) -> Iterator[tuple[str, str]]:
    compared = claim.comparison
    if compared:
        yield "to", compared.compared_to
        if compared.of_claim:
            yield "cmp_of", compared.of_claim
        if compared.value is not None:
            yield "cmp_v", show_number(compared.value)
        if compared.unit:
            yield "cmp_unit", compared.unit
    if note.repeats:
        yield "repeats", note.repeats
    if note.ok is not None:
        yield "ok", note.ok


def _claim_differences(claim: Claim, read: Claim) -> Iterator[tuple[str, str]]:
    for key, ours, theirs in (
        ("kind", claim.kind, read.kind),
        ("bound", claim.bound, read.bound),
        ("code", claim.unit_code or "", read.unit_code or ""),
        ("by", claim.speaker, read.speaker),
    ):
        if ours != theirs and ours is not None:
            yield key, ours
    if claim.comparison and read.comparison and claim.comparison.factor != read.comparison.factor:
        yield "cmp", "" if claim.comparison.factor is None else show_number(claim.comparison.factor)


def _others(gold: Gold) -> Iterator[Tag]:
    for span in gold.not_quotes:
        yield Tag("notq", span.start, span.end)
    for number in gold.not_claims:
        yield Tag("notc", number.start, number.end, (number.why,))


def show_number(value: float) -> str:
    """A number as people write it in the markup: ``4_000_000``, ``2.5``, ``1/3``."""
    if value == int(value):
        return f"{int(value):_}" if abs(value) >= _GROUPED else str(int(value))
    near = Fraction(value).limit_denominator(_LARGEST_BELOW)
    if near.numerator / near.denominator == value and len(repr(value)) > len("0.1234567"):
        return f"{near.numerator}/{near.denominator}"
    return repr(value)
