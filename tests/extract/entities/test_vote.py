from __future__ import annotations

import pytest
from entity_names import named, shown

from pipeline.extract.entities.vote import vote


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        pytest.param(
            "Zuri Mbeki left. Mbeki sang. Mbeki ate.",
            [("Zuri Mbeki", "PERSON"), ("Mbeki", "ORG"), ("Mbeki", "ORG")],
            ["PERSON"] * 3,
            id="a-surname-follows-its-person",
        ),
        pytest.param(
            "Zuri Mbeki left. Mbeki sang. Mbeki ate.",
            [("Zuri Mbeki", "PERSON"), ("Mbeki", "ORG", 4), ("Mbeki", "ORG", 4)],
            ["PERSON", "ORG", "ORG"],
            id="unless-the-text-proves-more",
        ),
        pytest.param(
            "Zuri Portugal left Portugal.",
            [("Zuri Portugal", "PERSON"), ("Portugal", "GPE")],
            ["PERSON", "GPE"],
            id="a-country-is-no-surname",
        ),
        pytest.param(
            "Harbour Bank left. Harbour sang.",
            [("Harbour Bank", "ORG"), ("Harbour", "GPE")],
            ["ORG", "GPE"],
            id="a-body-hands-on-nothing",
        ),
        pytest.param(
            "Kopra left. Kopra sang. Kopra ate.",
            [("Kopra", "ORG"), ("Kopra", "GPE"), ("Kopra", "ORG")],
            ["ORG"] * 3,
            id="most-weight",
        ),
        pytest.param(
            "Kopra left. Kopra sang. Kopra ate.",
            [("Kopra", "ORG"), ("Kopra", "GPE", 4), ("Kopra", "ORG", 0)],
            ["GPE"] * 3,
            id="proof-outweighs-number",
        ),
    ],
)
def test_one_form_has_one_label(parse, text, rows, expected):
    assert [label for _, label in shown(text, vote(parse(text), named(text, *rows)))] == expected
