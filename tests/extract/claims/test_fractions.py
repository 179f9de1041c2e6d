"""Fractions, vague plurals and ratios."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.atoms import Number, find_atoms
from pipeline.extract.claims.fractions import (
    article_before,
    bare_fraction,
    fraction_after,
    vague,
    with_ratios,
)


@pytest.mark.parametrize(
    ("text", "value"), [("two thirds of", 2 / 3), ("one fifth of", 0.2), ("three-quarters", 0.75)]
)
def test_after_a_number(text, value):
    assert fraction_after(text, find_atoms(text), 0).value == pytest.approx(value)


@pytest.mark.parametrize("text", ["two third", "one third place", "two cows"])
def test_not_after_a_number(text):
    assert fraction_after(text, find_atoms(text), 0) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half of", 0.5),
        ("half a million", 500_000),
        ("a quarter of", 0.25),
        ("halftime", None),
        ("the last quarter of", None),
    ],
)
def test_bare(text, value):
    atoms = find_atoms(text)
    number = bare_fraction(text, atoms, 0)[0] if atoms else None
    assert (number.value if number else None) == value


@pytest.mark.parametrize(
    ("text", "ends"), [("dozens", (24, 99)), ("hundreds of millions", (2e8, 1e9 - 1)), ("tens", None)]
)
def test_vague(text, ends):
    number = vague(text, find_atoms(text), 0)[0]
    assert ((number.value, number.high) if number else None) == ends


def test_ratios():
    text = "one in 8"
    joined = with_ratios(text, [Number(0, 3, 1, "words"), Number(7, 8, 8, "digits")])
    assert [(number.value, number.form) for number in joined] == [(0.125, "ratio")]
    text = "one in 8 weeks"
    assert len(with_ratios(text, [Number(0, 3, 1, "words"), Number(7, 8, 8, "digits")])) == 2


def test_article():
    assert article_before("ran a mile", 6) == 4
    assert article_before("ran mile", 4) is None
