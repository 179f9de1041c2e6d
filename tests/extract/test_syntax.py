"""Walks on the tree: subjects, agents, passives, phrases."""

from __future__ import annotations

import pytest

from pipeline.extract.syntax import agent_of, is_passive, phrase_span, phrase_tokens, subject_of


def token(parsed, text):
    return next(each for each in parsed.doc if each.text == text)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        pytest.param("The captain sailed home.", "sailed", "captain", id="own"),
        pytest.param("The captain sailed home and slept.", "slept", "captain", id="shared"),
        pytest.param("The captain wanted to sleep.", "sleep", "captain", id="raised"),
        pytest.param("The boat was sold.", "sold", "boat", id="passive"),
        pytest.param("Sail home!", "Sail", None, id="none"),
    ],
)
def test_subject(parse, text, verb, subject):
    found = subject_of(token(parse(text), verb))
    assert (found.text if found else None) == subject


def test_agent_and_passive(parse):
    parsed = parse("The boat was sold by the captain. The captain slept.")
    assert agent_of(token(parsed, "sold")).text == "captain"
    assert is_passive(token(parsed, "sold"))
    assert agent_of(token(parsed, "slept")) is None
    assert not is_passive(token(parsed, "slept"))


@pytest.mark.parametrize(
    ("text", "noun", "phrase"),
    [
        ("The old captain of the ferry bought a house.", "captain", "The old captain of the ferry"),
        ("Ada Lund, a captain, bought a house.", "Lund", "Ada Lund, a captain"),
        ("The captain who sailed home bought a house.", "captain", "The captain"),
    ],
)
def test_phrase(parse, text, noun, phrase):
    parsed = parse(text)
    start, end = phrase_span(token(parsed, noun))
    assert parsed.text[start:end] == phrase


def test_phrase_with_its_clauses(parse):
    parsed = parse("The captain who sailed home bought a house.")
    words = [each.text for each in phrase_tokens(token(parsed, "captain"), clauses=True)]
    assert words == ["The", "captain", "who", "sailed", "home"]


def test_deep_phrases_do_not_overflow(annotator):
    from spacy.tokens import Doc

    size = 3000
    doc = Doc(
        annotator.nlp.vocab,
        words=["x"] * size,
        heads=[max(0, at - 1) for at in range(size)],
        deps=["ROOT"] + ["prep"] * (size - 1),
    )
    assert len(phrase_tokens(doc[0])) == size
