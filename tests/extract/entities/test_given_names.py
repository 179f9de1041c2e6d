from __future__ import annotations

import pytest
from entity_names import named, shown

from pipeline.extract.entities.given_names import add_given_names


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        pytest.param(
            "The mill is owned by Zuri Mbeki.",
            [("Mbeki", "PERSON")],
            [("Zuri Mbeki", "PERSON")],
            id="taken-in",
        ),
        pytest.param(
            "The mill is owned by Zuri Mbeki.", [("Mbeki", "ORG")], [("Mbeki", "ORG")], id="no-person"
        ),
        pytest.param(
            "The mill is owned by President Mbeki.",
            [("Mbeki", "PERSON")],
            [("Mbeki", "PERSON")],
            id="title",
        ),
        pytest.param(
            "The mill is owned by Portugal Mbeki.",
            [("Mbeki", "PERSON")],
            [("Mbeki", "PERSON")],
            id="country",
        ),
        pytest.param("They met Z Mbeki.", [("Mbeki", "PERSON")], [("Mbeki", "PERSON")], id="one-letter"),
        pytest.param("They met ZURI Mbeki.", [("Mbeki", "PERSON")], [("Mbeki", "PERSON")], id="capitals"),
        pytest.param(
            "They met the miller Mbeki.", [("Mbeki", "PERSON")], [("Mbeki", "PERSON")], id="common-noun"
        ),
        pytest.param(
            "The mill is owned by Zuri Mbeki.",
            [("Zuri", "ORG"), ("Mbeki", "PERSON")],
            [("Zuri", "ORG"), ("Mbeki", "PERSON")],
            id="another-name-stands-there",
        ),
        pytest.param(
            "Zuri Mbeki left the mill.",
            [("Mbeki", "PERSON")],
            [("Zuri Mbeki", "PERSON")],
            id="sentence-start",
        ),
        pytest.param(
            "Chemist Mbeki left the mill.",
            [("Mbeki", "PERSON")],
            [("Mbeki", "PERSON")],
            id="role-at-the-start",
        ),
    ],
)
def test_given_name_before_a_surname(parse, text, rows, expected):
    assert shown(text, add_given_names(parse(text), named(text, *rows))) == expected
