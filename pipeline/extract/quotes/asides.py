"""Quotes around the running text: in headlines, captions and pull quotes.

They are read each by itself, after the body, and never carry its flow of speakers on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.attribute import by_cue, once_each
from pipeline.extract.quotes.leftovers import LEAST_WORDS, place_the_rest
from pipeline.extract.quotes.lexicon import SPEECH
from pipeline.extract.quotes.page import beside
from pipeline.extract.quotes.stages import Attribution
from pipeline.extract.quotes.stretch import WORD, titled
from pipeline.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.quotes.marks import Run
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.model import QuoteModel

ASIDE = -1  # the body block of an attribution that stands outside the body
_SHARED = 0.8


def aside_attributions(
    page: Page, body: Sequence[Attribution], model: QuoteModel | None
) -> list[Attribution]:
    """The quotes in headlines, captions and pull quotes; ``body`` are those of the running text."""
    aside = beside(page)
    if not aside.zones:
        return []
    found = place_the_rest(aside, once_each(by_cue(aside, model)))
    owned = {span for each in found for span in each.content}
    for run in aside.runs:
        in_title = aside.blocks[run.block].kind == "title"
        if in_title and not _touches(run, owned) and _spoken(page, run, body):
            found.append(Attribution((Span(run.start, run.end),), (), None, "carried", SPEECH, run.block))
    return [replace(each, block=ASIDE) for each in found]


def _touches(run: Run, owned: set[Span]) -> bool:
    return any(span.start < run.end and run.start < span.end for span in owned)


def _spoken(page: Page, run: Run, body: Sequence[Attribution]) -> bool:
    """Whether words in marks in a headline are speech: a quote of the body has them, or they are no title."""
    span = Span(run.start, run.end)
    words = WORD.findall(page.text[run.inner_start : run.inner_end])
    return len(words) > 1 and (
        repeated(page, span, body) is not None or (len(words) >= LEAST_WORDS and not titled(page, run))
    )


def repeated(page: Page, span: Span, body: Sequence[Attribution]) -> int | None:
    """Which attribution of the body says the same words, by its place; None when none does."""
    wanted = {word.lower() for word in WORD.findall(page.text[span.start : span.end])}
    for n, each in enumerate(body):
        said = {word.lower() for start, end in each.content for word in WORD.findall(page.text[start:end])}
        if wanted and len(wanted & said) >= _SHARED * len(wanted):
            return n
    return None
