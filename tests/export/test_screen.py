from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from pipeline.export.screen import format_table
from pipeline.export.tables import Rows

HEADER = ("speaker", "quote")


def lines(*rows, width=40):
    return format_table(Rows(HEADER, iter(rows)), width)


def test_a_short_table():
    assert lines(("Ana", "Yes."), ("Bo", None)) == ["speaker  quote", "───────  ─────", "Ana      Yes.", "Bo"]


def test_long_cells_run_over_lines():
    shown = lines(("Ana Lund", "We built it because the old dock was falling into the sea."), width=31)
    assert shown[2:] == [
        "Ana Lund  We built it because",
        "          the old dock was",
        "          falling into the sea.",
    ]


def test_control_characters_never_reach_the_terminal():
    assert "\x1b" not in "".join(lines(("a\x1b[31m", "b\x07")))


def columns(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else not unicodedata.combining(c) for c in line)


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4), st.integers(30, 120))
def test_no_line_is_wider_than_the_terminal(rows, width):
    assert all(columns(line) <= width for line in lines(*rows, width=width))
