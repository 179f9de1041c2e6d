from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.gold.attributions import RowError, article_of_row, marked_quotes, speaker_called
from pipeline.records import Block, Quote, Span, Speaker

TEXT = "“We sail,” said Ana Lund.\nMore later."
PATH = Path("g.jsonl")


def row(**more):
    quote = {"content": [[0, 10]], "cue": [[11, 15]], "source": [[16, 24]]}
    return {"id": "a", "text": TEXT, "attributions": [{**quote, **more}]}


def test_a_row_becomes_an_article_with_lines_as_paragraphs():
    gold = article_of_row({**row(speaker="Ana Lund"), "discard": [[26, 37]]}, PATH)
    assert gold.article.blocks == (Block("paragraph", 0, 25), Block("paragraph", 26, 37))
    assert gold.unread == (Span(26, 37),)
    speaker = Speaker("Ana Lund", "", "")
    quote = Quote("q1", "direct", (Span(0, 10),), (Span(11, 15),), (Span(16, 24),), speaker)
    assert gold.quotes == (quote,)


def test_only_the_content_is_needed():
    (gold,) = marked_quotes([{"content": [[26, 36]]}], TEXT)
    assert gold.quote == Quote("q1", "indirect", (Span(26, 36),))


def test_kind_and_flags_are_taken_when_given():
    (gold,) = article_of_row(row(type="mixed", nested=True, doubt="a term?"), PATH).marked
    assert (gold.quote.kind, gold.flags) == ("mixed", ("nested", "doubt"))


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"id": "a", "attributions": []}, 'there is no "text"'),
        ({**row(), "attributions": {"content": []}}, '"attributions" is no list of objects'),
        (row(content=[]), "attribution 1 has no content"),
        (row(type="loud"), "attribution 1: the type 'loud' is not known"),
        (row(cue=[[11, 99]]), "attribution 1: cue [11, 99] lies outside the text of 37 characters"),
        ({**row(), "discard": [[5, 5]]}, "discard [5, 5] is empty"),
    ],
    ids=["text", "list", "content", "type", "offsets", "discard"],
)
def test_a_row_that_is_no_gold_says_why_and_what_to_do(bad, message):
    with pytest.raises(RowError) as raised:
        article_of_row(bad, PATH)
    assert str(raised.value) == message
    assert raised.value.hint.endswith(".")


@pytest.mark.parametrize("name", [None, ""])
def test_no_name_is_no_speaker(name):
    assert speaker_called(name) is None
