from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.gold.records import GoldArticle, GoldQuote, gold_error
from pipeline.records import Article, Quote, Source, Span


def article(*flags):
    quotes = tuple(
        GoldQuote(Quote(f"q{at}", "indirect", (Span(0, 2),)), each) for at, each in enumerate(flags, 1)
    )
    return GoldArticle(Article("a", Source("a.txt"), "It rained."), quotes)


def test_quotes_are_the_records_without_flags():
    assert [quote.id for quote in article((), ("nested",)).quotes] == ["q1", "q2"]


def test_flags_are_told_by_name():
    nested, doubt = article(("nested",), ("doubt", "in_title")).marked
    assert (nested.nested, nested.doubt) == (True, False)
    assert (doubt.nested, doubt.doubt) == (False, True)


def test_quotes_with_a_flag_can_be_left_out():
    left = article((), ("nested",), ("doubt", "answer")).without({"nested", "doubt"})
    assert [quote.id for quote in left.quotes] == ["q1"]


@pytest.mark.parametrize(("line", "shown"), [(3, "g.jsonl, line 3: it is odd."), (0, "g.jsonl: it is odd.")])
def test_an_error_says_where_what_and_what_to_do(line, shown):
    error = gold_error(Path("g.jsonl"), line, "it is odd", "Mend it.")
    assert (error.message, error.hint, error.code) == (shown, "Mend it.", "gold")
