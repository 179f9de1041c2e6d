from __future__ import annotations

import pytest

from pipeline.extract.entities.edges import trimmed
from pipeline.extract.entities.name import Name


def trim(before, form, after, label):
    name = trimmed(before + form + after, Name(len(before), len(before) + len(form), label))
    return None if name is None else ((before + form + after)[name.start : name.end], name.label)


@pytest.mark.parametrize(
    ("form", "label", "expected"),
    [
        pytest.param("the Harbour Bank", "ORG", ("Harbour Bank", "ORG"), id="article"),
        pytest.param("Ana Reis's", "PERSON", ("Ana Reis", "PERSON"), id="straight-possessive"),
        pytest.param("Ana Reis’s", "PERSON", ("Ana Reis", "PERSON"), id="curly-possessive"),
        pytest.param("“Porto", "GPE", ("Porto", "GPE"), id="quote-mark"),
        pytest.param("Lt Gen Berg", "PERSON", ("Berg", "PERSON"), id="rank"),
        pytest.param("Prime Minister Ana Reis", "ORG", ("Ana Reis", "PERSON"), id="office-shows-a-person"),
        pytest.param(
            "King Berg University", "ORG", ("King Berg University", "ORG"), id="title-inside-a-body"
        ),
        pytest.param("Chemist Ana Reis", "PERSON", ("Ana Reis", "PERSON"), id="role"),
        pytest.param("Chemist Reis", "PERSON", ("Chemist Reis", "PERSON"), id="role-before-one-word"),
        pytest.param("Mason Ana Reis", "PERSON", ("Mason Ana Reis", "PERSON"), id="role-that-is-a-name"),
        pytest.param("Porto 2-1", "GPE", ("Porto", "GPE"), id="score"),
        pytest.param("Reis administration", "PERSON", ("Reis", "PERSON"), id="lower-case-word"),
        pytest.param("Port Trust (PT", "ORG", ("Port Trust", "ORG"), id="open-bracket"),
        pytest.param("U.S.", "GPE", ("U.S.", "GPE"), id="stops-of-an-abbreviation"),
        pytest.param("Porto.", "GPE", ("Porto", "GPE"), id="full-stop"),
        pytest.param("new bureau", "ORG", None, id="no-capital"),
        pytest.param("’s", "ORG", None, id="only-marks"),
    ],
)
def test_trimmed(form, label, expected):
    assert trim("on Monday ", form, " met", label) == expected


def test_hyphenated_given_name_is_completed():
    assert trim("", "Kim Min", "-jun spoke", "PERSON") == ("Kim Min-jun", "PERSON")


def test_hyphenated_adjective_is_not():
    assert trim("", "Kim Min-jun", "-style talks", "PERSON") == ("Kim Min-jun", "PERSON")


def test_title_before_the_name_shows_a_person():
    assert trim("with Mr ", "Porto", " today", "GPE") == ("Porto", "PERSON")
