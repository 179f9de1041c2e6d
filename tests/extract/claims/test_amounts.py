"""Units, money, rates, hedges, signs and ranges beside a number."""

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
    ("text", "value", "unit", "code"),
    [
        ("a 250km ride", 250, "kilometre", "km"),
        ("60 miles per hour", 60, "mile per hour", "[mi_i]/h"),
        ("8 per cent", 8, "percentage", "%"),
        ("0.5 percentage points", 0.5, "percentage point", ""),
        ("25 basis points", 25, "basis point", ""),
        ("31 degrees Celsius", 31, "celsius", "Cel"),
        ("12 sq. km", 12, "square kilometre", "km2"),
        ("a 43-year-old", 43, "year of age", "a"),
        ("900 kWh", 900, "kilowatt hour", "kW.h"),
        ("half an hour", 0.5, "hour", "h"),
        ("US$40", 40, "dollar", "USD"),
        ("$40", 40, "dollar", ""),
        ("NZ$40", 40, "new zealand dollar", "NZD"),
        ("€3.5m", 3.5e6, "euro", "EUR"),
        ("RM15", 15, "malaysian ringgit", "MYR"),
        ("Rs 5 lakh", 500_000, "indian rupee", "INR"),
        ("30 million Swedish kronor", 3e7, "swedish krona", "SEK"),
        ("75p", 75, "penny", "GBX"),
        ("20 USD million", 2e7, "dollar", "USD"),
        ("6 feet 3 inches", 6.25, "foot", "[ft_i]"),
        ("4 dollars and 50 cents", 4.5, "dollar", ""),
        ("3 won medals", 3, "", ""),
        ("8,000 won", 8000, "south korean won", "KRW"),
    ],
)
def test_units(text, value, unit, code):
    amount = only(text)
    assert (amount.value, amount.unit.name, amount.unit.code) == (pytest.approx(value), unit, code)


@pytest.mark.parametrize(
    ("text", "bound", "approximate", "surface"),
    [
        ("at least 9 boats", "min", False, "at least 9"),
        ("more than €9", "min", False, "more than €9"),
        ("up to 9 boats", "max", False, "up to 9"),
        ("about 9 km", "exact", True, "about 9 km"),
        ("just under 9%", "max", False, "just under 9%"),
        ("9 km or more", "min", False, "9 km or more"),
        ("9+ boats", "min", False, "9+"),
        ("~9 kg", "exact", True, "~9 kg"),
        ("just 9 boats", "exact", False, "9"),
        ("at 30°C. 9 boats", "exact", False, "9"),
    ],
)
def test_hedges(text, bound, approximate, surface):
    amount = amounts(text)[-1]
    found = (amount.bound, amount.approximate, text[amount.start : amount.end])
    assert found == (bound, approximate, surface)


@pytest.mark.parametrize(
    ("text", "sign"), [("-4%", "-"), ("+4%", "+"), ("minus 4 degrees", "-"), ("plus or minus 4%", "")]
)
def test_signs(text, sign):
    assert only(text).sign == sign
