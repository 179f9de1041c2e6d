from __future__ import annotations

import pytest

from pipeline.gold.spans import SpanError, check_spans, line_paragraphs, read_spans
from pipeline.records import Block, Span

TEXT = "It rained."


def test_spans_come_out_in_text_order():
    assert read_spans([[3, 9], [0, 2]], TEXT) == (Span(0, 2), Span(3, 9))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([[0, 11]], "[0, 11] lies outside the text of 10 characters"),
        ([[-1, 2]], "[-1, 2] lies outside the text of 10 characters"),
        ([[3, 3]], "[3, 3] is empty"),
        ([[0, 5], [4, 9]], "has overlapping parts [0, 5] and [4, 9]"),
        ([[0]], "has [0] where [start, end] should stand"),
        ([[0, 2.5]], "has [0, 2.5] where [start, end] should stand"),
        ([[False, True]], "has [False, True] where [start, end] should stand"),
        ("0-2", "is '0-2', not a list of [start, end]"),
    ],
    ids=["beyond", "before", "empty", "overlap", "half", "float", "bool", "text"],
)
def test_what_is_no_span_of_the_text_is_an_error(value, message):
    with pytest.raises(SpanError) as raised:
        read_spans(value, TEXT)
    assert str(raised.value) == message


def test_touching_parts_do_not_overlap():
    assert check_spans([Span(0, 2), Span(2, 4)], TEXT) == (Span(0, 2), Span(2, 4))


def test_every_line_with_ink_is_a_paragraph():
    assert line_paragraphs("One\n\n \nTwo\n") == (Block("paragraph", 0, 3), Block("paragraph", 7, 10))
