"""Plain text to typed blocks and the facts of the head.

The order of the rules: lines that are noise or captions by themselves, the head, the last lines, lists of
links, subheads and pull quotes; what no rule takes is a paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.ingest.plaintext.body import (
    mark_headings,
    mark_lists,
    mark_pull_quotes,
    mark_release,
    read_foot,
)
from pipeline.ingest.plaintext.captions import is_caption
from pipeline.ingest.plaintext.datelines import Prefix, read_dateline
from pipeline.ingest.plaintext.head import Head, read_head
from pipeline.ingest.plaintext.lines import WHITE, Line
from pipeline.ingest.plaintext.meta import read_meta
from pipeline.ingest.plaintext.noise import is_noise, last_words
from pipeline.ingest.plaintext.title import is_short_statement
from pipeline.ingest.plaintext.wrap import read_units
from pipeline.records import Block, Dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.ingest.plaintext.meta import Meta

# Applied to each line alone, first match wins.
_LINE_RULES = (("caption", is_caption), ("noise", is_noise))
_SENTENCE_ENDS = '.!?"”’'
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


@dataclass(frozen=True, slots=True)
class Segmented:
    """A text's blocks, in order, and what its head states.

    Every character of the text that is not white space lies in exactly one block; blocks are trimmed
    and never overlap. ``published`` and ``modified`` are ISO 8601, as precise as the text.
    """

    blocks: tuple[Block, ...] = ()
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    dateline: Dateline | None = None


def segment(text: str, *, titled: bool = False, title: str | None = None) -> Segmented:
    """The blocks and facts of an article in plain text; offsets are code points of ``text``. Never raises.

    Args:
        text: the article; never changed.
        titled: the title came apart from the text (a table's column); the first line is not taken for it.
        title: that title; a first line equal to it is a title block.
    """
    units = read_units(text, _stands_alone)
    kinds: list[str | None] = [_own_kind(unit.text) for unit in units]
    head = read_head(Head(units, kinds, title, titled or title is not None))
    at, prefix = _find_dateline(text, units, kinds, head.firsts)
    authors = _authors(head.metas)
    foot = read_foot(units, kinds, authors)
    mark_lists(units, kinds)
    mark_release(units, kinds, wired=prefix is not None and prefix.wired)
    mark_headings(units, kinds)
    mark_pull_quotes(text, units, kinds)
    blocks: list[Block] = []
    for place, (unit, kind) in enumerate(zip(units, kinds, strict=True)):
        if kind is None:
            blocks += _paragraph(text, unit, prefix if place == at else None)
        else:
            blocks.append(Block(kind, unit.start, unit.end))
    return _segmented(tuple(blocks), head, [*head.metas, *foot], prefix)


def _stands_alone(line: str) -> bool:
    meta = read_meta(line)
    return (meta is not None and meta.sure) or _own_kind(line) is not None


def _own_kind(line: str) -> str | None:
    for kind, rule in _LINE_RULES:
        if rule(line):
            return kind
    return None


def _find_dateline(
    text: str, units: Sequence[Line], kinds: Sequence[str | None], firsts: Sequence[int]
) -> tuple[int, Prefix | None]:
    """Which of the paragraphs that may be the first one opens with a dateline, and that dateline."""
    for first in reversed(firsts):
        for at in range(first, min(first + 3, len(units))):
            unit = units[at]
            prefix = read_dateline(text[unit.start : unit.end]) if kinds[at] is None else None
            if prefix:
                return at, prefix
            # a standfirst may stand before the first paragraph, a whole paragraph may not
            if kinds[at] is None and not is_short_statement(unit.text):
                break
    return -1, None


def _paragraph(text: str, unit: Line, prefix: Prefix | None) -> list[Block]:
    """The blocks of a body line: dateline, paragraph and sign-off where it has them."""
    if prefix is None and text[unit.end - 1] in _SENTENCE_ENDS:
        return [Block("paragraph", unit.start, unit.end)]
    start = unit.start + (prefix.length if prefix else 0)
    end = unit.start + last_words(text[unit.start : unit.end])
    spans = [("dateline", unit.start, start), ("paragraph", start, end), ("noise", end, unit.end)]
    blocks = []
    for kind, first, last in spans:
        part = text[first:last]
        bare = part.strip(WHITE)
        if bare:
            left = first + len(part) - len(part.lstrip(WHITE))
            blocks.append(Block(kind, left, left + len(bare)))
    return blocks


def _authors(metas: Sequence[Meta]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for meta in metas for name in meta.authors))


def _segmented(
    blocks: tuple[Block, ...], head: Head, metas: Sequence[Meta], prefix: Prefix | None
) -> Segmented:
    dateline = prefix.dateline if prefix else None
    agency = dateline.agency if dateline else None
    published = next((meta.published for meta in metas if meta.published), None)
    return Segmented(
        blocks,
        _clean(head.title) if head.title else None,
        _authors(metas),
        agency or next((_clean(meta.publisher) for meta in metas if meta.publisher), None),
        published or (prefix.published if prefix else None),
        next((meta.modified for meta in metas if meta.modified), None),
        dateline,
    )


def _clean(words: str) -> str:
    return " ".join(words.translate(_UNSEEN).split())
