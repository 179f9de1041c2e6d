"""The words that say what a number is about."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.concept import MAX_WORDS, antecedent, concept_tokens
from pipeline.extract.claims.find import find_claims


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("The price of milk is €2.", "price milk"),
        ("Norland raised a 4% tax on cars.", "Norland tax cars"),
        ("The farm sold 40 goats.", "farm goats"),
        ("Sales of 300 boats were noted.", "Sales boats"),
        ("The ferry is old. It carries 40 tons.", "ferry"),
        ("I paid €30.", ""),
    ],
)
def test_concept(parse, text, concept):
    assert find_claims(parse(text))[0].concept == concept


def test_a_pronoun_takes_up_the_subject_before(parse):
    doc = parse("The ferry is old. It rusts.").doc
    pronoun = next(token for token in doc if token.text == "It")
    assert antecedent(pronoun).text == "ferry"
    assert antecedent(doc[1]) is None


def test_concepts_stay_short(parse):
    names = ", ".join(f"Name{letter}" for letter in "abcdefghijklmnopqrstuv")
    (claim,) = find_claims(parse(f"The farms of {names} sold boats for $40."))
    assert len(claim.concept.split()) <= MAX_WORDS
    assert concept_tokens is not None
