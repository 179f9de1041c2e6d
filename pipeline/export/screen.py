"""Rows as a table that fits a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.export.tables import Cell, Rows

_GAP = "  "
_LEAST = 6


def format_table(rows: Rows, width: int) -> list[str]:
    """Lines of at most ``width`` columns: a header, a rule, and the rows; long cells run over lines."""
    cells = [[_plain(cell) for cell in row] for row in rows.rows]
    natural = [max(map(_columns, column)) for column in zip(rows.header, *cells, strict=True)]
    widths = _fit(natural, [max(_LEAST, len(name)) for name in rows.header], width)
    rule = _GAP.join("─" * each for each in widths)
    body = [line for row in cells for line in _lines(row, widths)]
    return [*_lines(rows.header, widths), rule, *body]


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    text = f"{cell:,.10g}" if isinstance(cell, float) else str(cell)
    # no control characters: an article must not steer the terminal
    return "".join(c if c.isprintable() else " " for c in re.sub(r"\s+", " ", text)).strip()


def _fit(widths: list[int], floors: list[int], total: int) -> list[int]:
    """Widths that fit in a line: the widest column gets half of it at least, the others share the rest.

    A column is not made narrower than its floor (its name) while there is room.
    """
    room = total - len(_GAP) * (len(widths) - 1)
    if sum(widths) <= room:
        return widths
    at = widths.index(max(widths))
    others, low = widths[:at] + widths[at + 1 :], floors[:at] + floors[at + 1 :]
    others = _shrink(_shrink(others, low, room // 2), [_LEAST] * len(low), room - _LEAST)
    widest = max(_LEAST, room - sum(others))
    return [*others[:at], widest, *others[at:]]


def _shrink(widths: list[int], floors: list[int], room: int) -> list[int]:
    """Take from the widest until all fit, or none is above its floor."""
    fitted = list(widths)
    while sum(fitted) > room:
        above = [at for at, width in enumerate(fitted) if width > floors[at]]
        if not above:
            break
        fitted[max(above, key=fitted.__getitem__)] -= 1
    return fitted


def _columns(text: str) -> int:
    """How many columns a terminal gives a text: two for East Asian wide characters, none for marks."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(bool(unicodedata.combining(character)) for character in text)


def _lines(row: Sequence[str], widths: list[int]) -> list[str]:
    """A row as one line or more, each cell wrapped within its column."""
    cells = [_wrap(text, width) for text, width in zip(row, widths, strict=True)]
    height = max(map(len, cells))
    return [
        _GAP.join(
            _pad(cell[at] if at < len(cell) else "", width) for cell, width in zip(cells, widths, strict=True)
        ).rstrip()
        for at in range(height)
    ]


def _wrap(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if _columns(joined) <= width:
            lines[-1] = joined
        else:
            lines += _pieces(word, width)
    return [line for line in lines if line] or [""]


def _pieces(word: str, width: int) -> list[str]:
    """A word cut where it is wider than its column."""
    pieces = [""]
    for character in word:
        if _columns(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _columns(text))
