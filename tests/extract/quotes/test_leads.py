from __future__ import annotations

import pytest
from quote_pages import shown, words

from pipeline.extract.quotes.leads import introduced, led_by_colon, signed


def row(laid, each):
    source = each.source and words(laid, (each.source.first, each.source.last))
    return " ".join(shown(laid, each.content)), " ".join(shown(laid, each.cue)), source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Tobias Lund: "It rained."', ('"It rained."', "", "Tobias Lund")),
        ('A note in his lap read: "It rained."', ('"It rained."', "read", "A note in his lap")),
        ('Tobias Lund had this to say: "It rained."', ('"It rained."', "", "Tobias Lund")),
    ],
    ids=["name", "word-that-is-no-finite-verb", "any-verb"],
)
def test_colons(page, text, expected):
    laid = page(text)
    assert row(laid, led_by_colon(laid, laid.zones[0], laid.runs[0])) == expected


def test_no_colon_leads_to_nothing(page):
    laid = page('Lund opened the "old mill" today.')
    assert led_by_colon(laid, laid.zones[0], laid.runs[0]) is None


def test_a_paragraph_that_ends_with_a_colon_introduces_the_next(page):
    laid = page('Tobias Lund, a pilot, said:\n\n"It rained."')
    assert row(laid, introduced(laid, laid.zones[1], laid.runs[0])) == (
        '"It rained."', "said", "Tobias Lund, a pilot",
    )  # fmt: skip
    other = page('Tobias Lund waited.\n\n"It rained."')
    assert introduced(other, other.zones[1], other.runs[0]) is None


def test_a_signed_quotation_has_no_cue(page):
    laid = page("“It leaks.” — Ada Obi, miller")
    assert row(laid, signed(laid, laid.runs[0])) == ("“It leaks.”", "", "Ada Obi, miller")


def test_a_turn_leaves_the_name_out_of_the_words(page):
    laid = page('"OBI: It leaks."')
    assert row(laid, signed(laid, laid.runs[0])) == ('It leaks."', "", "OBI")
