"""Gold and found quotes of an invented text, made from its own words."""

from __future__ import annotations

import pytest

from pipeline.evaluate.quotes.counts import compare
from pipeline.gold.records import GoldArticle, GoldQuote
from pipeline.gold.spans import line_paragraphs
from pipeline.records import Article, Quote, Source, Span, Speaker

TEXT = (
    "“We will sail at dawn,” said Ana Lund, the mayor. “The sea is calm.”\n"
    "She told Bo Ek that the boats were old.\n"
    "Nobody answered. According to Cy Dahl it “rained all day” there.\n"
)


def spans_of(text, parts):
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def quote_of(content, cue="", source="", speaker="", text=TEXT):
    """A quote whose parts are given as words of the text; parts of a content are divided by a bar."""
    return Quote(
        "q1",
        "direct",
        spans_of(text, content.split("|")),
        spans_of(text, [cue] if cue else []),
        spans_of(text, [source] if source else []),
        Speaker(speaker, "person", "name") if speaker else None,
    )


def gold_of(*quotes, unread=(), text=TEXT, name="a"):
    marked = tuple(each if isinstance(each, GoldQuote) else GoldQuote(each) for each in quotes)
    return GoldArticle(Article(name, Source("a.txt"), text, line_paragraphs(text)), marked, unread)


@pytest.fixture
def quote():
    return quote_of


@pytest.fixture
def gold():
    return gold_of


@pytest.fixture
def three():
    """Three quotes of the text, as the gold has them."""
    return (
        quote_of("“We will sail at dawn,”|“The sea is calm.”", "said", "Ana Lund, the mayor", "Ana Lund"),
        quote_of("that the boats were old", "told", "She", "Ana Lund"),
        quote_of("it “rained all day” there", "According to", "Cy Dahl", "Cy Dahl"),
    )


@pytest.fixture
def compared():
    """A function: gold quotes and found quotes to a comparison of the text."""
    return lambda marked, found, **more: compare(gold_of(*marked, **more), found)
