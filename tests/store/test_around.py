from __future__ import annotations

from dataclasses import replace

import pytest
import samples

from pipeline.records import Article, Block, Entity, Mention, Source, Span
from pipeline.store.around import (
    entities_inside,
    numbers_inside,
    quote_sentence,
    sentence_around,
    span_text,
)


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("$40", "It cost $40."),
        ("5 million", "5 million was lost."),
        ("12", "Twelve (12) came."),
        ("£3", "£3 each."),
        ("7", "7 left."),
    ],
    ids=["end", "start", "after", "currency", "next-block"],
)
def test_the_sentence_around_a_number(part, sentence):
    text = "A start. It cost $40. 5 million was lost. Twelve (12) came. £3 each.\n\n7 left."
    article = Article("a", Source("a"), text, (Block("paragraph", 0, 68), Block("paragraph", 70, 77)))
    at = text.index(part)
    assert sentence_around(article, at, at + len(part)) == sentence


def test_the_text_of_spans_is_on_one_line():
    assert span_text("one\ntwo  three", [(0, 7), (9, 14)], " […] ") == "one two […] three"


TEXT = "It rained.\n\n“We lost 3 boats.\n\n“Berg saw it,” said Ana Lund. It was late."


@pytest.fixture
def quoted():
    """An analysis of one quote over two paragraphs, with a number and a name in it."""
    base = samples.make_analysis()
    blocks = (Block("paragraph", 0, 10), Block("paragraph", 12, 29), Block("paragraph", 31, len(TEXT)))
    article = Article("a", Source("a"), TEXT, blocks)
    quote = replace(
        base.quotes[0],
        content=(Span(12, 29), Span(31, 44)),
        cue=(samples.at("said", TEXT),),
        source=(samples.at("Ana Lund", TEXT),),
    )
    claims = (replace(base.claims[0], start=21, end=22), replace(base.claims[0], start=0, end=2))
    names = (("Tom Berg", "Berg"), ("Ana Lund", "Ana Lund"))
    entities = tuple(
        Entity(f"e{n}", name, "PERSON", (Mention(*samples.at(short, TEXT), "PERSON"),))
        for n, (name, short) in enumerate(names)
    )
    return replace(base, article=article, quotes=(quote,), claims=claims, entities=entities)


def test_the_sentences_of_a_quote_hold_all_its_paragraphs_with_cue_and_source(quoted):
    shown = quote_sentence(quoted.article, quoted.quotes[0])
    assert shown == "“We lost 3 boats. “Berg saw it,” said Ana Lund."


def test_a_source_far_away_is_not_taken_along(quoted):
    far = replace(quoted.quotes[0], content=(Span(12, 29),), cue=(), source=(Span(4000, 4008),))
    assert quote_sentence(quoted.article, far) == "“We lost 3 boats."


def test_only_what_stands_inside_a_quote_counts(quoted):
    assert numbers_inside(quoted, quoted.quotes[0]) == ["3"]
    assert entities_inside(quoted, quoted.quotes[0]) == ["Tom Berg"]
