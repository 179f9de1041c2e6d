from __future__ import annotations

import pytest
from quote_pages import token_of, words

from pipeline.extract.quotes.stages import Content
from pipeline.extract.quotes.stretch import fit, last_of_run, runs_in, titled, trim
from pipeline.extract.quotes.zones import Zone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(", the mill is old.", "the mill is old", id="punctuation"),
        pytest.param("(the mill) -- and", "the mill", id="dangling-and"),
        pytest.param('— "the mill," —', '"the mill,"', id="marks-stay"),
        pytest.param("and the mill", "and the mill", id="and-in-front-stays"),
        pytest.param(", — .", None, id="nothing-left"),
    ],
)
def test_trim(page, text, expected):
    laid = page(text)
    assert words(laid, trim(laid, 0, len(laid.tokens) - 1)) == expected


@pytest.mark.parametrize(
    ("first", "last", "zone", "expected"),
    [
        pytest.param("mill", "is", (0, 12), 'mill said "it is old"', id="run-made-whole"),
        pytest.param("The", "said", (1, 12), "mill said", id="zone-start"),
        pytest.param("The", "old", (0, 3), "The mill said", id="zone-end"),
        pytest.param("old", "there", (0, 12), '"it is old" there', id="run-in-front"),
    ],
)
def test_fit(page, first, last, zone, expected):
    laid = page('The mill said "it is old" there.')
    content = Content(((token_of(laid, first), token_of(laid, last)),), "clause", 3)
    (part,) = fit(laid, content, Zone(*zone, 0)).parts
    assert words(laid, part) == expected


def test_fit_leaves_no_empty_parts(page):
    laid = page("Rain fell , and .")
    assert fit(laid, Content(((2, 4),), "clause", 3), laid.zones[0]) is None
    assert fit(laid, Content(((0, 1), (2, 2)), "clause", 3), laid.zones[0]).parts == ((0, 1),)


def test_runs_in_a_stretch(page):
    laid = page('The "old mill" fell.')
    assert runs_in(laid, 0, 1)
    assert not runs_in(laid, 5, 6)
    assert last_of_run(laid, 1) == last_of_run(laid, 3) == 4


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        pytest.param("The Lantern Keepers of Oslo", True, id="capitals"),
        pytest.param("The lantern keepers of Oslo", False, id="sentence-case"),
        pytest.param("the mill is old", False, id="small"),
        pytest.param("Oslo", False, id="one-word"),
        pytest.param("Oslo 1999", True, id="number"),
    ],
)
def test_titled(page, quoted, expected):
    laid = page(f'They sang "{quoted}" again.')
    assert titled(laid, laid.runs[0]) is expected
