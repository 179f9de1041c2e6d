from __future__ import annotations

import pytest
from quote_pages import entity_of, token_of

from pipeline.extract.quotes.memory import Said
from pipeline.extract.quotes.pronouns import he_or_she, they_or_it
from pipeline.records import Speaker

GROUP = Speaker("two fishermen", "group", "nominal")
BODY = Speaker("Harbour Trust", "organisation", "name")
SOMEONE = Speaker("a fisherman", "unnamed", "nominal")


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
    text = "Tobias Lund came. He slept. Mary Okoro came. He sang. She slept."
    memory = remember(text, (entity_of(text, 1, "Tobias Lund"), entity_of(text, 2, "Mary Okoro")))
    tokens = memory.page.tokens
    first = he_or_she(memory, tokens[token_of(memory.page, "He")])
    second = he_or_she(memory, tokens[token_of(memory.page, "She")])
    third = he_or_she(memory, tokens[token_of(memory.page, "He", 1)])
    assert [first.name, second.name, third.name] == ["Tobias Lund", "Mary Okoro", "Tobias Lund"]
    assert (memory.gender(0), memory.gender(1)) == ("he", "she")


@pytest.mark.parametrize(
    ("pronoun", "said", "expected"),
    [
        pytest.param("They", [BODY, GROUP], "two fishermen", id="they-the-latest-group"),
        pytest.param("They", [GROUP, BODY], "Harbour Trust", id="they-the-latest-body"),
        pytest.param("It", [BODY, GROUP], "Harbour Trust", id="it-is-no-group"),
        pytest.param("They", [SOMEONE], "a fisherman", id="they-for-one-without-a-name"),
        pytest.param("It", [SOMEONE], None, id="it-is-no-human"),
        pytest.param("They", [], None, id="nobody-spoke"),
    ],
)
def test_they_and_it(remember, pronoun, said, expected):
    memory = remember(f"Rain fell again. {pronoun} slept.")
    memory.said += [Said(at, 0, speaker) for at, speaker in enumerate(said)]
    found = they_or_it(memory, memory.page.tokens[token_of(memory.page, pronoun)])
    assert (found and found.name) == expected
    assert found is None or found.resolved_by == "pronoun"


def test_it_is_the_body_that_was_a_subject(remember):
    text = "The Harbour Trust met Tobias Lund. It slept."
    memory = remember(text, (entity_of(text, 1, "Harbour Trust", "ORG"), entity_of(text, 2, "Tobias Lund")))
    assert they_or_it(memory, memory.page.tokens[token_of(memory.page, "It")]).name == "Harbour Trust"
