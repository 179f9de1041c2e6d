from __future__ import annotations

import pytest
from quote_pages import entity_of

from pipeline.extract.quotes.cast import last_before, make_cast, speaker_words

TEXT = "Mr Tobias Lund met Mary Okoro, a harbour pilot, in Oslo. Lund slept."


@pytest.fixture(scope="module")
def cast(page):
    people = (entity_of(TEXT, 1, "Tobias Lund"), entity_of(TEXT, 2, "Mary Okoro", role="chairwoman"))
    return make_cast(page(TEXT), (*people, entity_of(TEXT, 3, "Oslo", "EVENT")))


def test_members_are_found_by_name_and_by_token(page, cast):
    assert dict(cast.by_name) == {"Tobias Lund": 0, "Mary Okoro": 1}
    tokens = page(TEXT).tokens
    assert [tokens[i].text for i, number in enumerate(cast.at) if number == 0] == ["Tobias", "Lund", "Lund"]
    assert {number for number in cast.at if number >= 0} == {0, 1}


def test_mentions_that_are_subjects(cast):
    lund, okoro = cast.members
    assert lund.subjects == lund.starts == (3, TEXT.index("Lund slept"))
    assert (okoro.subjects, okoro.starts) == ((), (TEXT.index("Mary"),))


def test_gender_comes_from_titles_and_roles_only(cast):
    assert [member.gender for member in cast.members] == ["he", "she"]


def test_mentions_inside_marks_are_no_subjects(page):
    text = '"Tobias Lund slept," Mary Okoro said.'
    (lund,) = make_cast(page(text), (entity_of(text, 1, "Tobias Lund"),)).members
    assert lund.subjects == ()


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, -1), (3, -1), (4, 3), (9, 8)], ids=["none", "at", "after", "last"]
)
def test_last_before(offset, expected):
    assert last_before((3, 8), offset) == expected


def test_word_lists_show_one_gender():
    lists = speaker_words()
    assert {"mr", "mrs"} <= lists.titles
    assert not lists.male & lists.female
