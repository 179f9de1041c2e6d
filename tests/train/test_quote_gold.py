from __future__ import annotations

import pytest

from pipeline.extract.quotes.page import lay_out
from pipeline.gold.records import GoldQuote
from pipeline.records import Quote, Span
from pipeline.train.quote_gold import cue_token, gold_rows, overlap, part_tokens


def span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def laid(parse):
    """A function: text to its page."""
    return lambda text: lay_out(parse(text))


def test_spans_become_word_tokens(laid):
    text = "“It leaks,” Lund had said."
    page = laid(text)
    quote = Quote(
        "q", "direct", (span(text, "“It leaks,”"),), (span(text, "had said"),), (span(text, "Lund"),)
    )
    (row,) = gold_rows(page, [GoldQuote(quote)])
    assert {page.lower[i] for i in row.content} == {"it", "leaks"}
    assert [page.lower[i] for i in row.cue] == ["had", "said"]
    assert {page.lower[i] for i in row.source} == {"lund"}
    assert page.lower[cue_token(page, row, ())] == "said"


def test_offsets_are_those_of_the_article_where_the_view_drops_characters(laid):
    text = "The mill\u00ad leaked, Lund said."
    page = laid(text)
    (row,) = gold_rows(
        page, [GoldQuote(Quote("q", "indirect", (span(text, "leaked"),), (span(text, "said"),)))]
    )
    assert [page.lower[i] for i in row.content] == ["leaked"]
    assert [page.lower[i] for i in row.cue] == ["said"]


def test_a_cue_that_the_rules_see_goes_first(laid):
    text = "Lund was quoted as saying it leaked."
    page = laid(text)
    (row,) = gold_rows(page, [GoldQuote(Quote("q", "indirect", (), (span(text, "was quoted as saying"),)))])
    saying = page.lower.index("saying")
    assert cue_token(page, row, {saying}) == saying
    assert cue_token(page, row, ()) != saying


def test_no_cue_has_no_token(laid):
    page = laid("It leaked.")
    (row,) = gold_rows(page, [GoldQuote(Quote("q", "direct", (Span(0, 9),)))])
    assert cue_token(page, row, ()) == -1


def test_overlap_is_a_share_of_the_longer():
    assert overlap(frozenset({1, 2, 3, 4}), frozenset({1, 2})) == 0.5
    assert overlap(frozenset(), frozenset({1})) == 0.0


def test_parts_leave_marks_and_commas_out(laid):
    page = laid("“It leaks,” he said.")
    assert {page.lower[i] for i in part_tokens(page, [(0, len(page.tokens) - 1)])} == {
        "it",
        "leaks",
        "he",
        "said",
    }
