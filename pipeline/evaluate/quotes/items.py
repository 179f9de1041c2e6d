"""A quote as the sets of words that are compared."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.gold.words import WordIndex
    from pipeline.records import Quote, Span

    Words = frozenset[int]

LEAST_QUOTED = 3
_HEADS = Path(__file__).parent / "data" / "heads.toml"
_BREAK = re.compile(r"[,;:(\[–—]")


@dataclass(frozen=True, slots=True)
class Item:
    """One quote as word numbers.

    ``quoted`` are the words of the content in marks, ``segments`` its unbroken stretches in marks of three
    words and more, ``head`` the word that names the source, ``kind`` what its marks make it. ``flags`` are
    the gold's.
    """

    quote: Quote
    content: Words
    cue: Words
    source: Words
    quoted: Words
    segments: tuple[Words, ...]
    head: int | None
    kind: str
    flags: tuple[str, ...] = ()


def make_item(quote: Quote, index: WordIndex, flags: tuple[str, ...] = ()) -> Item:
    """The item of a quote of this text."""
    content = index.words_in(quote.content)
    quoted = index.quoted(content)
    return Item(
        quote,
        content,
        index.words_in(quote.cue),
        index.words_in(quote.source),
        quoted,
        _segments(quoted, index),
        _head(quote.source, index),
        index.kind_of(content),
        flags,
    )


def _segments(quoted: Words, index: WordIndex) -> tuple[Words, ...]:
    runs: dict[int, set[int]] = defaultdict(set)
    for word in sorted(quoted):
        runs[index.run_of[word]].add(word)
    return tuple(frozenset(run) for run in runs.values() if len(run) >= LEAST_QUOTED)


@cache
def _ends() -> frozenset[str]:
    return frozenset(read_toml(_HEADS)["ends"].split())


def _head(source: Sequence[Span], index: WordIndex) -> int | None:
    """The word number of a source's head, found without a parse in its first part."""
    if not source:
        return None
    head: int | None = None
    first = min(source)
    for word in index.range_of(first.start, first.end):
        if head is not None:
            between = index.text[index.ends[head] : index.starts[word]]
            if _BREAK.search(between) or index.text[index.starts[word] : index.ends[word]].lower() in _ends():
                return head
        head = word
    return head


def sources_agree(one: Item, two: Item) -> bool:
    """Whether the head of one source is a word of the other's, or neither has a source."""
    if not (one.source and two.source):
        return not one.source and not two.source
    return one.head in two.source or two.head in one.source
