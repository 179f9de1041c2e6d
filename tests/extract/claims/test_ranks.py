"""Ordinals that assert a rank."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.find import find_claims


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The team finished third in the race.", 3, ""),
        ("It is Norland's second lighthouse.", 2, "lighthouse"),
        ("She is the first woman to lead it.", 1, "woman"),
        ("It was the fourth straight loss.", 4, "straight loss"),
        ("He ended in fifth place.", 5, "place"),
    ],
)
def test_ranks(parse, text, value, unit):
    claim = find_claims(parse(text))[0]
    assert (claim.value, claim.kind) == (value, "rank")
    assert claim.unit.split()[-1:] == unit.split()[-1:]


@pytest.mark.parametrize(
    "text", ["The second half was dull.", "It is the 14th Congress.", "The third man left.", "First, rest."]
)
def test_no_ranks(parse, text):
    assert find_claims(parse(text)) == ()
