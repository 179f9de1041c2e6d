from __future__ import annotations

import pytest
from entity_names import shown

from pipeline.extract.entities.credits import credited, signer
from pipeline.extract.entities.name import PROVEN
from pipeline.records import Article, Block, Dateline, Source


@pytest.mark.parametrize(
    ("form", "label"),
    [("Ana Reis", "PERSON"), ("Reuters", "ORG"), ("Getty Images", "ORG"), ("Marlo News", "ORG")],
)
def test_who_signs(form, label):
    assert signer(form) == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("By QRTV’s Lena Vogt", [("QRTV", "ORG"), ("Lena Vogt", "PERSON")], id="outlet"),
        pytest.param(
            "By Lena Vogt, Rui Sá and Tomoko Abe",
            [("Lena Vogt", "PERSON"), ("Rui Sá", "PERSON"), ("Tomoko Abe", "PERSON")],
            id="several",
        ),
        pytest.param("Written by: Lena van Vogt", [("Lena van Vogt", "PERSON")], id="small-word-in-a-name"),
        pytest.param("Rui Sá / QRTV", [("Rui Sá", "PERSON"), ("QRTV", "ORG")], id="slash"),
        pytest.param("Lena Vogt in Porto", [("Lena Vogt", "PERSON")], id="place-left-to-the-model"),
        pytest.param("By Staff Reporter", [], id="staff-reporter-is-nobody"),
    ],
)
def test_bylines(parse, text, expected):
    assert shown(text, credited(parse(text, ("byline",)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A mill at dusk. /QRTV Photo", [("QRTV", "ORG")], id="desk"),
        pytest.param("A mill at dusk. Photo: Reuters", [("Reuters", "ORG")], id="colon"),
        pytest.param(
            "A mill at dusk (Lena Vogt/AFP)", [("Lena Vogt", "PERSON"), ("AFP", "ORG")], id="pair-in-brackets"
        ),
        pytest.param("A mill at dusk. Photo by Lena Vogt", [("Lena Vogt", "PERSON")], id="photographer"),
        pytest.param("A photo by the sea at Marlo.", [], id="no-credit"),
    ],
)
def test_picture_credits(parse, text, expected):
    found = credited(parse(text, ("caption",)))
    assert shown(text, found) == expected
    assert {name.weight for name in found} <= {PROVEN}


def test_running_text_holds_no_credits(parse):
    assert credited(parse("By Lena Vogt\n\nPhoto: Reuters", ("paragraph", "heading"))) == []


def test_metadata_names_authors_publisher_and_place(annotator):
    text = "Vogt Berta reports\n\nMARLO (QRTV) - The mills ran again."
    article = Article(
        "a",
        Source("a.txt"),
        text,
        (Block("heading", 0, 18), Block("paragraph", 20, len(text))),
        authors=("Vogt Berta", "Sá"),
        publisher="QRTV",
        dateline=Dateline("MARLO", None, None),
    )
    (parsed,) = annotator.parse([article])
    assert shown(text, credited(parsed)) == [("Vogt Berta", "PERSON"), ("QRTV", "ORG"), ("MARLO", "GPE")]
