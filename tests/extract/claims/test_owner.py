"""The entity a claim is about."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.find import find_claims
from pipeline.extract.claims.owner import named_tokens, title_owner
from pipeline.records import Block, Entity, Mention


def entities_of(text, names):
    found = []
    for name, label in names.items():
        start = text.index(name)
        found.append(Entity(name, name, label, (Mention(start, start + len(name), label),)))
    return tuple(found)


NAMES = {"Norland": "GPE", "Ferrex": "ORG", "Ada Moor": "PERSON"}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Norland said Ferrex has 40 boats.", "Ferrex"),
        ("Ferrex sold 40 boats to Norland.", "Ferrex"),
        ("Ada Moor is 38. She has two boats.", "Ada Moor"),
        ("Ferrex is old. The company has 40 boats.", "Ferrex"),
        ("The pier is 40 metres long, said Ada Moor.", None),
    ],
)
def test_owner(parse, text, owner):
    entities = entities_of(text, {name: label for name, label in NAMES.items() if name in text})
    assert find_claims(parse(text), entities)[-1].entity == owner


def test_tokens_of_mentions(parse):
    text = "Ada Moor left."
    parsed = parse(text)
    assert sorted(named_tokens(parsed.doc, entities_of(text, {"Ada Moor": "PERSON"}))) == [0, 1]
    beyond = Entity("e", "x", "ORG", (Mention(90, 99, "ORG"),))
    assert named_tokens(parsed.doc, (beyond,)) == {}


def test_a_title_names_what_a_fact_line_is_about():
    text = "Ferrex sails from Norland"
    entities = entities_of(text, {"Ferrex": "ORG", "Norland": "GPE"})
    assert title_owner((Block("title", 0, len(text)),), entities) == "Norland"
    assert title_owner((Block("paragraph", 0, len(text)),), entities) is None
