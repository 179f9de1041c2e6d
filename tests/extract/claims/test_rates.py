"""What an amount is reckoned by."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.rates import rate_at
from pipeline.extract.claims.units import NO_UNIT, unit_named


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("300 tonnes a day", "tonne", "day"),
        ("80 euros per square metre", "euro", "square metre"),
        ("80 euros/kg", "euro", "kilogram"),
        ("30 hours a week", "hour", "week"),
        ("30 hours per person", "hour", ""),
        ("9 euros a head", "euro", "head"),
        ("9 euros a coat", "euro", ""),
        ("9 euros per coat", "euro", "coat"),
        ("40 tonnes, annually", "tonne", "year"),
    ],
)
def test_rates(text, unit, per):
    end = text.index(unit) + len(unit)
    end += text[end : end + 1] == "s"
    found, after = rate_at(text, end, unit_named(unit))
    assert (found, after) == (per, len(text) if per else end)


def test_rates_of_counts():
    assert rate_at("passengers a year", 10, NO_UNIT) == ("year", 17)
