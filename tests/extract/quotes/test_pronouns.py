from __future__ import annotations

import pytest
from quote_pages import entity_of, token_of

from pipeline.extract.quotes.pronouns import he_or_she, they_or_it


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tobias Lund said it rained. He said the boats were wet.",
            [("Tobias Lund", "person", "name"), ("Tobias Lund", "person", "pronoun")],
            id="the-speaker-before",
        ),
        pytest.param(
            "Tobias Lund opened the port. He said the boats were wet.",
            [("Tobias Lund", "person", "pronoun")],
            id="the-subject-before",
        ),
        pytest.param(
            "Mrs Okoro said it rained. Mr Lund said it snowed. She said the boats were wet.",
            [("Okoro", "person", "name"), ("Lund", "person", "name"), ("Okoro", "person", "pronoun")],
            id="a-title-bars-the-other-pronoun",
        ),
        pytest.param(
            "Two fishermen said it rained. They said the boats were wet.",
            [("two fishermen", "group", "nominal"), ("two fishermen", "group", "pronoun")],
            id="they-follows-the-group",
        ),
        pytest.param("He said the boats were wet.", [None], id="nobody-before"),
    ],
)
def test_pronouns_as_sources(speakers, text, expected):
    assert speakers(text) == expected


def test_a_linked_pronoun_shows_the_gender(remember):
    text = "Tobias Lund came. He slept. Mary Okoro came. She sang. He slept."
    memory = remember(text, (entity_of(text, 1, "Tobias Lund"), entity_of(text, 2, "Mary Okoro")))
    tokens = memory.page.tokens
    found = [
        he_or_she(memory, tokens[token_of(memory.page, word, nth)])[0].name
        for word, nth in (("He", 0), ("She", 0), ("He", 1))
    ]
    assert found == ["Tobias Lund", "Mary Okoro", "Tobias Lund"]


def test_the_next_likeliest_follow(remember):
    text = "Tobias Lund met Otto Berg. He slept."
    memory = remember(text, (entity_of(text, 1, "Tobias Lund"), entity_of(text, 2, "Otto Berg")))
    found = he_or_she(memory, memory.page.tokens[token_of(memory.page, "He")])
    assert [(each.name, each.resolved_by) for each in found] == [
        ("Tobias Lund", "pronoun"),
        ("Otto Berg", "pronoun"),
    ]


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        pytest.param(
            "Two fishermen left. The company grew. They slept.", "They", "the company", id="the-latest-body"
        ),
        pytest.param(
            "The company grew. Two fishermen left. They slept.",
            "They",
            "two fishermen",
            id="the-latest-group",
        ),
        pytest.param(
            "The company grew. Two fishermen left. It slept.", "It", "the company", id="it-is-no-group"
        ),
        pytest.param("A fisherman sang to us. They slept.", "They", "a fisherman", id="one-without-a-name"),
        pytest.param("A fisherman sang to us. It slept.", "It", None, id="it-is-no-human"),
        pytest.param("The notice still hangs. It slept.", "It", "the notice", id="a-writing"),
        pytest.param("No fisherman sang to us. They slept.", "They", None, id="nobody"),
    ],
)
def test_they_and_it(remember, text, pronoun, expected):
    memory = remember(text, ())
    found = they_or_it(memory, memory.page.tokens[token_of(memory.page, pronoun)])
    assert (found and found.name) == expected
    assert found is None or found.resolved_by == "pronoun"


def test_it_is_the_body_that_was_a_subject(remember):
    text = "The Harbour Trust met Tobias Lund. It slept."
    memory = remember(text, (entity_of(text, 1, "Harbour Trust", "ORG"), entity_of(text, 2, "Tobias Lund")))
    assert they_or_it(memory, memory.page.tokens[token_of(memory.page, "It")]).name == "Harbour Trust"
