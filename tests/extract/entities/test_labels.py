from __future__ import annotations

import pytest
from entity_names import named, shown

from pipeline.extract.entities.labels import agree_in_lists, label_of_words, proven, relabel
from pipeline.extract.entities.name import PROVEN, Name


@pytest.mark.parametrize(
    ("form", "label", "expected"),
    [
        ("Marlo Bank", "PERSON", "ORG"),
        ("Ministry of Rivers", "GPE", "ORG"),
        ("Lower Marlo Area", "FAC", "LOC"),
        ("Marlo Province", "ORG", "GPE"),
        ("Portugal", "ORG", "GPE"),
        ("Jordan", "PERSON", ""),
        ("Reuters", "PERSON", "ORG"),
        ("Ana Reis", "PERSON", ""),
    ],
)
def test_words_of_a_name_show_its_label(form, label, expected):
    assert label_of_words(form, label) == expected


def test_words_of_a_name_are_a_proof_and_words_around_it_are_less():
    assert proven("Marlo Bank met", Name(0, 10, "PERSON")) == Name(0, 10, "ORG", PROVEN)
    assert proven("in Marlo today", Name(3, 8, "ORG")) == Name(3, 8, "GPE", 2)
    assert proven("Marlo Bank met", Name(0, 10, "PERSON", PROVEN)) == Name(0, 10, "PERSON", PROVEN)


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        pytest.param(
            "Rents rose in Alvalade district.",
            ("Alvalade", "GPE"),
            [("Alvalade district", "GPE")],
            id="district-belongs-to-the-name",
        ),
        pytest.param("They met Fisheries Minister Lund.", ("Fisheries", "ORG"), [], id="field-of-an-office"),
        pytest.param("They met the Minister of Fisheries.", ("Fisheries", "ORG"), [], id="field-behind"),
        pytest.param("The City met again.", ("City", "ORG"), [], id="common-word"),
        pytest.param("They met Dr. again.", ("Dr.", "PERSON"), [], id="title-alone"),
        pytest.param("Marlo Bank met again.", ("Marlo Bank", "GPE"), [("Marlo Bank", "ORG")], id="kind-word"),
    ],
)
def test_relabel(parse, text, row, expected):
    assert shown(text, relabel(parse(text), named(text, row))) == expected


@pytest.mark.parametrize(
    ("text", "labels", "weight", "expected"),
    [
        pytest.param("Marlo, Gweru and Porto", "GPE ORG GPE", 1, "GPE GPE GPE", id="odd-one-out"),
        pytest.param("Marlo, Gweru and Porto", "GPE ORG GPE", 4, "GPE ORG GPE", id="proven-stays"),
        pytest.param("Marlo, Gweru and Porto", "GPE LOC GPE", 1, "GPE LOC GPE", id="places-of-any-kind"),
        pytest.param("Marlo, Gweru and Porto", "GPE ORG PERSON", 1, "GPE ORG PERSON", id="no-majority"),
        pytest.param("Marlo, Gweru met Porto", "GPE ORG GPE", 1, "GPE ORG GPE", id="too-short-a-list"),
    ],
)
def test_lists_agree(parse, text, labels, weight, expected):
    rows = zip(["Marlo", "Gweru", "Porto"], labels.split(), [weight] * 3, strict=True)
    found = agree_in_lists(parse(text), named(text, *rows))
    assert [name.label for name in found] == expected.split()
