from __future__ import annotations

import pytest

from pipeline.extract.entities.acronyms import initials, introduced
from pipeline.extract.entities.credits import signer
from pipeline.extract.entities.cues import cue_for
from pipeline.extract.entities.labels import label_of_words
from pipeline.extract.entities.name import Name, disjoint


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


@pytest.mark.parametrize(
    ("before", "after", "label", "expected"),
    [
        ("a school in ", " reopened", "PERSON", "GPE"),
        ("the ", " province", "PERSON", "GPE"),
        ("", "'s mother", "GPE", "PERSON"),
        ("in ", " today", "ORG", "GPE"),
        ("in ", " Bank", "ORG", None),
        ("the ", " works", "ORG", None),
    ],
)
def test_words_around_a_name_show_its_label(before, after, label, expected):
    cue = cue_for(f"{before}Marlo{after}", len(before), len(before) + 5, label)
    assert (cue.label if cue else None) == expected


@pytest.mark.parametrize(
    ("text", "full", "label", "expected"),
    [
        ("Port Trust of Goa (PTG) met", "Port Trust of Goa", "ORG", "PTG"),
        ("Union of Millers (Unimill) met", "Union of Millers", "ORG", "Unimill"),
        ("Ana Reis (D) met", "Ana Reis", "PERSON", None),
        ("Harbour Bank (Spain) met", "Harbour Bank", "ORG", None),
    ],
)
def test_short_form_in_brackets(text, full, label, expected):
    span = introduced(text, Name(0, len(full), label))
    assert (text[span.start : span.end] if span else None) == expected


def test_initials_leave_small_words_out():
    assert initials("Port Trust of Goa") == "PTG"


@pytest.mark.parametrize(
    ("form", "label"),
    [("Ana Reis", "PERSON"), ("Reuters", "ORG"), ("Getty Images", "ORG"), ("Marlo News", "ORG")],
)
def test_who_signs(form, label):
    assert signer(form) == label


def test_of_two_overlapping_names_the_heavier_stays():
    assert disjoint([Name(0, 9, "ORG"), Name(3, 6, "PERSON", 4), Name(6, 9, "GPE")]) == [
        Name(3, 6, "PERSON", 4),
        Name(6, 9, "GPE"),
    ]
