"""Neighbouring amounts joined into ranges and compounds, or kept apart."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.amounts import hedge, make_amount
from pipeline.extract.claims.numerals import scan
from pipeline.extract.claims.ranges import join


def amounts(text):
    return [
        hedge(text, amount) for amount in join(text, [make_amount(text, number) for number in scan(text)])
    ]


def only(text):
    (amount,) = amounts(text)
    return amount


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5-7 boats", 5, 7, ""),
        ("from 5 to 7 percent", 5, 7, "percentage"),
        ("between $5 and $7", 5, 7, "dollar"),
        ("5 to 7 million", 5e6, 7e6, ""),
        ("$80 to $95 billion", 8e10, 9.5e10, "dollar"),
        ("$300 to $2 million", 300, 2e6, "dollar"),
        ("(US $500 - $700)", 500, 700, "dollar"),
        ("three or four weeks", 3, 4, "week"),
    ],
)
def test_ranges(text, low, high, unit):
    amount = only(text)
    assert (amount.value, amount.low, amount.high, amount.unit.name) == (None, low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "rent rose from 5 to 7 euros",
        "5 and 7 boats",
        "gained 5 percent to 7,100",
        "7-5 in the last set",
        "5 or 9 boats",
    ],
)
def test_no_ranges(text):
    assert all(not amount.is_range for amount in amounts(text))
    assert len(amounts(text)) == 2


def test_two_levels_share_scale_and_unit():
    found = [(amount.value, amount.unit.name) for amount in amounts("grew from 5 to 7 million euros")]
    assert found == [(5e6, "euro"), (7e6, "euro")]
