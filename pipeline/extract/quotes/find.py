"""The quotes of an article: marks, cues, contents, sources, speakers, in that order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.entities.find import find_entities
from pipeline.extract.quotes.cast import make_cast
from pipeline.extract.quotes.confidence import kind_of, probability, share_right
from pipeline.extract.quotes.gather import gather
from pipeline.extract.quotes.page import lay_out
from pipeline.extract.quotes.speakers import resolve_speakers
from pipeline.extract.quotes.stance import cue_facts
from pipeline.records import Quote, Span

if TYPE_CHECKING:
    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.extract.quotes.stages import Attribution
    from pipeline.records import Entity, Speaker


def find_quotes(
    parsed: Parsed, entities: tuple[Entity, ...] | None = None, model: QuoteModel | None = None
) -> tuple[Quote, ...]:
    """Quotes in reading order with their speakers; spans are offsets into ``parsed.text``.

    ``entities`` are those of the same article, found now when they are not given. Without a ``model`` the
    rules alone decide. Odd or missing marks never raise.
    """
    if entities is None:
        entities = find_entities(parsed)
    page = lay_out(parsed)
    found = gather(page, model)
    speakers = resolve_speakers(page, make_cast(page, entities), found)
    return tuple(
        _quote(page, each, number, speaker, model)
        for number, (each, speaker) in enumerate(zip(found, speakers, strict=True), 1)
    )


def _quote(
    page: Page, each: Attribution, number: int, speaker: Speaker | None, model: QuoteModel | None
) -> Quote:
    source: tuple[Span, ...] = ()
    if each.source is not None:
        source = (Span(page.start_of(each.source.first), page.end_of(each.source.last)),)
    sure = share_right(each) if model is None else probability(page, each, model)
    facts = cue_facts(page, each)
    return Quote(
        f"q{number}",
        kind_of(page, each),
        each.content,
        each.cue,
        source,
        speaker,
        confidence=round(sure, 2),
        cue_lemma=facts.lemma,
        stance=facts.stance,
        negated=facts.negated,
        nested=each.nested,
    )
