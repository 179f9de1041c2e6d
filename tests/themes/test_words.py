from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.themes.words import stem, stems_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("factory", "factories"), ("manufacture", "manufacturing"), ("manufactured", "manufactures"),
        ("study", "studied"),
        ("plan", "planned"), ("plan", "planning"), ("tariff", "tariffs"), ("disease", "diseases"),
        ("movie", "movies"),
    ],
)  # fmt: skip
def test_forms_of_a_word_share_their_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("share", "shares"),
        ("good", "goods"),
        ("car", "care"),
        ("plan", "plane"),
        ("new", "news"),
        ("park", "parking"),
    ],
)
def test_other_words_do_not(one, other):
    assert stem(one) != stem(other)


def test_punctuation_divides_words():
    assert stems_of("High-tech R&D: Lagos's \u201cfirst\u201d") == [
        "high",
        "tech",
        "r",
        "d",
        "lago",
        "s",
        "first",
    ]


@given(st.text())
def test_stems_are_never_empty(text):
    assert all(stems_of(text))
