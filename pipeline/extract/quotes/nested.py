"""Speech inside quotation marks: 'He told us, "Count the bells,"' she said. Whose words are those?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.attribute import by_cue, once_each
from pipeline.extract.quotes.cast import is_human, speaker_words
from pipeline.extract.quotes.lexicon import SPEECH
from pipeline.extract.quotes.page import inside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.extract.quotes.stages import Attribution

_ANYBODY = frozenset(["anyone", "anybody"])
_LEAST_ODDS = 1.4  # log-odds: four in five


def nested_attributions(page: Page, model: QuoteModel | None) -> list[Attribution]:
    """The reports inside the runs of a page, by the same stages as those outside.

    Only cues that name a source count, or what the speaker was told: what else is said inside marks is said
    by the outer speaker.
    """
    inner = inside(page)
    return [
        replace(each, block=page.runs[each.block].block, nested=True)
        for each in once_each(by_cue(inner, model))
        if each.grade >= SPEECH and _sure(each) and _counts(page, each)
    ]


def _speaks_of_nobody(page: Page, head: int) -> bool:
    """Whether a source is nobody in particular: "anyone who says", "according to the way we work"."""
    word, tag = page.lower[head], page.tags[head]
    if word in _ANYBODY:
        return True
    lists = speaker_words()
    known = lists.organisation | lists.document | lists.person | lists.group
    return (
        tag == "NN"
        and word not in known
        and not is_human(word)
        and page.lower[head - 2 : head] == ("to", "the")
    )


def _says_it_now(page: Page, each: Attribution) -> bool:
    """Whether a speaker only names what is being said: "I say", "we hope to show", in the present."""
    word = page.lower[each.source.head] if each.source is not None else ""
    return word in {"i", "we"} and page.tags[each.cue_at] in {"VBP", "VB"}


def _counts(page: Page, each: Attribution) -> bool:
    """Whether a report inside marks has words of somebody else: a source, or "we were told that"."""
    if each.source is not None:
        return not (_says_it_now(page, each) or _speaks_of_nobody(page, each.source.head))
    verb = page.tokens[each.cue_at]
    return any(kid.dep_ == "nsubjpass" and kid.lower_ in {"i", "we"} for kid in verb.children)


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
