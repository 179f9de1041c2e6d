"""Conversions in brackets."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.find import find_claims


def test_twins_share_what_is_said(parse):
    first, second = find_claims(parse("The tunnel is more than 30 miles (48 km) long."))
    assert (first.unit, second.unit) == ("mile", "kilometre")
    assert (second.concept, second.change, second.bound) == (first.concept, ">", "min")


@pytest.mark.parametrize(
    "text", ["It sold over 30 boats (48 km away).", "It is over 30 km long and 48 miles off."]
)
def test_others_do_not(parse, text):
    first, second = find_claims(parse(text))
    assert (first.bound, second.bound) == ("min", "exact")
