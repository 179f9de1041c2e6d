from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.surface import agrees, amounts_in, hedge_of, is_ratio_of, read_amounts, shown


def reads(text, surface, value=None, low=None, high=None):
    start = text.index(surface)
    return any(agrees(each, value, low, high) for each in amounts_in(text, start, start + len(surface)))


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("cost 4 million euros today", "4 million euros", 4e6),
        ("the forty-two lamps", "forty-two", 42),
        ("a profit of Rs 86.4 crore", "Rs 86.4 crore", 864e6),
        ("up from a quarter.", "a quarter", 0.25),
        ('overdone by a third"', "a third", 1 / 3),
        ("it was minus 5 degrees", "minus 5 degrees", 5),
        ("profit doubled again", "doubled", 2),
        ("her 19th goal", "19th", 19),
        ("the third fire", "third", 3),
    ],
)
def test_values_are_read(text, surface, value):
    assert reads(text, surface, value)
    assert not reads(text, surface, value * 1.01)


def test_ranges_are_read():
    assert reads("it takes 5 to 7 hours", "5 to 7 hours", low=5, high=7)
    assert not reads("it takes 5 to 7 hours", "5 to 7 hours", low=5, high=8)


def test_a_share_in_words_between():
    text = "roughly one patient in nine"
    assert is_ratio_of(amounts_in(text, 0, len(text)), 1 / 9)
    assert not is_ratio_of(amounts_in(text, 0, len(text)), 1 / 8)


@pytest.mark.parametrize(
    ("surface", "bound", "about"),
    [
        ("at least 5", "min", False),
        ("up to 5", "max", False),
        ("about 5", "exact", True),
        ("5", "exact", False),
        ("", "exact", False),
    ],
)
def test_hedges(surface, bound, about):
    assert hedge_of(surface) == (bound, about)


def test_readings_are_shown_as_people_write_them():
    (amount,) = read_amounts("5 km")
    assert shown(amount) == "5 kilometre"
    assert any(shown(each) == "5 to 7 kilometre" for each in read_amounts("5 to 7 km"))


@given(st.text(max_size=40), st.integers(0, 10), st.integers(1, 20))
def test_readings_lie_in_the_surface(text, start, size):
    end = min(len(text), start + size)
    for amount in amounts_in(text, start, end):
        assert start <= amount.number_start
        assert amount.number_end <= end
