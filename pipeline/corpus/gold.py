"""An article with everything that should be found in it: the record that the markup compiles to."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.codec import outcome_to_dict

if TYPE_CHECKING:
    from pipeline.corpus.front import Front
    from pipeline.records import Analysis, Span

_UNMARKED = ("cue_lemma", "stance", "negated", "nested")  # what a quote's record says and the markup does not
_FACTS = ("style", "outlet", "country", "english", "story", "split")


class NotClaim(NamedTuple):
    """A number that claims nothing, and why: one of ``labels.REASONS``."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class QuoteNote:
    """What the gold says of a quote beyond its record.

    ``flags`` are some of ``labels.QUOTE_FLAGS``; ``ok`` is why a check does not hold for it.
    """

    flags: tuple[str, ...] = ()
    ok: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """What the gold says of a claim beyond its record; ``repeats`` is the id of the claim said before."""

    flags: tuple[str, ...] = ()
    repeats: str | None = None
    ok: str | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """One article of the corpus. Notes stand in the order of ``analysis.quotes`` and ``analysis.claims``."""

    front: Front
    analysis: Analysis
    not_quotes: tuple[Span, ...] = ()
    not_claims: tuple[NotClaim, ...] = ()
    quote_notes: tuple[QuoteNote, ...] = ()
    claim_notes: tuple[ClaimNote, ...] = ()


def bare_gold(front: Front, analysis: Analysis) -> Gold:
    """An analysis as gold without notes, so that it can be written as markup and mended by hand."""
    quotes = tuple(QuoteNote() for _ in analysis.quotes)
    return Gold(front, analysis, quote_notes=quotes, claim_notes=tuple(ClaimNote() for _ in analysis.claims))


def gold_to_dict(gold: Gold) -> dict[str, Any]:
    """The contract's article record with not_quotes, not_claims, the facts of the front matter, and notes.

    Quotes have ``flags`` besides, claims ``flags`` and ``repeats``.
    """
    row = outcome_to_dict(gold.analysis)
    for record, quote in zip(row["quotes"], gold.quote_notes, strict=True):
        record.update(asdict(quote))
        for name in _UNMARKED:
            del record[name]
    for record, claim in zip(row["claims"], gold.claim_notes, strict=True):
        record.update(asdict(claim))
    facts = {name: getattr(gold.front, name) for name in _FACTS}
    spans = {"not_quotes": list(map(list, gold.not_quotes)), "not_claims": list(map(list, gold.not_claims))}
    return row | spans | facts
