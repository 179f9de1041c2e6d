"""Words of rise and fall."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.amounts import hedge, make_amount
from pipeline.extract.claims.change import direction, direction_of_noun, direction_of_verb
from pipeline.extract.claims.numerals import scan
from pipeline.extract.claims.sites import place


@pytest.mark.parametrize(
    ("word", "way"), [("rose", "up"), ("slumping", "down"), ("walked", ""), ("up", "up")]
)
def test_verbs(word, way):
    assert direction_of_verb(word) == way


@pytest.mark.parametrize(
    ("word", "way"), [("increases", "up"), ("cut", "down"), ("loss", "down"), ("tree", "")]
)
def test_nouns(word, way):
    assert direction_of_noun(word) == way


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The fee rose by 9%.", "up"),
        ("They cut the fee owed by 9%.", "down"),
        ("The fee climbed to €9.", "up"),
        ("It saw a drop of 9%.", "down"),
        ("The fee is 9% lower.", "down"),
        ("The hill rises 9 km above the sea.", "up"),
        ("The kite is 9 metres above the sea.", ""),
        ("The firm lost €9 million.", ""),
        ("It rose for 9 years.", ""),
        ("The fee is 9%.", ""),
    ],
)
def test_direction(parse, text, way):
    parsed = parse(text)
    model = parsed.view.model_text
    (number,) = scan(model)
    assert direction(place(parsed, hedge(model, make_amount(model, number)))) == way
