"""Offsets out of a file of gold, checked against the text they point into."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from pipeline.records import Block, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_PAIR = 2


class SpanError(ValueError):
    """Offsets that are no spans of the text; its words complete "the content ..."."""


def line_paragraphs(text: str) -> tuple[Block, ...]:
    """Every line of the text that is not blank, as a paragraph."""
    return tuple(Block("paragraph", *match.span()) for match in _LINE.finditer(text))


def read_spans(value: object, text: str) -> tuple[Span, ...]:
    """The spans of a JSON list of ``[start, end]`` pairs, in text order.

    Raises:
        SpanError: when it is no such list, or the spans lie outside the text, are empty or overlap.
    """
    if not isinstance(value, list):
        raise SpanError(f"is {value!r}, not a list of [start, end]")
    return check_spans([_span(each) for each in value], text)


def check_spans(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The same spans in text order.

    Raises:
        SpanError: when they lie outside the text, are empty or overlap.
    """
    ordered = sorted(spans)
    for span in ordered:
        if not 0 <= span.start < span.end <= len(text):
            what = (
                "is empty" if span.start >= span.end else f"lies outside the text of {len(text)} characters"
            )
            raise SpanError(f"[{span.start}, {span.end}] {what}")
    for one, two in itertools.pairwise(ordered):
        if two.start < one.end:
            raise SpanError(f"has overlapping parts [{one.start}, {one.end}] and [{two.start}, {two.end}]")
    return tuple(ordered)


def _span(value: object) -> Span:
    if isinstance(value, list) and len(value) == _PAIR and all(type(each) is int for each in value):
        return Span(*value)
    raise SpanError(f"has {value!r} where [start, end] should stand")
