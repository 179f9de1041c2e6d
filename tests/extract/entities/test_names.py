from __future__ import annotations

import pytest

from pipeline.extract.entities.find import find_entities
from pipeline.extract.entities.name import Name
from pipeline.extract.entities.repeats import add_repeats
from pipeline.extract.entities.splits import split_joined
from pipeline.extract.entities.vote import vote
from pipeline.records import Article, Block, Dateline, Source


def test_missed_repeats_are_added(parse):
    parsed = parse("Zuri Mbeki left. Nobody knew Mbeki, or Mbekistan, or old Zuri Mbeki.")
    found = add_repeats(parsed, [Name(0, 10, "PERSON")])
    assert [(parsed.text[n.start : n.end], n.label, n.weight) for n in found] == [
        ("Zuri Mbeki", "PERSON", 1),
        ("Mbeki", "PERSON", 0),
        ("Zuri Mbeki", "PERSON", 0),
    ]


def test_a_surname_follows_its_person(parse):
    parsed = parse("Zuri Mbeki left. Mbeki sang. Mbeki ate.")
    found = vote(parsed, [Name(0, 10, "PERSON"), Name(17, 22, "ORG"), Name(29, 34, "ORG")])
    assert [name.label for name in found] == ["PERSON"] * 3


def test_joined_names_are_split(parse):
    parsed = parse("Zuri Mbeki and Ivo Lund met Kopra's Marlo Bank.")
    found = split_joined(parsed, [Name(0, 23, "PERSON"), Name(28, 46, "ORG")])
    assert [parsed.text[n.start : n.end] for n in found] == ["Zuri Mbeki", "Ivo Lund", "Kopra's Marlo Bank"]


def test_byline_names_the_reporter_and_the_outlet(entities):
    text, found = entities(
        "Mills reopen\n\nBy QRTV’s Lena Vogt\n\nThe mills ran again.", ("title", "byline", "paragraph")
    )
    assert found["QRTV"].label == "ORG"
    assert found["Lena Vogt"].label == "PERSON"
    assert [text[m.start : m.end] for m in found["QRTV"].mentions] == ["QRTV"]


def test_byline_of_several(entities):
    _, found = entities("By Lena Vogt, Rui Sá and Tomoko Abe | Marlo Herald", ("byline",))
    assert [found[name].label for name in ("Lena Vogt", "Rui Sá", "Tomoko Abe", "Marlo Herald")] == [
        "PERSON"
    ] * 3 + ["ORG"]


def test_staff_reporter_is_nobody(forms):
    assert forms("By Staff Reporter", ("byline",)) == {}


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("A mill at dusk. /QRTV Photo", {"QRTV": "ORG"}),
        ("A mill at dusk. Photo: Reuters", {"Reuters": "ORG"}),
        ("A mill at dusk (Lena Vogt/AFP)", {"Lena Vogt": "PERSON", "AFP": "ORG"}),
        ("A mill at dusk. Photo by Lena Vogt", {"Lena Vogt": "PERSON"}),
    ],
)
def test_picture_credits(entities, caption, expected):
    _, found = entities(caption, ("caption",))
    assert {name: entity.label for name, entity in found.items()} == expected


def test_metadata_names_authors_publisher_and_place(annotator):
    text = "Vogt Berta reports\n\nMARLO (QRTV) - The mills ran again."
    blocks = (Block("byline", 0, 18), Block("paragraph", 20, len(text)))
    article = Article(
        "a",
        Source("a.txt"),
        text,
        blocks,
        authors=("Vogt Berta",),
        publisher="QRTV",
        dateline=Dateline("MARLO", None, "QRTV"),
    )
    (parsed,) = annotator.parse([article])
    labels = {entity.name: entity.label for entity in find_entities(parsed)}
    assert labels == {"Vogt Berta": "PERSON", "MARLO": "GPE", "QRTV": "ORG"}


def test_district_belongs_to_the_name(forms):
    assert "Alvalade district" in forms("Rents rose in Alvalade district in Lisbon.")


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        pytest.param(
            "Helen Carter, a lecturer in soil science, visited Lisbon.",
            "Helen Carter",
            "lecturer in soil science",
            None,
            id="apposition",
        ),
        pytest.param(
            "Helen Carter, director of the Harbour Institute, visited Lisbon.",
            "Helen Carter",
            "director",
            "Harbour Institute",
            id="apposition-with-body",
        ),
        pytest.param(
            "They met Finance Minister Helen Carter on Monday.",
            "Helen Carter",
            "Finance Minister",
            None,
            id="title",
        ),
        pytest.param(
            "They met former Finance Minister Helen Carter on Monday.",
            "Helen Carter",
            "former Finance Minister",
            None,
            id="former",
        ),
        pytest.param("Helen Carter, 43, visited Lisbon.", "Helen Carter", None, None, id="age-is-no-role"),
        pytest.param(
            "They met Mr Peter Carter on Monday.", "Peter Carter", None, None, id="honorific-is-no-role"
        ),
    ],
)
def test_roles(entities, text, name, role, affiliation):
    _, found = entities(text)
    assert (found[name].role, found[name].affiliation) == (role, affiliation)
