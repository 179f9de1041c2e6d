"""Quotes around the running text: in headlines, captions and pull quotes.

They are read each by itself, after the body, and never carry its flow of speakers on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.attribute import by_cue, content_span, once_each
from pipeline.extract.quotes.leftovers import LEAST_WORDS, place_the_rest
from pipeline.extract.quotes.lexicon import SPEECH
from pipeline.extract.quotes.page import beside
from pipeline.extract.quotes.stages import Attribution, SourcePhrase
from pipeline.extract.quotes.stretch import WORD, titled, trim
from pipeline.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.quotes.marks import Run
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.extract.quotes.zones import Zone

ASIDE = -1  # the body block of an attribution that stands outside the body
_SHARED = 0.8
_LONGEST_NAME = 7


def aside_attributions(
    page: Page, body: Sequence[Attribution], model: QuoteModel | None
) -> list[Attribution]:
    """The quotes in headlines, captions and pull quotes; ``body`` are those of the running text."""
    aside = beside(page)
    if not aside.zones:
        return []
    named = [each for zone in aside.zones if (each := _after_a_name(aside, zone)) is not None]
    taken = [span for each in named for span in each.content]
    cued = [each for each in by_cue(aside, model) if not _within(each, taken)]
    found = place_the_rest(aside, [*named, *once_each(cued)])
    owned = {span for each in found for span in each.content}
    for run in aside.runs:
        in_title = aside.blocks[run.block].kind == "title"
        if in_title and not _touches(run, owned) and _spoken(page, run, body):
            found.append(Attribution((Span(run.start, run.end),), (), None, "carried", SPEECH, run.block))
    return [replace(each, block=ASIDE) for each in found]


def _after_a_name(page: Page, zone: Zone) -> Attribution | None:
    """All that a headline has after a person's name and a colon, where some of it stands in marks.

    'Ada Obi: The mill is “beyond repair”'.
    """
    colon = next(
        (i for i in range(zone.start, min(zone.end, zone.start + _LONGEST_NAME)) if page.lower[i] == ":"), -1
    )
    if page.blocks[zone.block].kind != "title" or colon <= zone.start:
        return None
    name = page.tokens[zone.start : colon]
    marked = [i for i in range(colon + 1, zone.end) if page.run_at[i] >= 0]
    person = any(token.ent_type_ == "PERSON" for token in name)
    if (
        not person
        or not marked
        or any(token.tag_[:2] == "VB" for token in name)
        or page.run_at[zone.start] >= 0
    ):
        return None
    first, last = colon + 1, zone.end - 1
    if marked[0] == first and page.run_at[last] == page.run_at[first]:
        return None  # a whole quotation: the general rule takes it
    content = content_span(page, *(trim(page, first, last) or (first, last)))
    source = SourcePhrase(colon - 1, zone.start, colon - 1)
    return Attribution((content,), (), source, "colon", SPEECH, zone.block, colon)


def _within(each: Attribution, taken: Sequence[Span]) -> bool:
    return any(span.start < known.end and known.start < span.end for span in each.content for known in taken)


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
