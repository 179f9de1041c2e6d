"""Ages without "years old"."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.ages import as_age
from pipeline.extract.claims.amounts import hedge, make_amount
from pipeline.extract.claims.numerals import scan


def unit_of(parsed, number="38"):
    text = parsed.view.model_text
    found = next(each for each in scan(text) if text[each.start : each.end] == number)
    token = next(token for token in parsed.doc if token.text == number)
    return as_age(text, hedge(text, make_amount(text, found)), token).unit.name


@pytest.mark.parametrize(
    "text",
    [
        "A man aged 38 was hurt.",
        "She died at the age of 38.",
        "She turned 38 in May.",
        "Maria Lopez, 38, runs the shop.",
        "The average age is 38.",
        "Those 38 or older get a ticket.",
        "It is for children under the age of 38 years.",
    ],
)
def test_ages(parse, text):
    assert unit_of(parse(text)) == "year of age"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They sold 38 boats.", ""),
        ("It lasted 38 years.", "year"),
        ("The toll is 38.", ""),
        ("A calf aged 38 weeks died.", "week of age"),
    ],
)
def test_other_numbers(parse, text, unit):
    assert unit_of(parse(text)) == unit
