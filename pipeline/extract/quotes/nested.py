"""Speech inside quotation marks: 'He told us, "Count the bells,"' she said. Whose words are those?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.attribute import by_cue, once_each
from pipeline.extract.quotes.lexicon import SPEECH
from pipeline.extract.quotes.page import inside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.extract.quotes.stages import Attribution

_LEAST_ODDS = 1.4  # log-odds: four in five


def nested_attributions(page: Page, model: QuoteModel | None) -> list[Attribution]:
    """The reports inside the runs of a page, by the same stages as those outside.

    Only cues that name a source count: what is said inside marks without one is said by the outer speaker.
    """
    inner = inside(page)
    return [
        replace(each, block=page.runs[each.block].block, nested=True)
        for each in once_each(by_cue(inner, model))
        if each.source is not None and each.grade >= SPEECH and _sure(each) and not _says_it_now(page, each)
    ]


def _says_it_now(page: Page, each: Attribution) -> bool:
    """Whether a speaker only names what is being said: "I say", "we hope to show", in the present."""
    word = page.lower[each.source.head] if each.source is not None else ""
    return word in {"i", "we"} and page.tokens[each.cue_at].tag_ in {"VBP", "VB"}


def _sure(each: Attribution) -> bool:
    """Inside marks people say, hope and promise all the time: only a cue beyond doubt is a report."""
    return each.evidence is None or each.evidence.cue >= _LEAST_ODDS


def owners(found: Iterable[Attribution]) -> dict[int, int]:
    """For every nested attribution, by its place, the place of the one whose content holds it."""
    outer = [(n, each) for n, each in enumerate(found) if not each.nested]
    inner = [(n, each) for n, each in enumerate(found) if each.nested]
    return {
        n: owner
        for n, each in inner
        for owner, holder in outer
        if any(span.start <= each.start and each.content[-1].end <= span.end for span in holder.content)
    }
