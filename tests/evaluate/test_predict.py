from __future__ import annotations

import pytest

from pipeline.errors import ModelError
from pipeline.evaluate.predict import find_all_quotes
from pipeline.records import Article, Block, Source

SAID = "“We will sail at dawn,” said Ana Lund."


def article(name, text, *blocks):
    return Article(name, Source(name), text, blocks or (Block("paragraph", 0, len(text)),))


def test_quotes_come_by_id_in_the_articles_own_offsets():
    soft = f"The bo\u00adats left.\n{SAID}"
    found, failures = find_all_quotes([article("a", SAID), article("b", soft), article("c", "It rained.")])
    assert not failures
    assert {name: len(quotes) for name, quotes in found.items()} == {"a": 1, "b": 1, "c": 0}
    (start, end), *_ = found["b"][0].content
    assert soft[start:end].startswith("“We will sail")


def test_the_articles_own_blocks_are_kept():
    found, _ = find_all_quotes([article("a", SAID, Block("noise", 0, len(SAID)))])
    assert found["a"] == ()


def test_a_model_that_is_not_there_is_an_error():
    with pytest.raises(ModelError):
        find_all_quotes([article("a", SAID)], "no_such_model")
