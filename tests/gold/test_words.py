from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.gold.words import index_words
from pipeline.records import Span


def words(index, numbers):
    return [index.text[index.starts[each] : index.ends[each]] for each in sorted(numbers)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana's well-known 3.5 kg.", ["Ana's", "well-known", "3.5", "kg"]),
        ("“So,” she—Ana—said", ["So", "she", "Ana", "said"]),
        ("the boys’ snake_case", ["the", "boys", "snake", "case"]),
        ("", []),
    ],
)
def test_words_are_letters_and_digits_with_what_joins_them(text, expected):
    index = index_words(text)
    assert words(index, range(len(index.starts))) == expected


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "rain and" wind.', ["rain", "and"]),
        ("He said “rain", ["rain"]),
        ("“One\ntwo”", ["One"]),
        ("Lena said ‘the boys’ own’ day", ["the", "boys"]),
        ("‘left open\nnothing", []),
        ("‘He said “no” twice’ once", ["He", "said", "no", "twice"]),
        ("``old style'' text", ["old", "style"]),
        ("Ana’s don’t", []),
    ],
)
def test_which_words_stand_between_marks(text, inside):
    index = index_words(text)
    assert words(index, index.quoted(range(len(index.starts)))) == inside


def test_runs_say_whether_their_marks_are_single():
    assert [run.single for run in index_words("‘one’ and “two”").runs] == [True, False]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It rained hard”", "direct"),
        ("it “rained hard”", "mixed"),
        ("it rained", "indirect"),
        ("", "indirect"),
    ],
)
def test_the_kind_is_the_share_in_marks(text, kind):
    index = index_words(text)
    assert index.kind_of(range(len(index.starts))) == kind


def test_a_span_holds_every_word_it_touches():
    index = index_words("one two three")
    assert words(index, index.words_in([Span(2, 5)])) == ["one", "two"]
    assert words(index, index.words_in([Span(3, 4)])) == []


@given(st.text(alphabet="ab “”‘’\"'\n.-", max_size=60))
def test_every_word_is_in_its_own_span_and_runs_never_raise(text):
    index = index_words(text)
    for number, (start, end) in enumerate(zip(index.starts, index.ends, strict=True)):
        assert index.words_in([Span(start, end)]) == {number}
    assert all(0 <= run.start <= run.end <= len(text) for run in index.runs)
