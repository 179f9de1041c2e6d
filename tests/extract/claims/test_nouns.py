"""The noun that a number counts, and what it inherits from its neighbours."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.nouns import counted_after


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("They sold 40 wooden boats.", "40", "wooden boat"),
        ("They sold 40 other boats.", "40", "boat"),
        ("They run 40 city bus routes.", "40", "city bus route"),
        ("They run a 40-bed clinic.", "40", "bed"),
        ("They wrote a 40 page report.", "40", "page"),
        ("They found 40 pieces of glass.", "40", "piece of glass"),
        ("They saw 40 men shouting slogans.", "40", "man"),
    ],
)
def test_unit_of_counts(parse, text, number, unit):
    doc = parse(text).doc
    token = next(token for token in doc if token.text == number)
    after = token.i + (2 if token.nbor().text == "-" else 1)
    assert counted_after(doc, token, after).name == unit


@pytest.mark.parametrize("text", ["They sold 40.", "40 of them sank.", "The 40 were sold."])
def test_nothing_counted(parse, text):
    doc = parse(text).doc
    token = next(token for token in doc if token.text == "40")
    assert counted_after(doc, token, token.i + 1) is None
