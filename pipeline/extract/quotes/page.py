"""What every later stage reads: tokens, runs in marks, and zones."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.lexicon import Lexicon, read_lexicon
from pipeline.extract.quotes.marks import find_runs
from pipeline.extract.quotes.zones import Reading, Zone, find_zones
from pipeline.records import Block

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.tokens import Doc, Token

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.quotes.marks import Run

_PHRASE_HEADS = frozenset(["according", "words"])
ASIDE_KINDS = frozenset(["title", "caption", "pull_quote"])


@dataclass(frozen=True, slots=True)
class Page:
    """One article laid out for the quote stages.

    ``tags``, ``deps`` and ``heads`` are the tokens' tags, dependency labels and heads' indices, to be had
    without a Token each.

    ``runs`` are the stretches in marks at depth 0, ``nested`` those one deeper; ``run_at[i]`` is the index in
    ``runs`` of token ``i``'s run, or -1; ``zone_at`` likewise. ``lower`` and ``starts`` are the tokens'
    lower-case forms and offsets; ``blocks`` are what runs and zones count by ``block``. ``depth`` is 1 for
    the page of what stands in marks.
    """

    parsed: Parsed
    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    runs: tuple[Run, ...]
    nested: tuple[Run, ...]
    run_at: tuple[int, ...]
    zones: tuple[Zone, ...]
    zone_at: tuple[int, ...]
    blocks: tuple[Block, ...]
    lexicon: Lexicon
    depth: int = 0

    @property
    def text(self) -> str:
        """The view's text with its own marks."""
        return self.parsed.text

    def start_of(self, index: int) -> int:
        """Where a token starts, in characters."""
        return self.starts[index]

    def end_of(self, index: int) -> int:
        """Where a token ends, in characters."""
        return self.starts[index] + len(self.tokens[index])

    def run_of(self, index: int) -> Run | None:
        """The run at depth 0 that holds a token."""
        at = self.run_at[index]
        return self.runs[at] if at >= 0 else None

    def first_token(self, offset: int) -> int:
        """The index of the token that holds or follows a character offset."""
        at = bisect.bisect_right(self.starts, offset) - 1
        return at if at >= 0 and self.end_of(at) > offset else at + 1

    def last_token(self, offset: int) -> int:
        """The index of the last token that starts before a character offset."""
        return bisect.bisect_left(self.starts, offset) - 1


def lay_out(parsed: Parsed) -> Page:
    """The page of a parse; articles without body blocks give a page without zones."""
    tokens = tuple(parsed.doc)
    starts, lower, tags, deps, heads = _columns(parsed.doc)
    lexicon = read_lexicon()
    bare = Page(parsed, tokens, lower, starts, tags, deps, heads, (), (), (), (), (), (), lexicon)
    blocks = parsed.body_blocks()
    runs = find_runs(parsed.text, blocks)
    return _divide(bare, blocks, runs, depth=0)


def _columns(
    doc: Doc,
) -> tuple[tuple[int, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[int, ...]]:
    """Offsets, lower-case forms, tags, labels and heads of all tokens, each string looked up once."""
    starts, lower, tags, deps, steps = doc.to_array(["IDX", "LOWER", "TAG", "DEP", "HEAD"]).T
    heads = tuple(i + step for i, step in enumerate(steps.astype("int64").tolist()))
    strings = doc.vocab.strings

    def named(column: NDArray[np.uint64]) -> tuple[str, ...]:
        keys = column.tolist()
        names = {key: strings[key] for key in set(keys)}
        return tuple(names[key] for key in keys)

    return tuple(starts.tolist()), named(lower), named(tags), named(deps), heads


def beside(page: Page) -> Page:
    """The page of what stands around the running text: headline, captions, pull quotes, each by itself."""
    blocks = tuple(block for block in page.parsed.blocks if block.kind in ASIDE_KINDS)
    runs = find_runs(page.text, blocks, joined=False)
    return _divide(page, blocks, runs, depth=0)


def inside(page: Page) -> Page:
    """The page of what stands in marks: each run of ``page`` is a block, the marks in it make the runs.

    A run without a reporting word is an empty block: nothing is reported there.
    """
    blocks = tuple(
        Block("paragraph", run.inner_start, run.inner_end if _may_report(page, run) else run.inner_start)
        for run in page.runs
    )
    return _divide(page, blocks, page.nested, depth=1)


def _may_report(page: Page, run: Run) -> bool:
    words = page.lower[page.first_token(run.inner_start) : page.last_token(run.inner_end) + 1]
    lexicon = page.lexicon
    return any(word in lexicon.verbs or word in lexicon.nouns or word in _PHRASE_HEADS for word in words)


def _divide(page: Page, blocks: tuple[Block, ...], runs: tuple[Run, ...], *, depth: int) -> Page:
    """The same tokens with the runs of one depth, and the zones of these blocks."""
    own = tuple(run for run in runs if run.depth == depth)
    run_at = _cover(page.tokens, page.starts, own)
    reading = Reading(page.text, page.tokens, page.lower, page.starts, own, run_at, page.lexicon)
    zones = find_zones(reading, blocks)
    zone_at = [-1] * len(page.tokens)
    for number, zone in enumerate(zones):
        zone_at[zone.start : zone.end] = [number] * (zone.end - zone.start)
    nested = tuple(run for run in runs if run.depth == depth + 1)
    return replace(
        page,
        runs=own,
        nested=nested,
        run_at=run_at,
        zones=zones,
        zone_at=tuple(zone_at),
        blocks=blocks,
        depth=depth,
    )


def _cover(tokens: tuple[Token, ...], starts: tuple[int, ...], runs: tuple[Run, ...]) -> tuple[int, ...]:
    """For every token the index of the run that it overlaps, or -1."""
    out = [-1] * len(tokens)
    for number, run in enumerate(runs):
        first = max(0, bisect.bisect_right(starts, run.start) - 1)
        if first < len(tokens) and starts[first] + len(tokens[first]) <= run.start:
            first += 1
        last = bisect.bisect_left(starts, run.end)
        out[first:last] = [number] * (last - first)
    return tuple(out)
