"""The lines of a text with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile("[^\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]+")
# All white space of Unicode, and the marks nobody sees (soft hyphen, zero-width space, byte order mark).
WHITE = (
    " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u2060\ufeff"
)


class Line(NamedTuple):
    """A line, or the lines of a wrapped paragraph: ``[start, end)`` of the text, trimmed.

    ``text`` is its words (wrapped lines joined by one space), ``gap`` says that a blank line, or
    nothing, stands before it.
    """

    start: int
    end: int
    text: str
    gap: bool
    indent: int = 0


def read_lines(text: str) -> list[Line]:
    """The lines of a text that hold something, in order."""
    lines: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        body = raw.strip(WHITE)
        if not body:
            continue
        indent = len(raw) - len(raw.lstrip(WHITE))
        start = match.start() + indent
        between = text[last:start]
        gap = not lines or (between.count("\n") or between.count("\r") or len(between) - indent) > 1
        last = start + len(body)
        lines.append(Line(start, last, body, gap, indent))
    return lines
