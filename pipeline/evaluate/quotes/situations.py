"""The hard situations of direct speech, told apart by the gold alone, and how each came off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.evaluate.quotes.pairs import FOUND, WITH_SPEAKER, segment_state
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pipeline.evaluate.quotes.counts import Compared
    from pipeline.evaluate.quotes.items import Item, Words
    from pipeline.gold.words import WordIndex
    from pipeline.records import Span

_DATA = Path(__file__).parent / "data" / "situations.toml"
_SHORT, _LONG = 5, 30
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch in marks of three words and more, the quote it belongs to, and the text they stand in."""

    words: Words
    item: Item
    index: WordIndex

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph of an offset."""
        return self.index.text.count("\n", 0, offset)

    @property
    def start(self) -> int:
        """The offset of its first word."""
        return self.index.starts[min(self.words)]

    def words_of(self, spans: Iterable[Span]) -> str:
        """The words of some spans in lower case."""
        return " ".join(self.index.text[start:end] for start, end in spans).lower().strip()


@dataclass(frozen=True, slots=True)
class Situation:
    """The segments of one situation: how many, per cent found, per cent found with the right speaker."""

    name: str
    of: int
    found: float
    with_speaker: float


def tell_situations(articles: Iterable[Compared]) -> tuple[Situation, ...]:
    """One row a situation, "all" first; a segment may be in several."""
    segments = [
        (Segment(words, item, article.index), segment_state(words, item, article.found))
        for article in articles
        for item in article.marked
        for words in item.segments
    ]
    return tuple(
        _row(name, [state for segment, state in segments if holds(segment)])
        for name, holds in SITUATIONS.items()
    )


def _row(name: str, states: list[int]) -> Situation:
    of = max(1, len(states))
    found = sum(state >= FOUND for state in states)
    spoken = sum(state == WITH_SPEAKER for state in states)
    return Situation(name, len(states), 100 * found / of, 100 * spoken / of)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(read_toml(_DATA)[key].split())


def _said_by_pronoun(segment: Segment) -> bool:
    return segment.words_of(segment.item.quote.source) in _words("pronouns")


def _verbless(segment: Segment) -> bool:
    """No word says that something is said, or a colon stands before the content."""
    quote = segment.item.quote
    cue = segment.words_of(quote.cue)
    before = segment.index.text[: quote.content[0].start].rstrip().rstrip("“\"‘'„«").rstrip()
    return (bool(quote.source) and not _LETTER.search(cue)) or before.endswith(":")


def _cue_elsewhere(segment: Segment) -> bool:
    """All words of the cue stand in other paragraphs."""
    here = segment.paragraph(segment.start)
    cue = segment.item.quote.cue
    return bool(cue) and all(segment.paragraph(span.start) != here for span in cue)


def _told(segment: Segment) -> bool:
    words = segment.words_of(segment.item.quote.cue).rstrip(":,").split()
    return bool(words) and words[-1] in _words("told")


def _over_paragraphs(segment: Segment) -> bool:
    content = segment.item.quote.content
    return segment.paragraph(content[0].start) != segment.paragraph(content[-1].end - 1)


def _split_by_cue(segment: Segment) -> bool:
    quote = segment.item.quote
    first, last = quote.content[0], quote.content[-1]
    return any(first.end <= cue.start and cue.end <= last.start for cue in quote.cue)


def _single(segment: Segment) -> bool:
    return segment.index.runs[segment.index.run_of[min(segment.words)]].single


SITUATIONS: dict[str, Callable[[Segment], bool]] = {
    "all": lambda _segment: True,
    "pronoun speaker": _said_by_pronoun,
    "partial quote in indirect speech": lambda segment: segment.item.kind == "mixed",
    "3-5 words": lambda segment: len(segment.words) <= _SHORT,
    "30+ words": lambda segment: len(segment.words) >= _LONG,
    "verbless or colon cue": _verbless,
    "cue in another paragraph": _cue_elsewhere,
    "X told Y": _told,
    "over several paragraphs": _over_paragraphs,
    "split by its cue": _split_by_cue,
    "single marks": _single,
    "no source": lambda segment: not segment.item.source,
}
