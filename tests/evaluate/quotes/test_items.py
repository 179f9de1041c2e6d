from __future__ import annotations

import pytest

from pipeline.evaluate.quotes.items import make_item, sources_agree
from pipeline.gold.words import index_words
from pipeline.records import Quote, Span


def item(text, content="", source=""):
    def spans(part):
        return (Span(text.index(part), text.index(part) + len(part)),) if part else ()

    return make_item(Quote("q1", "direct", spans(content), (), spans(source)), index_words(text))


@pytest.mark.parametrize(
    ("content", "kind", "segments"),
    [
        ("“We sail at dawn,”", "direct", 1),
        ("that “rain” fell", "mixed", 0),
        ("it fell", "indirect", 0),
        ("“We sail at dawn,” he said, “if it is calm.”", "mixed", 2),
    ],
)
def test_kind_and_segments_come_from_the_marks(content, kind, segments):
    made = item(f"So {content} again", content)
    assert (made.kind, len(made.segments)) == (kind, segments)


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("Ana Lund, the mayor of Solvik", "Lund"),
        ("the mayor of Solvik", "mayor"),
        ("a man who saw it", "man"),
        ("Lund (left)", "Lund"),
        ("of all", "all"),
        ("she", "she"),
    ],
)
def test_the_head_of_a_source(source, head):
    text = f"It rained, {source}."
    made = item(text, "It rained", source)
    assert text.split(head, maxsplit=1)[0] == text[: index_words(text).starts[made.head]]


def test_sources_agree_by_their_heads_or_when_there_are_none():
    text = "It rained, said Ana Lund, the mayor, and Bo Ek too."
    whole, name, role, other, none = (
        item(text, "It rained", source)
        for source in ("Ana Lund, the mayor", "Ana Lund", "the mayor", "Bo Ek", "")
    )
    assert sources_agree(whole, name)
    assert sources_agree(whole, role)
    assert not sources_agree(name, other)
    assert not sources_agree(name, none)
    assert sources_agree(none, none)
