"""Multiples and what they are compared with."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.find import find_claims


@pytest.mark.parametrize(
    ("text", "factor", "other"),
    [
        ("The fee is double the old rate.", 2, "the old rate"),
        ("The hall is three times as large as the old church.", 3, "the old church"),
        ("It earns twice as much as the museum.", 2, "the museum"),
    ],
)
def test_factor_and_other_side(parse, text, factor, other):
    comparison = find_claims(parse(text))[-1].comparison
    assert (comparison.factor, comparison.compared_to, comparison.of_claim) == (factor, other, None)


def test_the_other_value_follows_from_the_claim_before(parse):
    first, second = find_claims(parse("The pier is 90 metres long, triple the length of the old pier."))
    assert (second.comparison.of_claim, second.comparison.value, second.comparison.unit) == (
        first.id,
        30,
        "metre",
    )


def test_an_earlier_sentence_is_not_compared(parse):
    found = find_claims(parse("The pier is 90 metres long. The fee is double the old rate."))
    assert found[-1].comparison.of_claim is None


def test_plain_claims_compare_nothing(parse):
    assert find_claims(parse("The pier is 90 metres long."))[0].comparison is None
