from __future__ import annotations

import pytest

from pipeline.evaluate.quotes.pairs import FOUND, MISSED, WITH_SPEAKER, overlap, pair_up, segment_state


@pytest.mark.parametrize(
    ("one", "two", "share"), [("abcd", "abcd", 1), ("abcd", "ab", 0.5), ("ab", "cd", 0), ("", "", 0)]
)
def test_both_sides_must_be_covered(one, two, share):
    assert overlap(frozenset(one), frozenset(two)) == share


def test_the_closest_pair_comes_first_and_nobody_is_paired_twice(quote, compared):
    whole, part = quote("the boats were old"), quote("boats were old")
    article = compared([whole, part], [part])
    assert article.pairs == ((article.marked[1], article.found[0]),)
    (pair,) = pair_up(article.marked, article.found, lambda item: item.content, 0.1)
    assert pair[0] is article.marked[1]


def test_without_a_word_in_common_there_is_no_pair(quote, compared):
    article = compared([quote("the boats")], [quote("were old")])
    assert pair_up(article.marked, article.found, lambda item: item.content, 0.0) == []


@pytest.mark.parametrize(
    ("content", "source", "state"),
    [
        ("“We will sail at dawn,”", "Ana Lund", WITH_SPEAKER),
        ("We will sail at dawn", "Bo Ek", FOUND),
        ("“We will sail at", "Ana Lund", WITH_SPEAKER),
        ("“We will sail", "Ana Lund", MISSED),
        ("“The sea is calm.”", "Ana Lund", MISSED),
    ],
    ids=["whole", "other source", "four of five", "three of five", "other"],
)
def test_a_segment_is_found_by_four_fifths_of_it(three, quote, compared, content, source, state):
    article = compared(three, [quote(content, source=source)])
    owner = article.marked[0]
    assert segment_state(owner.segments[0], owner, article.found) == state
