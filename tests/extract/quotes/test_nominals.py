from __future__ import annotations

import pytest
from quote_pages import entity_of, token_of

from pipeline.extract.quotes.nominals import by_role, is_human


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The harbour master, Tobias Lund, came late. The master said it rained.",
            [("Tobias Lund", "person", "nominal")],
            id="role-noun",
        ),
        pytest.param(
            "Tobias Lund opened the port. The fisherman said it rained.",
            [("Tobias Lund", "person", "nominal")],
            id="the-person-before",
        ),
        pytest.param(
            "Tobias Lund opened the port. A fisherman said it rained.",
            [("a fisherman", "unnamed", "nominal")],
            id="somebody-new",
        ),
        pytest.param(
            "Tobias Lund opened the port.\n\nRain fell.\n\nThe fisherman said it rained.",
            [("the fisherman", "unnamed", "nominal")],
            id="the-person-is-too-far-back",
        ),
        pytest.param("Two fishermen said it rained.", [("two fishermen", "group", "nominal")], id="plural"),
        pytest.param("The crew said it rained.", [("the crew", "group", "nominal")], id="group-word"),
        pytest.param("A company said it rained.", [("a company", "organisation", "nominal")], id="body"),
        pytest.param(
            "A young fisherman said it rained. The fisherman said the boats were wet.",
            [("a young fisherman", "unnamed", "nominal")] * 2,
            id="same-noun-again",
        ),
        pytest.param(
            "A survey said it rained. The report said the boats were wet.",
            [("a survey", "unnamed", "nominal")] * 2,
            id="same-writing-by-another-noun",
        ),
        pytest.param(
            "Chilean fishermen said it rained.",
            [("Chilean fishermen", "group", "nominal")],
            id="a-nation-keeps-its-capital",
        ),
    ],
)
def test_common_nouns_as_sources(speakers, text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Harbour Ministry met. The ministry said it rained.",
            ("Harbour Ministry", "organisation", "nominal"),
            id="the-bodys-own-noun",
        ),
        pytest.param(
            "The Harbour Ministry met. The company said it rained.",
            ("Harbour Ministry", "organisation", "nominal"),
            id="a-general-noun",
        ),
        pytest.param(
            "The Harbour Ministry met. The court said it rained.",
            ("the court", "organisation", "nominal"),
            id="another-bodys-noun",
        ),
        pytest.param(
            "The Harbour Ministry met. A report by the Harbour Ministry said it rained.",
            ("Harbour Ministry", "organisation", "nominal"),
            id="whose-report",
        ),
    ],
)
def test_bodies_behind_nouns(speakers, text, expected):
    assert speakers(text, (entity_of(text, 1, "Harbour Ministry", "ORG"),)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Harbour Trust met. The Trust said it rained.",
            ("Harbour Trust", "organisation", "alias"),
            id="a-capitalised-last-word",
        ),
        pytest.param(
            "Mary Okoro opened the port. Her report said it rained.",
            ("Mary Okoro", "person", "nominal"),
            id="her-report",
        ),
        pytest.param(
            "Professor Mary Okoro opened the port. Tobias Lund left. The professor said it rained.",
            ("Mary Okoro", "person", "nominal"),
            id="a-title-names",
        ),
        pytest.param(
            "4.20pm Police officers said it rained.",
            ("police officers", "group", "nominal"),
            id="without-the-time-before-it",
        ),
        pytest.param(
            "Residents of the port, below the mill, said it rained.",
            ("residents of the port", "group", "nominal"),
            id="without-what-is-added",
        ),
    ],
)
def test_whom_a_noun_stands_for_among_the_names_of_the_text(speakers, text, expected):
    assert speakers(text) == [expected]


def test_of_two_people_in_a_role_the_latest_counts(remember):
    text = "Tobias Lund met Mary Okoro. The mayor slept."
    people = (
        entity_of(text, 1, "Tobias Lund", role="mayor of Oslo"),
        entity_of(text, 2, "Mary Okoro", role="deputy mayor"),
    )
    memory = remember(text, people)
    head = memory.page.tokens[token_of(memory.page, "mayor")]
    assert by_role(memory, head).name == "Mary Okoro"
    assert by_role(remember(text, people[:1]), head).name == "Tobias Lund"
    assert by_role(remember(text), head) is None


@pytest.mark.parametrize(
    ("word", "human"),
    [
        ("farmer", True),
        ("chief", True),
        ("company", False),
        ("crew", False),
        ("letter", False),
        ("mill", False),
    ],
)
def test_is_human(word, human):
    assert is_human(word) is human
