from __future__ import annotations

import pytest
from quote_pages import words

from pipeline.extract.quotes.page import beside
from pipeline.extract.quotes.signatures import named_after, said_so, signature_after, turn_at


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


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("‘It leaks’: Sarah Miller at the mill", "caption", ("Sarah Miller", "miller")),
        ("‘It leaks’: Sarah Miller buys the mill", "title", ("Sarah Miller", "miller")),
        ("‘It leaks’: mill is sold", "title", None),
        ("‘It leaks’ at the mill", "caption", None),
    ],
    ids=["caption", "headline", "no-name", "no-colon"],
)
def test_names_after_a_colon(page, text, kind, expected):
    laid = beside(page(text, (kind,)))
    assert named(laid, named_after(laid, laid.runs[0])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It leaks.” So says Tobias Lund, a miller.", ("says", ("Tobias Lund, a miller", "lund"))),
        ("“It leaks.”\n\nSo wrote Lund in the log.", ("wrote", ("Lund", "lund"))),
        ("“It leaks.” So the mill was sold.", None),
        ("“It leaks.” Lund said so.", None),
    ],
    ids=["same-paragraph", "next-paragraph", "no-verb", "no-so"],
)
def test_so_says_somebody(page, text, expected):
    laid = page(text)
    found = said_so(laid, laid.runs[0])
    assert (found and (laid.lower[found[0]], named(laid, found[1]))) == expected
