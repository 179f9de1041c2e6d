"""The tables of units and currencies."""

from __future__ import annotations

import re

import pytest

from pipeline.extract.claims.lexicon import table
from pipeline.extract.claims.units import money_before, plural, unit_after, unit_table


def test_the_tables_are_large_and_consistent():
    units, currencies = table("units")["unit"], table("currencies")["currency"]
    assert len(units) >= 150
    assert len(currencies) >= 60
    assert all(re.fullmatch("[A-Z]{3}|", row["code"]) for row in currencies)
    names = [row["name"] for row in units]
    assert len(set(names)) == len(names)


def test_no_symbol_stands_for_two_units():
    seen = {}
    for row in table("units")["unit"]:
        for symbol in row["symbols"]:
            assert seen.setdefault(symbol, row["name"]) == row["name"]


@pytest.mark.parametrize(
    "word", ["kilometres", "per cent", "years old", "degrees celsius", "square feet", "centuries"]
)
def test_words_and_plurals(word):
    assert word in unit_table().words


@pytest.mark.parametrize(
    ("text", "name"), [("C $6", "canadian dollar"), ("US $6", "dollar"), ("HK$6", "hong kong dollar")]
)
def test_marks_before(text, name):
    assert money_before(text, text.index("6")).unit.name == name


@pytest.mark.parametrize("text", ["5 in all", "5 a day", "5 guests", "5 ways"])
def test_common_words_are_no_units(text):
    assert unit_after(text, 1, 5) is None


def test_plural_takes_the_last_word():
    assert plural("cubic inch") == "cubic inches"
