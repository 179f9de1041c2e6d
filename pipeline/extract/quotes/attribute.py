"""Stages 2 to 4 put together: attributions by cue, then what is left in marks without one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.contents import content_of
from pipeline.extract.quotes.cues import find_cues
from pipeline.extract.quotes.leftovers import LEAST_WORDS, place_the_rest
from pipeline.extract.quotes.lexicon import ACT, SPEECH
from pipeline.extract.quotes.sources import source_of
from pipeline.extract.quotes.stages import Attribution, Reading
from pipeline.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.extract.quotes.stages import Content, Cue, SourcePhrase

_RECENT = 5  # reports before a thought that may hold it


def find_attributions(page: Page, model: QuoteModel | None = None) -> tuple[Attribution, ...]:
    """All attributions of a page in order of content; with a model its rankers choose, else the rules."""
    return in_order(place_the_rest(page, once_each(by_cue(page, model))))


def in_order(found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions in order of their content."""
    return tuple(sorted(found, key=lambda each: (each.start, each.content[-1].end)))


def by_cue(page: Page, model: QuoteModel | None) -> list[Attribution]:
    """The attributions that have a cue on the page."""
    readings = read_cues(page)
    return _by_rules(page, readings) if model is None else _by_rank(page, readings, model)


def read_cues(page: Page) -> list[Reading]:
    """What the rules make of every reporting word, whether it is kept or not."""
    cues = find_cues(page)
    verbs: dict[int, set[int]] = defaultdict(set)
    for cue in cues:
        if cue.kind == "verb":
            verbs[cue.zone].add(cue.at)
    rivals = {zone: frozenset(tokens) for zone, tokens in verbs.items()}
    handed: dict[int, SourcePhrase] = {}
    readings = []
    for cue in cues:
        content = content_of(page, cue, rivals.get(cue.zone, frozenset()))
        source = handed.get(cue.at) or source_of(page, cue, content) if content is not None else None
        if content is not None and source is not None and content.followed_by >= 0:
            handed[content.followed_by] = source
        readings.append(Reading(cue, content, source, handed=source is not None and cue.at in handed))
    return readings


def _by_rules(page: Page, readings: list[Reading]) -> list[Attribution]:
    found: list[Attribution] = []
    for reading in readings:
        content, source = reading.content, reading.source
        if content is None or (content.grade < ACT and not _own_words(page, content, found[-_RECENT:])):
            continue
        if source is not None or content.grade >= SPEECH:
            found.append(_attribution(page, reading.cue, content, source))
    return found


def _by_rank(page: Page, readings: list[Reading], model: QuoteModel) -> list[Attribution]:
    from pipeline.extract.quotes.ranking.propose import ranked_readings

    return [
        replace(_attribution(page, each.cue, each.content, each.source), evidence=evidence)
        for each, evidence in ranked_readings(page, readings, model)
        if each.content is not None
    ]


def _attribution(page: Page, cue: Cue, content: Content, source: SourcePhrase | None) -> Attribution:
    spans = tuple(content_span(page, *part) for part in content.parts)
    shown = cue_spans(page, cue, content)
    return Attribution(spans, shown, source, content.how, content.grade, page.zones[cue.zone].block, cue.at)


def _own_words(page: Page, content: Content, recent: list[Attribution]) -> bool:
    """Whether a thought is given in its own words, at least three in marks, that no report holds yet."""
    start = page.start_of(content.parts[0][0])
    if any(span.start <= start < span.end for each in recent for span in each.content):
        return False
    return _words_in_marks(page, content)


def _words_in_marks(page: Page, content: Content) -> bool:
    for first, last in content.parts:
        inside = [i for i in range(first, last + 1) if page.run_at[i] >= 0 and page.lower[i][:1].isalnum()]
        if len(inside) >= LEAST_WORDS:
            return True
    return False


def once_each(found: list[Attribution]) -> list[Attribution]:
    """Each content once, by the cue that stands nearest to it."""
    best: dict[tuple[Span, ...], Attribution] = {}
    for each in found:
        known = best.get(each.content)
        if known is None or _distance(each) < _distance(known):
            best[each.content] = each
    return list(best.values())


def _distance(each: Attribution) -> int:
    cue = each.cue[0]
    return min(abs(cue.end - each.start), *(abs(cue.start - span.end) for span in each.content))


def cue_spans(page: Page, cue: Cue, content: Content) -> tuple[Span, ...]:
    """The cue with the preposition that goes with it: "called for"."""
    if content.joint < 0 or any(start <= page.start_of(content.joint) < end for start, end in cue.spans):
        return cue.spans
    joint = Span(page.start_of(content.joint), page.end_of(content.joint))
    last = cue.spans[-1]
    if page.first_token(last.end) == content.joint:
        return (*cue.spans[:-1], Span(last.start, joint.end))
    return (*cue.spans, joint)


def content_span(page: Page, first: int, last: int) -> Span:
    """A token stretch as characters, with the marks of the runs at its edges."""
    start, end = page.start_of(first), page.end_of(last)
    opening, closing = page.run_of(first), page.run_of(last)
    if opening is not None and (first == 0 or page.run_at[first - 1] != page.run_at[first]):
        start = opening.start
    if closing is not None and (last + 1 >= len(page.tokens) or page.run_at[last + 1] != page.run_at[last]):
        end = closing.end
    return Span(start, end)
