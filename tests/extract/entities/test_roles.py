from __future__ import annotations

import pytest
from entity_names import named

from pipeline.extract.entities.positions import Named
from pipeline.extract.entities.roles import find_role, role_phrase


def role_of(parsed, *forms, body=None):
    bodies = {}
    if body:
        start = parsed.text.index(body)
        bodies = {start: Named(start, start + len(body), f"{body} of Marlo", "ORG")}
    return find_role(parsed, named(parsed.text, *((form, "PERSON") for form in forms)), bodies)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param(
            "Helen Carter, a lecturer in soil science, visited Lisbon.",
            "lecturer in soil science",
            id="apposition",
        ),
        pytest.param("They met Finance Minister Helen Carter on Monday.", "Finance Minister", id="title"),
        pytest.param(
            "They met former Finance Minister Helen Carter.", "former Finance Minister", id="former"
        ),
        pytest.param("Helen Carter, 43, visited Lisbon.", None, id="age-is-no-role"),
        pytest.param("They met Mr Helen Carter on Monday.", None, id="honorific-is-no-role"),
        pytest.param("Helen Carter, a friend of soil, visited Lisbon.", None, id="no-role-noun"),
        pytest.param("Helen Carter", None, id="nothing-behind"),
        pytest.param("Helen Carter left as director.", None, id="no-comma"),
        pytest.param("He was director. Helen Carter left.", None, id="role-in-the-sentence-before"),
        pytest.param(
            "He was director. Mr Helen Carter left.", None, id="role-before-the-honorifics-sentence"
        ),
        pytest.param("They met Harbour Helen Carter on Monday.", None, id="noun-that-is-no-role"),
        pytest.param("They met director Mr Helen Carter there.", "director", id="honorific-between"),
        pytest.param("They met the director Helen Carter.", "director", id="article-cut"),
        pytest.param(
            "Helen Carter, a lecturer and the mayor, left.", "lecturer", id="and-leads-to-another-phrase"
        ),
        pytest.param("Helen Carter, a lecturer and poet, left.", "lecturer and poet", id="and-goes-on"),
    ],
)
def test_words_beside_a_name(parse, text, role):
    assert role_of(parse(text), "Helen Carter") == (role, None)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Helen Carter, director of the Harbour Institute, left.", "director", id="of-a-body"),
        pytest.param("They met Harbour Institute director Helen Carter.", "director", id="body-first"),
        pytest.param(
            "Helen Carter, director of Harbour Institute in Porto, left.",
            "director",
            id="place-behind-the-body",
        ),
        pytest.param("They met Harbour Institute’s director Helen Carter.", "director", id="possessive"),
    ],
)
def test_a_body_is_the_affiliation_under_its_own_name(parse, text, role):
    found = role_of(parse(text), "Helen Carter", body="Harbour Institute")
    assert found == (role, "Harbour Institute of Marlo")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Helen Carter, 43, a lecturer, left.", ("lecturer", None), id="age-between"),
        pytest.param("Helen Carter (43), a lecturer, left.", ("lecturer", None), id="age-in-brackets"),
        pytest.param("Helen Carter, who is a farmer, left.", ("farmer", None), id="who-is"),
        pytest.param("The old stone, Helen Carter, left.", None, id="no-role-noun-before"),
        pytest.param(
            "The chief engineer, Helen Carter, left.", ("chief engineer", None), id="before-a-comma"
        ),
        pytest.param("Its chairman, Dr Helen Carter, left.", ("chairman", None), id="its-chairman"),
        pytest.param("On the floor, Helen Carter left.", None, id="a-thing-before-a-comma"),
        pytest.param("Helen Carter of the rescue team left.", (None, "the rescue team"), id="of-a-team"),
        pytest.param(
            "Captain Helen Carter of the rescue team left.", ("Captain", "the rescue team"), id="both"
        ),
        pytest.param("Helen Carter of Arima left.", None, id="of-a-town"),
        pytest.param(
            "Helen Carter, secretary of the Southern Lagoon Guild, left.",
            ("secretary", "Southern Lagoon Guild"),
            id="a-body-nobody-marked",
        ),
        pytest.param(
            "They met the laboratory’s head of testing, Helen Carter.",
            ("head of testing", "the laboratory"),
            id="a-common-nouns-own",
        ),
        pytest.param("Helen Carter, 11 points behind, left.", None, id="a-number-is-no-role"),
        pytest.param("Biologist Helen Carter left.", ("Biologist", None), id="by-its-ending"),
    ],
)
def test_role_and_affiliation(parse, text, expected):
    assert role_of(parse(text), "Helen Carter") == (expected or (None, None))


def test_the_phrase_beside_a_name(parse):
    parsed = parse("Helen Carter, a lecturer at Zenith, met director Tom Berg.")
    at = [parsed.text.index(name) for name in ("Helen Carter", "Tom Berg")]
    phrases = [role_phrase(parsed.tokens(start, start + 8)) for start in at]
    assert [[token.text for token in phrase] for phrase in phrases] == [["a", "lecturer"], ["director"]]


def test_the_first_mention_that_states_a_role_counts(parse):
    text = "Helen Carter left. Carter, a lecturer, sang. They met director Carter."
    assert role_of(parse(text), "Helen Carter", "Carter", "Carter") == ("lecturer", None)


def test_no_mentions_have_no_role(parse):
    assert find_role(parse("Rain fell."), [], {}) == (None, None)
