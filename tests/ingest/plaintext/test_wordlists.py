import re

import pytest

from pipeline.ingest.plaintext.wordlists import alternation, table, words


@pytest.mark.parametrize("key", ["whole", "lists", "release", "labels", "starts", "kickers"])
def test_phrases_are_in_small_letters_with_straight_apostrophes(key):
    assert all(phrase == phrase.lower() and "’" not in phrase for phrase in words("noise", key))


@pytest.mark.parametrize("key", ["lists", "release"])
def test_lines_with_a_special_part_are_noise_lines(key):
    assert words("noise", key) <= words("noise", "whole")


def test_every_shape_is_a_regular_expression():
    for shape in [*table("noise")["shapes"], *table("noise")["sign_offs"]]:
        assert re.compile(shape).groups == 0


def test_alternation_takes_the_longest_and_any_apostrophe():
    pattern = re.compile(alternation(["editor's", "editor's note"]))
    assert pattern.match("editor’s  note: x").group() == "editor’s  note"
