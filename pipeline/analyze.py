"""The only place that knows the order of the stages: articles in, one outcome each out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.claims.find import find_claims
from pipeline.extract.entities.find import find_entities
from pipeline.extract.quotes.find import find_quotes
from pipeline.records import Analysis, Article, Claim, Entity, Failure, Mention, Outcome, Quote, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.annotate.parse import Annotator
    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.themes.model import ThemeModel
    from pipeline.view import View


def analyze_articles(
    articles: Sequence[Article],
    annotator: Annotator,
    themes: ThemeModel,
    quotes: QuoteModel | None = None,
) -> list[Outcome]:
    """One analysis or failure for each article, in the same order; no article's trouble reaches another.

    Without a quote model the rules alone find quotes. All spans are offsets into each article's own text.
    The parses are gone when this returns.
    """
    with annotator.zone():
        outcomes = [
            parsed if isinstance(parsed, Failure) else _extract_safely(parsed, quotes)
            for parsed in annotator.parse(articles)
        ]
    return _with_themes(outcomes, themes)


def article_quotes(parsed: Parsed, model: QuoteModel | None = None) -> tuple[Quote, ...]:
    """The quotes of one article and nothing else, as offsets into its own text."""
    quotes = find_quotes(parsed, find_entities(parsed), model)
    return tuple(_quote_back(parsed.view, quote) for quote in quotes)


def _extract_safely(parsed: Parsed, model: QuoteModel | None) -> Outcome:
    try:
        return _extract(parsed, model)
    except Exception as error:  # noqa: BLE001 - a fault of ours in one article must not take another with it
        return Failure(
            parsed.article.source,
            stage="extract",
            code="internal",
            message=f"copydesk failed on this article ({type(error).__name__}: {error})",
            hint="This is a fault of copydesk: please report it with the article.",
        )


def _extract(parsed: Parsed, model: QuoteModel | None) -> Analysis:
    entities = find_entities(parsed)
    quotes = find_quotes(parsed, entities, model)
    claims = find_claims(parsed, entities, quotes)
    if parsed.view.cuts:
        view = parsed.view
        entities = tuple(_entity_back(view, entity) for entity in entities)
        quotes = tuple(_quote_back(view, quote) for quote in quotes)
        claims = tuple(_claim_back(view, claim) for claim in claims)
    return Analysis(parsed.article, entities, quotes, claims)


def _with_themes(outcomes: list[Outcome], themes: ThemeModel) -> list[Outcome]:
    scored = iter(themes.score([outcome.article for outcome in outcomes if isinstance(outcome, Analysis)]))
    return [
        replace(outcome, themes=next(scored)) if isinstance(outcome, Analysis) else outcome
        for outcome in outcomes
    ]


def _entity_back(view: View, entity: Entity) -> Entity:
    mentions = tuple(Mention(*view.span(one.start, one.end), one.label) for one in entity.mentions)
    return replace(entity, mentions=mentions)


def _quote_back(view: View, quote: Quote) -> Quote:
    def back(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(view.span(*span) for span in spans)

    return replace(quote, content=back(quote.content), cue=back(quote.cue), source=back(quote.source))


def _claim_back(view: View, claim: Claim) -> Claim:
    start, end = view.span(claim.start, claim.end)
    return replace(claim, start=start, end=end)
