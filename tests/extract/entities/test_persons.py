from __future__ import annotations

import pytest
from entity_names import named, shown

from pipeline.extract.entities.persons import prove_persons


@pytest.mark.parametrize(
    ("text", "form", "label"),
    [
        pytest.param("Qorra Ziyel, 49, slept.", "Qorra Ziyel", "PERSON", id="age"),
        pytest.param("Qorra Ziyel (49) slept.", "Qorra Ziyel", "PERSON", id="age-in-brackets"),
        pytest.param("Qorra Ziyel, a dentist, slept.", "Qorra Ziyel", "PERSON", id="role"),
        pytest.param("They met head coach Qorra Ziyel.", "Qorra Ziyel", "PERSON", id="title"),
        pytest.param(
            "Qorra Ziyel, a maker of boats, slept.", "Qorra Ziyel", "ORG", id="a-company-is-one-too"
        ),
        pytest.param("Ziyel, a dentist, slept.", "Ziyel", "ORG", id="one-word"),
        pytest.param("Qorra Bank, a dentist, slept.", "Qorra Bank", "ORG", id="its-own-words-say-more"),
        pytest.param("QORRA ZIYEL, 49, slept.", "QORRA ZIYEL", "ORG", id="capitals"),
        pytest.param("Qorra Ziyel slept.", "Qorra Ziyel", "ORG", id="nothing-beside"),
    ],
)
def test_an_age_or_a_role_proves_a_person(parse, text, form, label):
    assert shown(text, prove_persons(parse(text), named(text, (form, "ORG")))) == [(form, label)]
