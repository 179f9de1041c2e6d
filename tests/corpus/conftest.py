"""What the tests of the corpus share: sources from a body, and their faults."""

from __future__ import annotations

import pytest

from pipeline.corpus.check import check_article
from pipeline.corpus.compiler import compile_gold
from pipeline.corpus.markup import parse

FRONT = {
    "id": "sample",
    "style": "local",
    "outlet": "Skerry Post",
    "country": "United Kingdom",
    "english": "uk",
    "published": "2024-05-02",
}


def make_source(body, **more):
    facts = {**FRONT, **more}
    themes = facts.pop("themes", ())
    lines = [f'{key} = "{value}"' for key, value in facts.items()]
    listed = ", ".join(f'"{theme}"' for theme in themes)
    return "\n".join(["+++", *lines, f"themes = [{listed}]", "+++", body])


@pytest.fixture
def source():
    """Makes the source text of a body, with front matter."""
    return make_source


@pytest.fixture
def mark_up():
    """Parses a body with front matter."""
    return lambda body, **more: parse(make_source(body, **more))


@pytest.fixture
def gold_of():
    """Compiles a body."""
    return lambda body, **more: compile_gold(parse(make_source(body, **more)))


@pytest.fixture
def faults():
    """The message and mend of every fault of a body but those of its length and ends."""

    def find(body, **more):
        found = check_article(parse(make_source(body, **more)))
        return [f"{each.message}; {each.mend}" for each in found if each.code not in {"length", "text"}]

    return find
