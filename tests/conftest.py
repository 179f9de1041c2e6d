"""Fixtures for the whole suite: one loaded pipeline, and parses of short texts."""

from __future__ import annotations

import pytest

from pipeline.annotate.model import find_model
from pipeline.annotate.parse import load_annotator
from pipeline.records import Article, Block, Source


def article_of(text, kinds=()):
    """An article whose blocks are the text's paragraphs; ``kinds`` names them in order."""
    blocks = []
    start = 0
    for part in text.split("\n\n"):
        kind = kinds[len(blocks)] if len(blocks) < len(kinds) else "paragraph"
        blocks.append(Block(kind, start, start + len(part)))
        start += len(part) + 2
    return Article("test", Source("test.txt"), text, tuple(blocks))


@pytest.fixture(scope="session")
def annotator():
    return load_annotator(find_model())


@pytest.fixture(scope="session")
def parse(annotator):
    """A function: text (paragraphs divided by blank lines) and block kinds to a ``Parsed``."""

    def parse_text(text, kinds=()):
        (parsed,) = annotator.parse([article_of(text, kinds)])
        return parsed

    return parse_text
