"""Cells that are safe in a spreadsheet or a Markdown table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.export.tables import Cell

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
XLSX_CHARS = 32_767


def spreadsheet_cell(value: Cell) -> Cell:
    """The value, with an apostrophe before text that a spreadsheet would run as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def xlsx_text(value: str) -> str:
    """Text that fits an XLSX cell: no control characters, and a mark where it had to be cut."""
    clean = _CONTROLS.sub("", value)
    return clean if len(clean) <= XLSX_CHARS else clean[: XLSX_CHARS - 6] + " [cut]"


def markdown_cell(value: Cell) -> str:
    """One line of Markdown: bars, angle brackets and line ends are made harmless."""
    if value is None:
        return ""
    text = f"{value:g}" if isinstance(value, float) else str(value)
    text = text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return re.sub(r"\s+", " ", text).strip()
