from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.export.cells import XLSX_CHARS, markdown_cell, spreadsheet_cell, xlsx_text


@given(st.text())
def test_no_cell_starts_a_formula(text):
    cell = spreadsheet_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell in (text, f"'{text}")


def test_numbers_are_left_alone():
    assert spreadsheet_cell(-4.5) == -4.5


@given(st.text())
def test_a_markdown_cell_is_one_line_without_bars(text):
    cell = markdown_cell(text)
    assert "\n" not in cell
    assert cell.replace("\\\\", "").replace("\\|", "").count("|") == 0


def test_a_long_xlsx_cell_is_cut_with_a_mark():
    assert xlsx_text("a" * 40_000).endswith(" [cut]")
    assert len(xlsx_text("a" * 40_000)) == XLSX_CHARS
