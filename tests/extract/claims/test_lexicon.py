"""Word lists read from data files."""

from __future__ import annotations

import re

import pytest

from pipeline.extract.claims.lexicon import either, table, word_set


@pytest.mark.parametrize(
    "name",
    ["change", "currencies", "grammar", "hedges", "names", "nouns", "numerals", "plurals", "scores", "units"],
)
def test_every_file_is_read(name):
    assert table(name)


def test_words_stand_in_strings_or_lists():
    assert "january" in word_set("names", "months")
    assert "at least" in word_set("names", "year_hedges")


def test_the_longest_word_is_tried_first():
    assert re.match(either(["up", "up to", "a.b"]), "up to 5")[0] == "up to"
    assert re.match(either(["a.b"]), "axb") is None
