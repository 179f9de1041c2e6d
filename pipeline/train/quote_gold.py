"""Annotated quotes as tokens of a page: what the rankers are to choose."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from pipeline.extract.quotes.page import Page
    from pipeline.gold.records import GoldQuote
    from pipeline.records import Span

ENOUGH = 0.8  # shared words, of the longer of two contents, from which on they count as the same
_HELPERS = frozenset(["aux", "auxpass", "neg", "prt", "advmod", "prep"])


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One annotated quote: the word tokens of content and source, and all tokens of the cue.

    ``doubt`` says that the annotators hesitated.
    """

    content: frozenset[int]
    source: frozenset[int]
    cue: tuple[int, ...]
    doubt: bool = False


def gold_rows(page: Page, quotes: Iterable[GoldQuote]) -> list[GoldRow]:
    """The rows of a page; spans of ``quotes`` are offsets into the article's own text."""
    starts = _article_starts(page)
    rows = []
    for marked in quotes:
        quote = marked.quote
        content, source, cue = (
            _tokens(starts, page, spans) for spans in (quote.content, quote.source, quote.cue)
        )
        rows.append(GoldRow(word_tokens(page, content), word_tokens(page, source), tuple(cue), marked.doubt))
    return rows


def _article_starts(page: Page) -> Sequence[int]:
    """Where each token starts in the article's own text."""
    view = page.parsed.view
    return [view.span(start, start + 1).start for start in page.starts] if view.cuts else page.starts


def _tokens(starts: Sequence[int], page: Page, spans: Iterable[Span]) -> list[int]:
    found: list[int] = []
    for start, end in spans:
        first = max(bisect.bisect_right(starts, start) - 1, 0)
        if first < len(starts) and starts[first] + len(page.tokens[first]) <= start:
            first += 1
        found += range(first, bisect.bisect_left(starts, end))
    return found


def word_tokens(page: Page, tokens: Iterable[int]) -> frozenset[int]:
    """Those of the tokens that are words or numbers."""
    return frozenset(i for i in tokens if page.lower[i][:1].isalnum())


def part_tokens(page: Page, parts: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The word tokens of token stretches."""
    return word_tokens(page, (i for first, last in parts for i in range(first, last + 1)))


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """How much two contents share, as a share of the longer one."""
    return len(one & other) / max(len(one), len(other)) if one and other else 0.0


def cue_token(page: Page, row: GoldRow, ruled: Collection[int]) -> int:
    """The one token that stands for a cue: one that the rules see there, else its main word; -1 for none."""
    known = [i for i in row.cue if i in ruled]
    if known or not row.cue:
        return known[0] if known else -1
    inside = set(row.cue)

    def weight(i: int) -> int:
        token = page.tokens[i]
        verb, noun = token.tag_[:2] == "VB", token.tag_[:2] == "NN"
        return 4 * verb + 2 * noun + 4 * (token.dep_ not in _HELPERS) + (token.head.i not in inside)

    return max(row.cue, key=weight)
