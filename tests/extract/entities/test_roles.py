from __future__ import annotations

import pytest
from entity_names import named

from pipeline.extract.entities.roles import Body, find_role


def role_of(parsed, *forms, body=None):
    bodies = {}
    if body:
        start = parsed.text.index(body)
        bodies = {start: Body(start, start + len(body), f"{body} of Marlo")}
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


def test_the_first_mention_that_states_a_role_counts(parse):
    text = "Helen Carter left. Carter, a lecturer, sang. They met director Carter."
    assert role_of(parse(text), "Helen Carter", "Carter", "Carter") == ("lecturer", None)


def test_no_mentions_have_no_role(parse):
    assert find_role(parse("Rain fell."), [], {}) == (None, None)
