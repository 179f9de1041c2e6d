from __future__ import annotations

import pytest
from entity_names import named, shown

from pipeline.extract.entities.repeats import add_repeats

ZURI = [("Zuri Mbeki", "PERSON")]


@pytest.mark.parametrize(
    ("text", "rows", "added"),
    [
        pytest.param(
            "Zuri Mbeki left. Nobody knew Mbeki, or Mbekistan, or old Zuri Mbeki.",
            ZURI,
            [("Mbeki", "PERSON"), ("Zuri Mbeki", "PERSON")],
            id="whole-names-and-surnames",
        ),
        pytest.param("Zuri Mbeki left. Zuri sang.", ZURI, [("Zuri", "PERSON")], id="given-name"),
        pytest.param("Zuri Mbeki left the pro-Mbeki side.", ZURI, [], id="inside-a-hyphened-word"),
        pytest.param("Zuri Mbeki left for Mbeki-land.", ZURI, [], id="before-a-hyphen"),
        pytest.param("Zuri Portugal left. Portugal sang.", [("Zuri Portugal", "PERSON")], [], id="country"),
        pytest.param(
            "Harbour Bank met. The Harbour froze.", [("Harbour Bank", "ORG")], [], id="part-of-a-body"
        ),
        pytest.param("City met. The City froze.", [("City", "ORG")], [], id="common-word"),
        pytest.param("Lo met. Then Lo sang.", [("Lo", "ORG")], [], id="two-letters"),
        pytest.param("EX met. Then EX sang.", [("EX", "ORG")], [("EX", "ORG")], id="two-capitals"),
        pytest.param(
            "Kopra met. Kopra sang. Then Kopra slept.",
            [("Kopra", "ORG"), ("Kopra", "GPE", 4)],
            [("Kopra", "GPE")],
            id="label-of-most-weight",
        ),
    ],
)
def test_missed_repeats_are_added(parse, text, rows, added):
    names = named(text, *rows)
    found = add_repeats(parse(text), names)
    assert shown(text, [name for name in found if name not in names]) == added
    assert set(names) <= set(found)
    assert found == sorted(found)
    assert all(name.weight == 0 for name in found if name not in names)
