"""What every later stage reads: tokens, runs in marks, and zones."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.quotes.lexicon import Lexicon, read_lexicon
from pipeline.extract.quotes.marks import find_runs
from pipeline.extract.quotes.zones import Reading, Zone, find_zones

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.quotes.marks import Run


@dataclass(frozen=True, slots=True)
class Page:
    """One article laid out for the quote stages.

    ``runs`` are the stretches in marks at depth 0; ``run_at[i]`` is the index in ``runs`` of token ``i``'s
    run, or -1; ``zone_at`` likewise. ``lower`` and ``starts`` are the tokens' lower-case forms and offsets.
    """

    parsed: Parsed
    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    runs: tuple[Run, ...]
    run_at: tuple[int, ...]
    zones: tuple[Zone, ...]
    zone_at: tuple[int, ...]
    lexicon: Lexicon

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
    blocks = parsed.body_blocks()
    runs = tuple(run for run in find_runs(parsed.text, blocks) if run.depth == 0)
    tokens = tuple(parsed.doc)
    lower = tuple(token.lower_ for token in tokens)
    starts = tuple(token.idx for token in tokens)
    run_at = _cover(tokens, starts, runs)
    lexicon = read_lexicon()
    zones = find_zones(Reading(parsed.text, tokens, lower, starts, runs, run_at, lexicon), blocks)
    zone_at = [-1] * len(tokens)
    for number, zone in enumerate(zones):
        zone_at[zone.start : zone.end] = [number] * (zone.end - zone.start)
    return Page(parsed, tokens, lower, starts, runs, run_at, zones, tuple(zone_at), lexicon)


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
