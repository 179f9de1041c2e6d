from __future__ import annotations

import time

import pytest

from pipeline.evaluate.measures import Measure, reckon

F1 = Measure("quotes", "right", "gold", "found")
SHARE = Measure("source", "right", "gold")


def test_f1_with_precision_and_recall_over_all_articles():
    (figure,) = reckon([F1], [{"right": 1, "gold": 2, "found": 1}, {"right": 1, "gold": 2, "found": 3}])
    assert (figure.precision, figure.recall, figure.value, figure.of) == (50, 50, 50, 4)
    assert figure.low <= figure.value <= figure.high


def test_the_two_sides_may_count_what_is_right_apart():
    measure = Measure("words", "right", "gold", "found", "right_found")
    (figure,) = reckon([measure], [{"right": 3, "gold": 4, "found": 2, "right_found": 1}])
    assert (figure.recall, figure.precision, figure.value) == (75, 50, pytest.approx(60))


def test_a_share_has_neither_precision_nor_recall():
    (figure,) = reckon([SHARE], [{"right": 3, "gold": 4}])
    assert (figure.value, figure.precision, figure.recall) == (75, None, None)


def test_articles_that_are_alike_leave_no_doubt_and_others_do():
    same, other = [{"right": 1, "gold": 2}] * 20, [{"right": 1, "gold": 1}, {"gold": 1}] * 10
    (sure,), (unsure,) = reckon([SHARE], same), reckon([SHARE], other)
    assert sure.low == sure.high == 50
    assert 25 < unsure.low < 40
    assert 60 < unsure.high < 75


def test_the_interval_is_the_same_each_time():
    articles = [{"right": at % 3, "gold": 3} for at in range(30)]
    assert reckon([SHARE], articles) == reckon([SHARE], articles)


@pytest.mark.parametrize("articles", [[], [{}]], ids=["no articles", "no counts"])
def test_nothing_to_measure_is_nought(articles):
    (figure,) = reckon([F1], articles)
    assert (figure.value, figure.of) == (0, 0)


def test_thousands_of_articles_take_no_time():
    articles = [{"right": at % 3, "gold": 3, "found": 4} for at in range(5000)]
    started = time.process_time()
    reckon([F1, SHARE], articles)
    assert time.process_time() - started < 5
