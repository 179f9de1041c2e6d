from __future__ import annotations

import pytest

from pipeline.extract.entities.find import find_entities


@pytest.fixture
def entities(parse):
    """A function: text and block kinds to {name: entity}, and the forms of every entity's mentions."""

    def find(text, kinds=()):
        parsed = parse(text, kinds)
        return parsed.text, {entity.name: entity for entity in find_entities(parsed)}

    return find


@pytest.fixture
def forms(entities):
    """A function: text and block kinds to {name: [form of each mention]}."""

    def find(text, kinds=()):
        seen, found = entities(text, kinds)
        return {name: [seen[m.start : m.end] for m in entity.mentions] for name, entity in found.items()}

    return find
