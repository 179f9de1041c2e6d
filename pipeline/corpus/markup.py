"""A marked article: front matter, bare text and tags, read from a source file and written back to one."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.corpus.front import Front, cut, write_front
from pipeline.corpus.tags import read_tags
from pipeline.corpus.written import write_tags

if TYPE_CHECKING:
    from pipeline.corpus.problems import Problem
    from pipeline.corpus.tags import Tag


@dataclass(frozen=True, slots=True)
class Marked:
    """One article as its writer marked it.

    ``tags`` are spans of the bare ``text``; ``breaks`` holds (offset in the text, line in the file) where
    lines begin.
    """

    front: Front
    text: str
    tags: tuple[Tag, ...] = ()
    problems: tuple[Problem, ...] = ()
    breaks: tuple[tuple[int, int], ...] = ((0, 1),)

    def line_of(self, offset: int) -> int:
        """The line in the file of an offset in the bare text."""
        at = bisect.bisect_right(self.breaks, (offset, 1 << 60)) - 1
        return self.breaks[max(0, at)][1]

    def surface(self, tag: Tag) -> str:
        """The words of a tag with runs of white space as one blank."""
        return " ".join(self.text[tag.start : tag.end].split())


def parse(source: str) -> Marked:
    """The marked article of a source file's text; never raises, faults are in ``problems``."""
    parts = cut(source)
    tagged = read_tags(parts.body, parts.first_line)
    problems = (*parts.problems, *tagged.problems)
    return Marked(parts.front, tagged.text, tagged.tags, problems, tagged.breaks)


def unparse(marked: Marked) -> str:
    """A source file that ``parse`` reads as the same front matter, text and tags."""
    return write_front(marked.front) + write_tags(marked.text, marked.tags)
