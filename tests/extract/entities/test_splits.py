from __future__ import annotations

import pytest
from entity_names import named, shown

from pipeline.extract.entities.splits import split_joined


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        pytest.param(
            "Zuri Mbeki and Ivo Lund left.",
            [("Zuri Mbeki and Ivo Lund", "PERSON")],
            [("Zuri Mbeki", "PERSON"), ("Ivo Lund", "PERSON")],
            id="two-people",
        ),
        pytest.param(
            "Marlo, Gweru, Porto grew.",
            [("Marlo, Gweru, Porto", "GPE")],
            [("Marlo", "GPE"), ("Gweru", "GPE"), ("Porto", "GPE")],
            id="three-places",
        ),
        pytest.param(
            "It rains in Trinidad and Tobago.",
            [("Trinidad and Tobago", "GPE")],
            [("Trinidad and Tobago", "GPE")],
            id="one-country",
        ),
        pytest.param(
            "Mill and Water Board met.",
            [("Mill and Water Board", "ORG")],
            [("Mill and Water Board", "ORG")],
            id="one-body",
        ),
        pytest.param(
            "Kopra and Water Board met Kopra.",
            [("Kopra and Water Board", "ORG"), ("Kopra", "ORG")],
            [("Kopra", "ORG"), ("Water Board", "ORG"), ("Kopra", "ORG")],
            id="a-part-is-a-name-elsewhere",
        ),
        pytest.param(
            "Kopra's Marlo Bank met Marlo Bank.",
            [("Kopra's Marlo Bank", "ORG"), ("Marlo Bank", "ORG")],
            [("Kopra's Marlo Bank", "ORG"), ("Marlo Bank", "ORG")],
            id="the-owner-belongs-to-the-name",
        ),
        pytest.param(
            "Portugal's Marlo Bank met.",
            [("Portugal's Marlo Bank", "ORG")],
            [("Portugal", "ORG"), ("Marlo Bank", "ORG")],
            id="a-country-does-not",
        ),
        pytest.param(
            "Kopra – Water Board met.",
            [("Kopra – Water Board", "ORG")],
            [("Kopra", "ORG"), ("Water Board", "ORG")],
            id="dash",
        ),
    ],
)
def test_joined_names_are_split(parse, text, rows, expected):
    assert shown(text, split_joined(parse(text), named(text, *rows))) == expected
