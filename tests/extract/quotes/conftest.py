from __future__ import annotations

from functools import cache

import pytest
from spacy.tokens import Doc

from pipeline.annotate.parsed import make_parsed, view_of
from pipeline.extract.entities.find import find_entities
from pipeline.extract.quotes.cast import make_cast
from pipeline.extract.quotes.find import find_quotes
from pipeline.extract.quotes.memory import Memory
from pipeline.extract.quotes.page import lay_out
from pipeline.records import Article, Source


@pytest.fixture(scope="session")
def page(parse):
    """A function: text and block kinds to a page; a text is parsed once a session."""

    @cache
    def page_of(text, kinds=()):
        return lay_out(parse(text, kinds))

    return page_of


@pytest.fixture(scope="session")
def tree(annotator):
    """A function: "word/tag/dep/head" for each token, divided by spaces, to a page with just that parse."""

    def tree_of(written):
        words, tags, deps, heads = zip(*(part.split("/") for part in written.split()), strict=True)
        doc = Doc(annotator.nlp.vocab, words, tags=tags, deps=deps, heads=[int(head) for head in heads])
        article = Article("tree", Source("tree.txt"), doc.text)
        return lay_out(make_parsed(article, view_of(article), doc))

    return tree_of


@pytest.fixture(scope="session")
def remember(page):
    """A function: text and entities to the memory with which its speakers are looked up."""

    def memory_of(text, entities=None):
        laid = page(text)
        return Memory(laid, make_cast(laid, find_entities(laid.parsed) if entities is None else entities))

    return memory_of


@pytest.fixture(scope="session")
def speakers(parse):
    """A function: text and entities to (name, kind, resolved_by) or None for each quote."""

    def speakers_of(text, entities=None):
        found = [quote.speaker for quote in find_quotes(parse(text), entities)]
        return [each and (each.name, each.kind, each.resolved_by) for each in found]

    return speakers_of
