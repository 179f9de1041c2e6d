from __future__ import annotations

import pytest

from pipeline.extract.entities.group import group_names
from pipeline.extract.entities.name import Name


def groups(text, *pairs):
    """Groups of the forms given, each looked up in the text from left to right."""
    at, names = 0, []
    for form, label in pairs:
        start = text.index(form, at)
        names.append(Name(start, start + len(form), label))
        at = start + len(form)
    return {group.name: [text[n.start : n.end] for n in group.names] for group in group_names(text, names)}


def people(text, *forms):
    return groups(text, *((form, "PERSON") for form in forms))


@pytest.mark.parametrize(
    ("text", "forms", "expected"),
    [
        pytest.param(
            "Ana Reis left. Reis spoke.",
            ["Ana Reis", "Reis"],
            {"Ana Reis": ["Ana Reis", "Reis"]},
            id="surname",
        ),
        pytest.param(
            "Chen Li left. Mr Chen spoke.",
            ["Chen Li", "Chen"],
            {"Chen Li": ["Chen Li", "Chen"]},
            id="surname-first",
        ),
        pytest.param(
            "Chen Li met Chen Bo. Mr Chen spoke.",
            ["Chen Li", "Chen Bo", "Chen"],
            {"Chen Li": ["Chen Li"], "Chen Bo": ["Chen Bo"], "Chen": ["Chen"]},
            id="two-of-a-surname",
        ),
        pytest.param(
            "J. Reis and John Reis",
            ["J. Reis", "John Reis"],
            {"John Reis": ["J. Reis", "John Reis"]},
            id="initial",
        ),
        pytest.param(
            "Rui Sá Reis and Rui Reis",
            ["Rui Sá Reis", "Rui Reis"],
            {"Rui Sá Reis": ["Rui Sá Reis", "Rui Reis"]},
            id="middle-name",
        ),
        pytest.param(
            "José Chávez and CHAVEZ",
            ["José Chávez", "CHAVEZ"],
            {"José Chávez": ["José Chávez", "CHAVEZ"]},
            id="accent-and-capitals",
        ),
        pytest.param(
            "Mr Otto Berg and Mrs Berg",
            ["Otto Berg", "Berg"],
            {"Otto Berg": ["Otto Berg"], "Berg": ["Berg"]},
            id="wife-is-not-husband",
        ),
        pytest.param(
            "Otto Berg Jr. and Berg",
            ["Otto Berg Jr.", "Berg"],
            {"Otto Berg Jr.": ["Otto Berg Jr.", "Berg"]},
            id="junior",
        ),
        pytest.param(
            "Johel Venegas Cascante came. Venegas spoke.",
            ["Johel Venegas Cascante", "Venegas"],
            {"Johel Venegas Cascante": ["Johel Venegas Cascante", "Venegas"]},
            id="first-of-two-surnames",
        ),
        pytest.param(
            "Marzouq Al-Ghanem came. Ghanem spoke.",
            ["Marzouq Al-Ghanem", "Ghanem"],
            {"Marzouq Al-Ghanem": ["Marzouq Al-Ghanem", "Ghanem"]},
            id="without-the-article",
        ),
        pytest.param(
            "Cho Jae came. Cho spoke. Cho left. Christian Cho slept.",
            ["Cho Jae", "Cho", "Cho", "Christian Cho"],
            {"Cho Jae": ["Cho Jae", "Cho", "Cho"], "Christian Cho": ["Christian Cho"]},
            id="the-one-brought-in-before",
        ),
        pytest.param(
            "Cho Jae came. Cho spoke. Christian Cho slept. Cho left. Cho sang.",
            ["Cho Jae", "Cho", "Christian Cho", "Cho", "Cho"],
            {"Cho Jae": ["Cho Jae"], "Christian Cho": ["Christian Cho"], "Cho": ["Cho", "Cho", "Cho"]},
            id="a-rival-who-comes-in-soon",
        ),
    ],
)
def test_persons(text, forms, expected):
    assert people(text, *forms) == expected


@pytest.mark.parametrize(
    ("text", "pairs", "expected"),
    [
        pytest.param(
            "Port Trust of Goa (PTG) and PTG",
            [("Port Trust of Goa", "ORG"), ("PTG", "ORG"), ("PTG", "ORG")],
            {"Port Trust of Goa": ["Port Trust of Goa", "PTG", "PTG"]},
            id="bracketed",
        ),
        pytest.param(
            "Kopra Group and Kopra",
            [("Kopra Group", "ORG"), ("Kopra", "ORG")],
            {"Kopra Group": ["Kopra Group", "Kopra"]},
            id="corporate-tail",
        ),
        pytest.param(
            "Kopra Bank and Kopra",
            [("Kopra Bank", "ORG"), ("Kopra", "ORG")],
            {"Kopra Bank": ["Kopra Bank"], "Kopra": ["Kopra"]},
            id="a-bank-is-another-body",
        ),
        pytest.param(
            "Kopra Trust and the Trust",
            [("Kopra Trust", "ORG"), ("Trust", "ORG")],
            {"Kopra Trust": ["Kopra Trust", "Trust"]},
            id="its-own-noun",
        ),
        pytest.param(
            "the North Lagoon Area and the Lagoon Area",
            [("North Lagoon Area", "LOC"), ("Lagoon Area", "LOC")],
            {"North Lagoon Area": ["North Lagoon Area", "Lagoon Area"]},
            id="tail-of-a-place",
        ),
        pytest.param(
            "the US and the United States",
            [("US", "GPE"), ("United States", "GPE")],
            {"United States": ["US", "United States"]},
            id="country",
        ),
        pytest.param(
            "the U.N. and the United Nations",
            [("U.N.", "ORG"), ("United Nations", "ORG")],
            {"United Nations": ["U.N.", "United Nations"]},
            id="known-body",
        ),
        pytest.param(
            "Marlo and Marlo Province",
            [("Marlo", "GPE"), ("Marlo Province", "GPE")],
            {"Marlo Province": ["Marlo", "Marlo Province"]},
            id="province",
        ),
        pytest.param(
            "Tongan and Tongans",
            [("Tongan", "NORP"), ("Tongans", "NORP")],
            {"Tongans": ["Tongan", "Tongans"]},
            id="plural-people",
        ),
    ],
)
def test_bodies_and_places(text, pairs, expected):
    assert groups(text, *pairs) == expected


def test_two_possible_hosts_join_neither():
    found = groups(
        "East Lagoon Area, West Lagoon Area, Lagoon Area",
        ("East Lagoon Area", "LOC"),
        ("West Lagoon Area", "LOC"),
        ("Lagoon Area", "LOC"),
    )
    assert len(found) == 3
