"""The typed blocks of a marked text: tagged ones, and paragraphs between them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.corpus.labels import BLOCK_TAGS
from pipeline.corpus.problems import Problem
from pipeline.records import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.corpus.markup import Marked
    from pipeline.corpus.tags import Tag

_BREAKS = {
    "blank": re.compile(r"\n[ \t]*\n"),
    "wrapped": re.compile(r"\n[ \t]*\n"),
    "each": re.compile(r"\n"),
}


def blocks_of(marked: Marked) -> tuple[Block, ...]:
    """The blocks in order; all that is not white space lies in one of them when tags do not overlap."""
    tagged = _tagged(marked)
    found = [Block("paragraph" if tag.name == "p" else tag.name, tag.start, tag.end) for tag in tagged]
    at = 0
    for tag in (*tagged, None):
        end = len(marked.text) if tag is None else tag.start
        found += [Block("paragraph", *span) for span in _paragraphs(marked, at, end)]
        at = end if tag is None else max(at, tag.end)
    return tuple(sorted(found, key=lambda block: block.start))


def block_problems(marked: Marked) -> list[Problem]:
    """Tags that overlap or share a line with other text, and paragraphs that run on."""
    found: list[Problem] = []
    tagged = _tagged(marked)
    for left, right in pairwise(tagged):
        if right.start < left.end:
            message = f"<{right.name}> begins inside <{left.name}>"
            found.append(Problem(right.line, message, f"close </{left.name}> before it", "block"))
    for tag in tagged:
        if tag.name != "dateline" and _shares_line(marked.text, tag, tagged):
            message = f"<{tag.name}> shares its line with other text"
            found.append(Problem(tag.line, message, "put the tags round the whole line", "block"))
    if marked.front.lines == "blank":
        long = (each for each in blocks_of(marked) if each.kind == "paragraph")
        found += [_runs_on(marked, each) for each in long if "\n" in marked.text[each.start : each.end]]
    return found


def _runs_on(marked: Marked, block: Block) -> Problem:
    at = marked.text.index("\n", block.start)
    mend = "part paragraphs by a blank line, tag each line with <p> or another block, "
    mend += 'or write lines = "each" or "wrapped"'
    return Problem(marked.line_of(at), "a paragraph runs over two lines", mend, "block")


def _tagged(marked: Marked) -> list[Tag]:
    return [tag for tag in marked.tags if tag.name in BLOCK_TAGS]


def _paragraphs(marked: Marked, start: int, end: int) -> Iterator[Span]:
    """The stretches between breaks, without white space at their ends."""
    stretch = marked.text[start:end]
    at = 0
    for stop in (
        *(match.span() for match in _BREAKS[marked.front.lines].finditer(stretch)),
        (len(stretch),) * 2,
    ):
        piece = stretch[at : stop[0]]
        if piece.strip():
            left = start + at + len(piece) - len(piece.lstrip())
            yield Span(left, start + at + len(piece.rstrip()))
        at = stop[1]


def _shares_line(text: str, tag: Tag, tagged: Sequence[Tag]) -> bool:
    line_start = text.rfind("\n", 0, tag.start) + 1
    line_end = text.find("\n", tag.end)
    line_end = len(text) if line_end < 0 else line_end
    rest = [text[line_start : tag.start], text[tag.end : line_end]]
    other = any(each is not tag and line_start <= each.start < line_end for each in tagged)
    return any(piece.strip() for piece in rest) or other
