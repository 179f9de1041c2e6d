"""Amounts on their tokens."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.amounts import Amount, make_amount
from pipeline.extract.claims.numerals import scan
from pipeline.extract.claims.sites import place


@pytest.mark.parametrize(
    ("text", "head", "unit"),
    [
        ("They sold 40 boats.", "boats", "boat"),
        ("They got 2,500 (54.7%) votes.", "votes", "vote"),
        ("Hundreds of boats sank.", "boats", "boat"),
        ("It is 40 km long.", "km", "kilometre"),
        ("It cost $40.", "40", "dollar"),
        ("It has a 40-seat hall.", "hall", "seat"),
    ],
)
def test_place(parse, text, head, unit):
    parsed = parse(text)
    model = parsed.view.model_text
    site = place(parsed, make_amount(model, scan(model)[0]))
    assert (site.head.text, site.unit) == (head, unit)


def test_a_count_takes_its_rate_after_the_noun(parse):
    parsed = parse("It carries 40 guests a day.")
    model = parsed.view.model_text
    assert place(parsed, make_amount(model, scan(model)[0])).amount.per == "day"


def test_no_tokens_no_site(parse):
    parsed = parse(" ")
    assert place(parsed, Amount(0, 0, 0, 0, 1.0, "digits")) is None
