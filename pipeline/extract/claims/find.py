"""The numeric claims of an article: numbers that assert something, each linked to what it is about.

Characters give amounts (number, unit, hedge, range), the parse gives them grammar (noun counted, change,
concept, owner), and a filter drops dates, names, scores and the like.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.claims.accept import asserts
from pipeline.extract.claims.ages import as_age
from pipeline.extract.claims.amounts import hedge, make_amount
from pipeline.extract.claims.change import direction
from pipeline.extract.claims.compare import comparison_of
from pipeline.extract.claims.concept import concept_tokens, joined
from pipeline.extract.claims.inherit import inherit_units
from pipeline.extract.claims.kinds import kind_of
from pipeline.extract.claims.measures import measured
from pipeline.extract.claims.numerals import scan
from pipeline.extract.claims.owner import named_tokens, owner_of, title_owner
from pipeline.extract.claims.ranges import join
from pipeline.extract.claims.reject import timed_spans
from pipeline.extract.claims.sites import Site, place
from pipeline.extract.claims.twins import as_twin, restates
from pipeline.extract.claims.when import time_of
from pipeline.records import Claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.claims.amounts import Amount
    from pipeline.extract.claims.atoms import Number
    from pipeline.records import Block, Entity, Quote

_SILENT = frozenset({"byline", "timestamp", "dateline", "pull_quote"})
_NOT_PHYSICAL = frozenset({"", "money", "percent", "point", "points", "time", "times", "age", "share"})
_SIGNLESS = frozenset({"percent", "point", "points", "money"})
_SURE, _BARE = 0.9, 0.7


def find_claims(
    parsed: Parsed, entities: tuple[Entity, ...] = (), quotes: tuple[Quote, ...] = ()
) -> tuple[Claim, ...]:
    """The claims in text order, in view coordinates, with ids c1, c2, ...; never raises on odd text.

    ``entities`` and ``quotes`` are the article's, in view coordinates; claims refer to their ids.
    """
    text = parsed.view.model_text
    amounts = join(text, [make_amount(text, number) for number in _numbers(text, parsed.text)])
    sites = [site for amount in amounts if (site := _site(parsed, amount)) is not None]
    kept = [site for site in inherit_units(sites) if _block_allows(parsed, site) and asserts(text, site)]
    claims: list[Claim] = []
    for at, site in enumerate(kept):
        claim = _claim(parsed, site, claims)
        claims.append(as_twin(claim, claims[-1]) if at and restates(kept[at - 1], site) else claim)
    owned = _with_owners(parsed, kept, claims, entities)
    return tuple(_in_quote(claim, quotes) for claim in owned)


def _numbers(text: str, own: str) -> list[Number]:
    """The numbers outside dates, times, phone numbers and the like."""
    timed = timed_spans(text, own)
    found: list[Number] = []
    at = 0
    for number in scan(text):
        while at < len(timed) and timed[at][1] <= number.start:
            at += 1
        if at == len(timed) or timed[at][0] >= number.end:
            found.append(number)
    return found


def _site(parsed: Parsed, amount: Amount) -> Site | None:
    text = parsed.view.model_text
    amount = hedge(text, amount)
    site = place(parsed, amount)
    if site is None:
        return None
    aged = as_age(text, amount, site.number)
    return site if aged is amount else replace(site, amount=aged, counted=None, unit=aged.unit.name)


def _block_kind(block: Block | None) -> str:
    return block.kind if block is not None else "paragraph"


def _block_allows(parsed: Parsed, site: Site) -> bool:
    """Bylines, dates and repeats make no claims; leftovers only when they measure something."""
    kind = _block_kind(parsed.block_at(site.amount.number_start))
    return kind not in _SILENT and (kind != "noise" or site.amount.unit.kind not in _NOT_PHYSICAL)


def _claim(parsed: Parsed, site: Site, earlier: Sequence[Claim]) -> Claim:
    """The claim a site makes, without owner and quote."""
    amount = site.amount
    concept = joined(concept_tokens(site), parsed.text)
    change = change_of(site)
    return Claim(
        id=f"c{len(earlier) + 1}",
        start=amount.start,
        end=amount.end,
        kind=kind_of(site, change, concept),
        value=_value(amount),
        unit=unit_of(site),
        low=amount.low,
        high=amount.high,
        bound=amount.bound,
        approximate=amount.approximate,
        unit_code=None if amount.per else amount.unit.code or None,
        change=change,
        concept=concept,
        measures=measured(site, parsed.text),
        comparison=comparison_of(parsed.text, site, earlier),
        time=time_of(parsed.view.model_text, site, parsed.article.published),
        block=_block_kind(parsed.block_at(amount.number_start)),
        confidence=_SURE if site.unit else _BARE,
    )


def _value(amount: Amount) -> float | None:
    """The value: below zero for levels ("-5 degrees"), while a fall of 5% is 5 with change down."""
    if amount.value is None or amount.sign != "-" or amount.unit.kind in _SIGNLESS:
        return amount.value
    return -amount.value


def unit_of(site: Site) -> str:
    """The unit's name with its rate: "tonne per day"."""
    unit = site.unit or ("time" if site.amount.form == "multiple" and site.amount.per else "")
    return f"{unit} per {site.amount.per}" if site.amount.per and unit else unit


def change_of(site: Site) -> str:
    """One of CHANGES: a rise or fall, else a bound, else an approximation, else "="."""
    amount = site.amount
    if amount.form == "verb":
        return "down" if (amount.value or 0) < 1 else "up"
    way = "" if amount.form in {"multiple", "ordinal"} else direction(site)
    if way:
        return way
    if amount.bound != "exact":
        return ">" if amount.bound == "min" else "<"
    return "~" if amount.approximate else "="


def _with_owners(
    parsed: Parsed, sites: Sequence[Site], claims: Sequence[Claim], entities: Sequence[Entity]
) -> list[Claim]:
    """The claims with the entities they are about; a twin keeps that of its first half."""
    named = named_tokens(parsed.doc, entities)
    owned: list[Claim] = []
    for at, (site, claim) in enumerate(zip(sites, claims, strict=True)):
        if at and restates(sites[at - 1], site):
            owner = owned[-1].entity
        elif claim.block == "noise":
            owner = title_owner(parsed.blocks, entities)
        else:
            owner = owner_of(site, named)
        owned.append(replace(claim, entity=owner))
    return owned


def _in_quote(claim: Claim, quotes: Sequence[Quote]) -> Claim:
    """The claim with the quote whose content holds it, and that quote's speaker."""
    for quote in quotes:
        if any(span.start <= claim.start and claim.end <= span.end for span in quote.content):
            return replace(claim, quote=quote.id, speaker=quote.speaker.name if quote.speaker else None)
    return claim
