"""Numbers read from characters alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.claims.atoms import LARGEST
from pipeline.extract.claims.numerals import scan


def read(text):
    return [(text[number.start : number.end], number.value, number.form) for number in scan(text)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("sold 4,620 tickets", "4,620", 4620),
        ("sold 4 620 tickets", "4 620", 4620),
        ("a fund of 3,45,000 rupees", "3,45,000", 345000),
        ("an index of 1.234,5 in Bonn", "1.234,5", 1234.5),
        ("rate of 0.75", "0.75", 0.75),
        ("a .500 record", ".500", 0.5),
        ("in all 2.5 million birds", "2.5 million", 2_500_000),
        ("worth 7bn", "7bn", 7e9),
        ("worth 12 crore", "12 crore", 120_000_000),
        ("worth 2 lakh crore", "2 lakh crore", 2e12),
        ("about 6 1/2 cups", "6 1/2", 6.5),
        ("about 6½ cups", "6½", 6.5),
        ("3 and a half miles", "3 and a half", 3.5),
        ("4 million and a half", "4 million and a half", 4_500_000),
    ],
)
def test_digits(text, surface, value):
    assert read(text) == [(surface, value, "digits")]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Eleven ferries", "Eleven", 11),
        ("forty-two ferries", "forty-two", 42),
        ("three hundred and six ferries", "three hundred and six", 306),
        ("a hundred ferries", "a hundred", 100),
        ("two thousand, one hundred and ten", "two thousand, one hundred and ten", 2110),
        ("nine hundred thousand", "nine hundred thousand", 900_000),
        ("half a million", "half a million", 500_000),
        ("two and a half million", "two and a half million", 2_500_000),
        ("three dozen eggs", "three dozen", 36),
        ("half a dozen eggs", "half a dozen", 6),
    ],
)
def test_words(text, surface, value):
    assert read(text) == [(surface, value, "words")]


@pytest.mark.parametrize(
    ("text", "surface", "value", "form"),
    [
        ("two thirds of farms", "two thirds", 2 / 3, "fraction"),
        ("three-quarters of farms", "three-quarters", 0.75, "fraction"),
        ("a fifth of farms", "a fifth", 0.2, "fraction"),
        ("half of the farms", "half", 0.5, "fraction"),
        ("one in four farms", "one in four", 0.25, "ratio"),
        ("nine out of 10 farms", "nine out of 10", 0.9, "ratio"),
        ("the 14th farm", "14th", 14, "ordinal"),
        ("the twenty-third farm", "twenty-third", 23, "ordinal"),
        ("twice the rent", "twice", 2, "multiple"),
        ("rents tripled", "tripled", 3, "verb"),
    ],
)
def test_other_forms(text, surface, value, form):
    assert read(text) == [(surface, pytest.approx(value), form)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of boats", 24, 99),
        ("hundreds of boats", 200, 999),
        ("tens of thousands of boats", 20_000, 99_999),
    ],
)
def test_vague_plurals_are_ranges(text, low, high):
    (number,) = scan(text)
    assert (number.value, number.high, number.form) == (low, high, "vague")


@pytest.mark.parametrize(
    "text", ["the second half was dull", "at half mast", "someone often attends", "in the thousands"]
)
def test_no_number(text):
    assert [number for number in scan(text) if number.form != "ordinal"] == []


def test_two_numbers_side_by_side_stay_two():
    assert [value for _, value, _ in read("twenty five-seat vans and 3 million 20 years on")] == [
        25,
        3_000_000,
        20,
    ]


def test_a_year_is_no_lower_side_of_a_ratio():
    assert [value for _, value, _ in read("won 5 in 2014")] == [5, 2014]


def test_a_letter_is_left_to_the_context():
    (number,) = scan("a 35m tower")
    assert (number.value, number.letter) == (35, "m")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_spans_lie_in_the_text_in_order(text):
    end = 0
    for number in scan(text):
        assert end <= number.start < number.end <= len(text)
        assert 0 <= number.value <= LARGEST
        end = number.end


@given(st.integers(0, 999_999_999))
def test_grouped_digits_keep_their_value(value):
    (number,) = scan(f"some {value:,} people")
    assert number.value == value
