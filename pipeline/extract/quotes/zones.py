"""Zones: sentences that never break inside quotation marks and stay whole around "...?" he asked."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.quotes.lexicon import ACT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from pipeline.extract.quotes.lexicon import Lexicon, Word
    from pipeline.extract.quotes.marks import Run
    from pipeline.records import Block

STOPS = frozenset([".", "!", "?", "…", "...", "?!", "!?", "!!", "....", ".."])
_FINAL = (".", "!", "?", "…")
_COUNTED = frozenset(["no", "nos", "art", "sec", "fig", "vol", "ch", "p", "pp"])
_ASKING = ("?", "!", "…")
_RANKS = frozenset("maj brig pvt cpl adm cmdr insp supt hon rev sgt lt col capt gen".split())  # noqa: SIM905 - one line
_PRESENT_OR_PAST = frozenset(["VBD", "VBZ", "VBP"])
_SUBJECT = 6  # tokens that the subject of "Smith asked" may have after a question mark
_CUE_CLAUSE = 9  # tokens after a full stop inside marks that may still be "Smith said."
_LONGEST = 400  # tokens; no sentence is longer, but lists and tables without full stops are


@dataclass(frozen=True, slots=True)
class Zone:
    """A sentence as token indices ``[start, end)``; text in marks never divides it."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What zones are cut from: the text, its tokens with their offsets, and the run that holds each one."""

    text: str
    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    runs: tuple[Run, ...]
    run_at: tuple[int, ...]
    lexicon: Lexicon


def find_zones(reading: Reading, blocks: tuple[Block, ...]) -> tuple[Zone, ...]:
    """The zones of these blocks, in order; every token of a block is in exactly one."""
    return tuple(zone for number, block in enumerate(blocks) for zone in _zones_of(reading, number, block))


def _zones_of(reading: Reading, number: int, block: Block) -> Iterator[Zone]:
    first = bisect.bisect_left(reading.starts, block.start)
    last = bisect.bisect_left(reading.starts, block.end)
    begin = first
    for i in range(first, last):
        if _ends(reading, i, begin, last):
            yield Zone(begin, i + 1, number)
            begin = i + 1
    if begin < last:
        yield Zone(begin, last, number)


def _ends(reading: Reading, i: int, begin: int, last: int) -> bool:
    """Whether a sentence that began at ``begin`` ends with token ``i``."""
    inside = reading.run_at[i]
    if inside >= 0:
        within = i + 1 < last and reading.run_at[i + 1] == inside
        return not within and _ends_run(reading, i, last)
    if i + 1 - begin >= _LONGEST:
        return True
    if reading.lower[i] not in STOPS or (i > begin and _abbreviates(reading, i)):
        return False
    return i + 1 >= last or not reading.text[reading.starts[i + 1]].islower()


def _abbreviates(reading: Reading, i: int) -> bool:
    """Whether a full stop belongs to the word before it: "Sgt.", or "No." before a number."""
    word = reading.lower[i - 1]
    counted = word in _COUNTED and i + 1 < len(reading.lower) and reading.lower[i + 1][:1].isdigit()
    return word in _RANKS or counted


def _ends_run(reading: Reading, i: int, last: int) -> bool:
    """Whether a sentence ends with the closing mark at token ``i``."""
    run = reading.runs[reading.run_at[i]]
    inner = reading.text[run.inner_start : run.inner_end].rstrip(" ’'")
    if i + 1 >= last:
        return True
    head = reading.text[reading.starts[i + 1]]
    if not inner.endswith(_FINAL) or head.islower() or head in ",;:)]":
        return False
    for at in range(i + 1, min(i + 1 + _CUE_CLAUSE, last)):
        if reading.run_at[at] >= 0 or reading.lower[at] in STOPS:
            return True
        word = reading.lexicon.verbs.get(reading.lower[at])
        if word is not None and word.grade("quote") >= ACT and reading.tokens[at].tag_ in _PRESENT_OR_PAST:
            asks = inner.endswith(_ASKING) and at - i <= _SUBJECT
            return not _looks_back(reading, at, last, word, asks=asks)
    return True


def _looks_back(reading: Reading, at: int, last: int, word: Word, *, asks: bool) -> bool:
    """Whether the verb at ``at`` reports what stands before it.

    After a full stop only a bare "Smith said." or "Smith told the court." does; after a question mark
    (``asks``) more may follow, as long as it brings no quotation or clause of its own.
    """
    lower, run_at = reading.lower, reading.run_at
    if at + 1 >= last or lower[at + 1] in STOPS:
        return True
    if lower[at + 1] == ",":
        return at + 2 >= last or run_at[at + 2] < 0
    told = word.grade("addressee") and any(stop in STOPS for stop in lower[at + 2 : at + 5])
    if not (told or asks) or lower[at + 1] in {"that", "if", "whether", ":"}:
        return False
    for i in range(at + 1, last):
        if lower[i] in STOPS and run_at[i] < 0:
            return True
        if run_at[i] >= 0:
            return False
    return True
