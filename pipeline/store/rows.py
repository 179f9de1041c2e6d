"""Analyses to rows: the values of each table, in the order of its columns."""

from __future__ import annotations

import bisect
import json
from typing import TYPE_CHECKING, Any

from pipeline.store.around import (
    entities_inside,
    numbers_inside,
    on_one_line,
    quote_sentence,
    sentence_around,
    span_text,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.records import Analysis, Article, Claim, Entity, Quote, Theme

Row = tuple[Any, ...]
# the columns of each table after its parent's id, in the order of the rows below
COLUMNS = {
    "articles": "article_id path member sha256 encoding title authors publisher published modified"
    " dateline_place dateline_date dateline_agency url language words text blocks warnings",
    "entities": "key name label role affiliation mention_count mentions",
    "quotes": "key kind text start end content words paragraph cue_text cue source_text source"
    " speaker_name speaker_entity speaker_kind speaker_role speaker_affiliation resolved_by confidence"
    " cue_lemma stance negated nested sentence numbers entities",
    "claims": "key kind text sentence start end value low high bound approximate unit unit_code change"
    " concept measures entity entity_name comparison time block quote speaker confidence",
    "themes": "theme score assigned",
}


def article_row(analysis: Analysis) -> Row:
    """The row of ``articles``, without its input."""
    article = analysis.article
    line = article.dateline
    warnings = [{"code": one.code, "message": one.message} for one in (*article.warnings, *analysis.warnings)]
    return (
        article.id,
        article.source.path,
        article.source.member,
        article.source.sha256,
        article.source.encoding,
        article.title,
        "; ".join(article.authors),
        article.publisher,
        article.published,
        article.modified,
        line.place if line else None,
        line.date if line else None,
        line.agency if line else None,
        article.url,
        article.language,
        len(article.text.split()),
        article.text,
        _json([[block.kind, block.start, block.end] for block in article.blocks]),
        _json(warnings),
    )


def child_rows(analysis: Analysis) -> dict[str, list[Row]]:
    """The rows of ``entities``, ``quotes``, ``claims`` and ``themes``, without their article."""
    article = analysis.article
    names = {entity.id: entity.name for entity in analysis.entities}
    paragraphs = [block.start for block in article.blocks if block.kind == "paragraph"]
    return {
        "entities": [_entity_row(entity) for entity in analysis.entities],
        "quotes": [_quote_row(analysis, quote, paragraphs) for quote in analysis.quotes],
        "claims": [_claim_row(article, claim, names) for claim in analysis.claims],
        "themes": [_theme_row(theme) for theme in analysis.themes],
    }


def _entity_row(entity: Entity) -> Row:
    mentions = _json([[one.start, one.end, one.label] for one in entity.mentions])
    count = len(entity.mentions)
    return entity.id, entity.name, entity.label, entity.role, entity.affiliation, count, mentions


def _quote_row(analysis: Analysis, quote: Quote, paragraphs: Sequence[int]) -> Row:
    article = analysis.article
    text = span_text(article.text, quote.content, " […] ")
    start, end = quote.content[0].start, quote.content[-1].end
    who = quote.speaker
    speaker = (
        (who.name, who.entity, who.kind, who.role, who.affiliation, who.resolved_by) if who else (None,) * 6
    )
    return (
        quote.id,
        quote.kind,
        text,
        start,
        end,
        _json(quote.content),
        len(text.replace("[…]", " ").split()),
        bisect.bisect_right(paragraphs, start) or None,
        span_text(article.text, quote.cue, " "),
        _json(quote.cue),
        span_text(article.text, quote.source, " "),
        _json(quote.source),
        *speaker,
        quote.confidence,
        quote.cue_lemma,
        quote.stance,
        int(quote.negated),
        int(quote.nested),
        quote_sentence(article, quote),
        "; ".join(numbers_inside(analysis, quote)),
        "; ".join(entities_inside(analysis, quote)),
    )


def _claim_row(article: Article, claim: Claim, names: dict[str, str]) -> Row:
    comparison = claim.comparison
    return (
        claim.id,
        claim.kind,
        on_one_line(article.text[claim.start : claim.end]),
        sentence_around(article, claim.start, claim.end),
        claim.start,
        claim.end,
        claim.value,
        claim.low,
        claim.high,
        claim.bound,
        int(claim.approximate),
        claim.unit,
        claim.unit_code,
        claim.change,
        claim.concept,
        claim.measures,
        claim.entity,
        names.get(claim.entity or ""),
        f"{comparison.factor:g} x {comparison.compared_to}" if comparison and comparison.factor else None,
        claim.time,
        claim.block,
        claim.quote,
        claim.speaker,
        claim.confidence,
    )


def _theme_row(theme: Theme) -> Row:
    return theme.theme, theme.score, int(theme.assigned)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
