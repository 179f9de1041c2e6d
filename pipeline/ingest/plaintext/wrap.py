"""Hard-wrapped text: lines that were broken for want of room, joined to paragraphs again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.ingest.plaintext.lines import Line, read_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NARROWEST, _WIDEST = 40, 100
_FEWEST = 2


def read_units(text: str, alone: Callable[[str], bool]) -> list[Line]:
    """The lines of a text, those of a hard-wrapped paragraph joined to one.

    ``alone`` says of a line that it is no part of a paragraph (a byline, say); asked of wrapped text only.
    """
    lines = read_lines(text)
    width = _wrap_width(lines)
    if not width:
        return lines
    units: list[Line] = []
    run: list[Line] = []
    closed = True
    for line in lines:
        single = not line.text[0].islower() and alone(line.text)
        if run and (closed or single or not _continues(run[-1], line, width)):
            units.append(_joined(run))
            run = []
        run.append(line)
        closed = single
    return [*units, _joined(run)]


def _continues(line: Line, following: Line, width: int) -> bool:
    return _overflows(line, following, width) and following.indent <= max(line.indent, 1)


def _joined(run: Sequence[Line]) -> Line:
    if len(run) == 1:
        return run[0]
    return run[0]._replace(end=run[-1].end, text=" ".join(line.text for line in run))


def _overflows(line: Line, following: Line, width: int) -> bool:
    """Whether a line was broken for want of room: the next word would not have fitted."""
    return not following.gap and len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width a text was wrapped at, 0 when it was not.

    Wrapped text breaks inside sentences, so that many lines begin with a small letter; text with a
    paragraph a line, tables and lists do not.
    """
    pairs = [(line, following) for line, following in pairwise(lines) if not following.gap]
    width = max((len(line.text) for pair in pairs for line in pair), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    broken = [following.text for line, following in pairs if _overflows(line, following, width)]
    inside = sum(text[0].islower() for text in broken)
    return width if inside >= _FEWEST and inside * 3 >= len(broken) else 0
