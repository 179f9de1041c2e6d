from __future__ import annotations

import pytest
from entity_names import named, shown

from pipeline.extract.entities.acronyms import add_short_forms, initials, introduced, mark_capitals
from pipeline.extract.entities.name import PROVEN, Name


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        pytest.param("Port Trust of Goa", "PTG", id="small-words-left-out"),
        pytest.param("Sea-Bird Watch", "SBW", id="hyphen-divides"),
        pytest.param("the mill", "", id="no-capital"),
    ],
)
def test_initials(form, expected):
    assert initials(form) == expected


@pytest.mark.parametrize(
    ("text", "full", "label", "expected"),
    [
        pytest.param("Port Trust of Goa (PTG) met", "Port Trust of Goa", "ORG", "PTG", id="initials"),
        pytest.param("Port Trust of Goa (the “PTG”) met", "Port Trust of Goa", "ORG", "PTG", id="in-marks"),
        pytest.param("Union of Millers (Unimill) met", "Union of Millers", "ORG", "Unimill", id="own-word"),
        pytest.param("East Lagoon Area (ELA) grew", "East Lagoon Area", "LOC", "ELA", id="a-place"),
        pytest.param("East Lagoon Area (QRT) grew", "East Lagoon Area", "LOC", None, id="other-letters"),
        pytest.param("Millers of Goa (Nosh) met", "Millers of Goa", "ORG", None, id="another-first-letter"),
        pytest.param("Union Millers (Unimill) met", "Union Millers", "ORG", None, id="own-word-needs-an-of"),
        pytest.param(
            "North Lagoon Millers (Nolami) met. Nolami left.",
            "North Lagoon Millers",
            "ORG",
            "Nolami",
            id="own-word-used-again",
        ),
        pytest.param("Harbour Bank (QX) met", "Harbour Bank", "ORG", "QX", id="a-bodys-capitals"),
        pytest.param("Kopra (QX) met", "Kopra", "ORG", None, id="one-word"),
        pytest.param("Ana Reis (D) met", "Ana Reis", "PERSON", None, id="one-letter"),
        pytest.param("Harbour Bank (Spain) met", "Harbour Bank", "ORG", None, id="a-country"),
        pytest.param("Harbour Bank (CEO) met", "Harbour Bank", "ORG", None, id="a-common-abbreviation"),
        pytest.param("Harbour Bank met (HB) there", "Harbour Bank", "ORG", None, id="not-right-behind"),
    ],
)
def test_short_form_in_brackets(text, full, label, expected):
    span = introduced(text, Name(0, len(full), label))
    assert (text[span.start : span.end] if span else None) == expected


def test_short_form_takes_the_long_forms_label_from_the_models(parse):
    parsed = parse("Port Trust of Goa (PTG) met PTG.")
    names = named(parsed.text, ("Port Trust of Goa", "ORG"), ("PTG", "PERSON"), ("PTG", "GPE"))
    found = add_short_forms(parsed, names)
    assert shown(parsed.text, found) == [("Port Trust of Goa", "ORG"), ("PTG", "ORG"), ("PTG", "GPE")]
    assert [name.weight for name in found] == [1, PROVEN, 1]


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        pytest.param("The plan by QRTV was shown to all.", [], [("QRTV", "ORG")], id="the-model-missed-it"),
        pytest.param(
            "The plan by QRTV was shown to all.", [("QRTV", "GPE")], [("QRTV", "ORG")], id="another-label"
        ),
        pytest.param(
            "The plan by QRTV was shown to all.", [("QRTV", "GPE", 4)], [("QRTV", "GPE")], id="proven-stays"
        ),
        pytest.param("The plan by QRTVXYZZ was shown to all.", [], [], id="too-long"),
        pytest.param(
            "The plan by QRTVXYZZ was shown to all.",
            [("QRTVXYZZ", "GPE")],
            [("QRTVXYZZ", "GPE")],
            id="too-long-for-another-label",
        ),
        pytest.param("RAIN FALLS ON QRTV AGAIN", [], [], id="all-in-capitals"),
        pytest.param("The plan for GDP was shown to all.", [], [], id="a-common-abbreviation"),
        pytest.param("The road to USA was shown to all.", [], [], id="a-country"),
        pytest.param("Send the plan to press@QRTV and wait.", [], [], id="an-address"),
    ],
)
def test_capitals_in_prose_are_organisations(parse, text, rows, expected):
    assert shown(text, mark_capitals(parse(text), named(text, *rows))) == expected
