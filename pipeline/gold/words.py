"""The words of a text, and which of them stand between quotation marks.

Spans are compared by the words they touch, so that marks, commas and blanks at their edges never count.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.records import Span

_ALNUM = r"[^\W_]+"
_WORD = re.compile(rf"{_ALNUM}(?:[.\-'’]{_ALNUM})*")
_LINE = re.compile(r"[^\n]+")
# A single curly mark counts where no apostrophe can stand.
_MARK = re.compile(r"[\"“”„«»]|``|''|(?<!\w)‘|’(?!\w)")
_OPENS = frozenset(['"', "“", "„", "«", "``", "‘"])
_CLOSES_DOUBLE = frozenset(['"', "”", "»", "''"])
MOSTLY = 0.9


@dataclass(frozen=True, slots=True)
class QuotedRun:
    """An unbroken stretch between two marks, without them; ``single`` when they are single marks."""

    start: int
    end: int
    single: bool


@dataclass(frozen=True, slots=True)
class WordIndex:
    """A text as numbered words.

    ``starts`` and ``ends`` are the offsets of each word; ``run_of`` is the index in ``runs`` of the stretch
    in marks that holds it, -1 outside marks.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    runs: tuple[QuotedRun, ...]
    run_of: tuple[int, ...]

    def words_in(self, spans: Iterable[Span]) -> frozenset[int]:
        """The numbers of the words that these spans touch."""
        return frozenset(word for span in spans for word in self.range_of(span.start, span.end))

    def range_of(self, start: int, end: int) -> range:
        """The numbers of the words that ``[start, end)`` touches, in order."""
        return range(bisect.bisect_right(self.ends, start), bisect.bisect_left(self.starts, end))

    def quoted(self, words: Iterable[int]) -> frozenset[int]:
        """Those of the words that stand between marks."""
        return frozenset(word for word in words if self.run_of[word] >= 0)

    def kind_of(self, words: Iterable[int]) -> str:
        """What stands in marks: nearly all words ("direct"), some ("mixed") or none ("indirect")."""
        whole = frozenset(words)
        quoted = self.quoted(whole)
        if whole and len(quoted) / len(whole) >= MOSTLY:
            return "direct"
        return "mixed" if quoted else "indirect"


def index_words(text: str) -> WordIndex:
    """The word index of a text; each line is a paragraph, and no quotation runs over its end."""
    words = [match.span() for match in _WORD.finditer(text)]
    runs = tuple(run for line in _LINE.finditer(text) for run in _runs(text, line.start(), line.end()))
    starts, ends = tuple(start for start, _ in words), tuple(end for _, end in words)
    bare = WordIndex(text, starts, ends, runs, ())
    run_of = [-1] * len(words)
    for number, run in enumerate(runs):
        for word in bare.range_of(run.start, run.end):
            run_of[word] = number
    return WordIndex(text, starts, ends, runs, tuple(run_of))


def _runs(text: str, start: int, end: int) -> Iterator[QuotedRun]:
    """The stretches in marks of one paragraph; double marks left open hold to its end, single ones do not."""
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        shape = mark.group()
        if opened is None:
            opened = mark if shape in _OPENS else None
        elif shape == "’" if opened.group() == "‘" else shape in _CLOSES_DOUBLE:
            yield QuotedRun(opened.end(), mark.start(), opened.group() == "‘")
            opened = None
    if opened is not None and opened.group() != "‘":
        yield QuotedRun(opened.end(), end, single=False)
