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
    from spacy.tokens import Token

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.quotes.marks import Run

ASIDE_KINDS = frozenset(["title", "caption", "pull_quote"])


@dataclass(frozen=True, slots=True)
class Page:
    """One article laid out for the quote stages.

    ``runs`` are the stretches in marks at depth 0, ``nested`` those one deeper; ``run_at[i]`` is the index in
    ``runs`` of token ``i``'s run, or -1; ``zone_at`` likewise. ``lower`` and ``starts`` are the tokens'
    lower-case forms and offsets; ``blocks`` are what runs and zones count by ``block``. ``depth`` is 1 for
    the page of what stands in marks.
    """

    parsed: Parsed
    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
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
    lower = tuple(token.lower_ for token in tokens)
    starts = tuple(token.idx for token in tokens)
    bare = Page(parsed, tokens, lower, starts, (), (), (), (), (), (), read_lexicon())
    blocks = parsed.body_blocks()
    runs = find_runs(parsed.text, blocks)
    return _divide(bare, blocks, runs, depth=0)


def beside(page: Page) -> Page:
    """The page of what stands around the running text: headline, captions, pull quotes, each by itself."""
    blocks = tuple(block for block in page.parsed.blocks if block.kind in ASIDE_KINDS)
    runs = find_runs(page.text, blocks, joined=False)
    return _divide(page, blocks, runs, depth=0)


def inside(page: Page) -> Page:
    """The page of what stands in marks: each run of ``page`` is a block, the marks in it make the runs."""
    blocks = tuple(Block("paragraph", run.inner_start, run.inner_end) for run in page.runs)
    return _divide(page, blocks, page.nested, depth=1)


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
