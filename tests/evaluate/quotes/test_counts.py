from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.evaluate.measures import reckon
from pipeline.evaluate.quotes.counts import MEASURES, compare, count_article
from pipeline.gold.records import GoldQuote
from pipeline.records import Span


def figures(article):
    return {each.name: each for each in reckon(MEASURES, [count_article(article)])}


def test_the_gold_itself_is_all_right(three, compared):
    found = figures(compared(three, three))
    assert {each.value for each in found.values()} == {100}
    assert found["segment found"].of == 3
    assert found["speaker name"].of == 3


def test_nothing_found_is_all_wrong(three, compared):
    assert {each.value for each in figures(compared(three, [])).values()} == {0}


def test_halves_of_a_quote_are_found_as_segments_but_not_as_content(three, quote, compared):
    halves = [quote(part, "said", "Ana Lund") for part in ("“We will sail at dawn,”", "“The sea is calm.”")]
    found = figures(compared(three[:1], halves))
    assert found["segment + speaker"].value == 100
    assert found["direct match"].value == 0
    assert found["content match"].value == 0
    assert found["content overlap"].value == 100


def test_the_words_before_a_quotation_cost_nothing_in_direct_match(quote, compared):
    gold, found = quote("it “rained all day” there"), quote("“rained all day”")
    shown = figures(compared([gold], [found]))
    assert (shown["direct match"].value, shown["content match"].value) == (100, 0)


def test_another_speaker_is_matched_but_not_end_to_end(three, quote, compared):
    other = quote("that the boats were old", "told", "Bo Ek", "Bo Ek")
    found = figures(compared([three[1]], [other]))
    assert found["content match"].value == 100
    assert (found["end to end"].value, found["source head"].value, found["speaker name"].value) == (0, 0, 0)
    assert found["end to end, recall of indirect"].of == 1


def test_the_right_source_may_have_the_wrong_name(three, quote, compared):
    found = figures(compared([three[1]], [quote("that the boats were old", "told", "She", "Bo Ek")]))
    assert (found["source head"].value, found["speaker name"].value) == (100, 0)


def test_what_is_found_where_nobody_read_is_not_counted(gold, quote):
    text = gold().article.text
    unread = (Span(text.index("She told"), text.index("Nobody")),)
    article = compare(gold(unread=unread), [quote("the boats were old"), quote("Nobody answered")])
    assert count_article(article)["own_quotes"] == 1


@pytest.mark.parametrize(
    ("skip", "quotes", "own"),
    [
        (frozenset(), 3, 3),
        (frozenset(["doubt"]), 2, 2),
        (frozenset(["nested"]), 3, 2),
        (frozenset(["answer"]), 3, 3),
    ],
    ids=["nothing", "flagged-in-the-gold", "found-inside-marks", "no-such-flag"],
)
def test_what_is_skipped_counts_on_neither_side(three, gold, skip, quotes, own):
    marked = (GoldQuote(three[0]), GoldQuote(three[1], ("doubt",)), GoldQuote(three[2]))
    found = [three[0], three[1], replace(three[2], nested=True)]
    counts = count_article(compare(gold(*marked), found, skip))
    assert (counts["quotes"], counts["own_quotes"]) == (quotes, own)
