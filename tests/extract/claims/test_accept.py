"""Which numbers assert something."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.accept import asserts
from pipeline.extract.claims.amounts import hedge, make_amount
from pipeline.extract.claims.numerals import scan
from pipeline.extract.claims.sites import place


def asserted(parsed):
    text = parsed.view.model_text
    sites = [place(parsed, hedge(text, make_amount(text, number))) for number in scan(text)]
    return [asserts(text, site) for site in sites]


@pytest.mark.parametrize(
    "text",
    [
        "They sold 40 boats.",
        "The army sent 9000 soldiers.",
        "She ate twice as much.",
        "Prices doubled in a year.",
        "Only one ship sailed.",
        "One miner was hurt.",
        "Dozens of boats sank.",
        "He came in third place.",
    ],
)
def test_claims(parse, text):
    assert asserted(parse(text)) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "One way is to wait.",
        "They want the blue one.",
        "He lives in Flat 7.",
        "The zero-waste shop opened.",
        "They doubled down on it.",
        "She plays double bass.",
        "It happened dozens of times.",
        "The third chapter is long.",
    ],
)
def test_no_claims(parse, text):
    assert asserted(parse(text)) == [False]
