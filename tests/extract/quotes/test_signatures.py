from __future__ import annotations

import pytest
from quote_pages import words

from pipeline.extract.quotes.signatures import signature_after, turn_at


def named(laid, source):
    return source and (words(laid, (source.first, source.last)), laid.lower[source.head])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It leaks.” — Ada Obi, miller", ("Ada Obi, miller", "obi")),
        ("“It leaks.”― Ada Obi.", ("Ada Obi", "obi")),
        ('"It leaks." - Dr Obi', ("Dr Obi", "obi")),
        ("“It leaks.” — she said that a lot", None),
        ("“It leaks” — Obi said it twice.", None),
        ("“It leaks.” Ada Obi", None),
    ],
    ids=["apposition", "no-space", "hyphen", "no-name", "a-sentence", "no-dash"],
)
def test_signatures(page, text, expected):
    laid = page(text)
    assert named(laid, signature_after(laid, laid.runs[0])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"OBI: It leaks."', ("OBI", "obi")),
        ('"ADA OBI: It leaks."', ("ADA OBI", "obi")),
        ('"Note: it leaks."', None),
        ('"It leaks."', None),
    ],
)
def test_turns(page, text, expected):
    laid = page(text)
    assert named(laid, turn_at(laid, laid.runs[0])) == expected
