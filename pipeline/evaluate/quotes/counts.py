"""What is counted in one article, and which figures are made of the counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.evaluate.measures import Measure
from pipeline.evaluate.quotes.items import Item, make_item, sources_agree
from pipeline.evaluate.quotes.names import same_speaker
from pipeline.evaluate.quotes.pairs import ENOUGH, FOUND, WITH_SPEAKER, pair_up, segment_state
from pipeline.gold.words import WordIndex, index_words
from pipeline.records import QUOTE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.evaluate.quotes.items import Words
    from pipeline.gold.records import GoldArticle
    from pipeline.records import Quote

MEASURES = (
    Measure("segment found", "segments_found", "segments", "own_segments", "own_segments_true"),
    Measure("segment + speaker", "segments_spoken", "segments", "own_segments", "own_segments_spoken"),
    Measure("direct match", "direct_match", "direct", "own_direct"),
    Measure("direct + speaker", "direct_spoken", "direct", "own_direct"),
    Measure("content overlap", "words_found", "words", "own_words", "own_words_true"),
    Measure("content match", "match", "quotes", "own_quotes"),
    Measure("cue exact", "cue_match", "cues", "own_cues"),
    Measure("end to end", "spoken", "quotes", "own_quotes"),
    *(Measure(f"end to end, recall of {kind}", f"spoken_{kind}", f"quotes_{kind}") for kind in QUOTE_KINDS),
    Measure("source head", "source_right", "sourced"),
    Measure("speaker name", "name_right", "named"),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """One article: the quotes of the gold and those found, as items, and the pairs of matching content."""

    gold: GoldArticle
    index: WordIndex
    marked: tuple[Item, ...]
    found: tuple[Item, ...]
    pairs: tuple[tuple[Item, Item], ...]


def compare(gold: GoldArticle, found: Sequence[Quote], skip: frozenset[str] = frozenset()) -> Compared:
    """An article ready to be counted; found quotes inside what nobody annotated are left out.

    Quotes of the gold with a flag of ``skip`` count neither way, and nor do those found that match one; with
    "nested" in it, no quote found inside another's marks counts.
    """
    index = index_words(gold.article.text)
    marked = [make_item(each.quote, index, each.flags) for each in gold.marked]
    unread = index.words_in(gold.unread)
    items = [make_item(quote, index) for quote in found]
    mine = tuple(item for item in marked if item.content)
    theirs = tuple(item for item in items if item.content and not item.content <= unread)
    if skip:
        mine, theirs = _without(mine, theirs, skip)
    pairs = pair_up(mine, theirs, lambda item: item.content, ENOUGH)
    return Compared(gold, index, mine, theirs, tuple(pairs))


def _without(
    marked: tuple[Item, ...], found: tuple[Item, ...], skip: frozenset[str]
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Both sides without the quotes whose flags are to be skipped."""
    kept = tuple(item for item in marked if not skip.intersection(item.flags))
    left = [item for item in marked if skip.intersection(item.flags)]
    wanted = {id(two) for _, two in pair_up(kept, found, lambda item: item.content, ENOUGH)}
    gone = {id(two) for _, two in pair_up(left, found, lambda item: item.content, ENOUGH)} - wanted
    nested = "nested" in skip
    return kept, tuple(item for item in found if id(item) not in gone and not (nested and item.quote.nested))


def count_article(article: Compared) -> Counter[str]:
    """Everything that the figures are made of; names with ``own_`` count what was found."""
    marked, found = article.marked, article.found
    counts: Counter[str] = Counter(quotes=len(marked), own_quotes=len(found), match=len(article.pairs))
    counts.update(f"quotes_{item.kind}" for item in marked)
    _count_segments(counts, marked, found)
    _count_direct(counts, marked, found)
    in_gold, in_found = _all_words(marked), _all_words(found)
    counts["words"] = sum(len(item.content) for item in marked)
    counts["own_words"] = sum(len(item.content) for item in found)
    counts["words_found"] = sum(len(item.content & in_found) for item in marked)
    counts["own_words_true"] = sum(len(item.content & in_gold) for item in found)
    counts["cues"] = sum(bool(item.cue) for item in marked)
    counts["own_cues"] = sum(bool(item.cue) for item in found)
    counts["cue_match"] = len(pair_up(marked, found, lambda item: item.cue, 1.0))
    for one, two in article.pairs:
        _count_pair(counts, one, two)
    return counts


def _count_segments(counts: Counter[str], marked: Sequence[Item], found: Sequence[Item]) -> None:
    states = [segment_state(segment, item, found) for item in marked for segment in item.segments]
    own = [segment_state(segment, item, marked) for item in found for segment in item.segments]
    counts.update(
        segments=len(states),
        segments_found=sum(state >= FOUND for state in states),
        segments_spoken=sum(state == WITH_SPEAKER for state in states),
        own_segments=len(own),
        own_segments_true=sum(state >= FOUND for state in own),
        own_segments_spoken=sum(state == WITH_SPEAKER for state in own),
    )


def _count_direct(counts: Counter[str], marked: Sequence[Item], found: Sequence[Item]) -> None:
    direct = [item for item in marked if item.segments]
    own = [item for item in found if item.segments]
    pairs = pair_up(direct, own, lambda item: item.quoted, ENOUGH)
    counts.update(
        direct=len(direct),
        own_direct=len(own),
        direct_match=len(pairs),
        direct_spoken=sum(sources_agree(*pair) for pair in pairs),
    )


def _count_pair(counts: Counter[str], one: Item, two: Item) -> None:
    """What a pair of matching contents says of the source and the speaker."""
    agree = sources_agree(one, two)
    counts.update({"spoken": agree, f"spoken_{one.kind}": agree})
    if one.source:
        counts.update(sourced=1, source_right=agree)
    if one.quote.speaker:
        right = two.quote.speaker is not None and same_speaker(one.quote.speaker.name, two.quote.speaker.name)
        counts.update(named=1, name_right=right)


def _all_words(items: Iterable[Item]) -> Words:
    return frozenset().union(*(item.content for item in items))
