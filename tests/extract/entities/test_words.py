from __future__ import annotations

import pytest

from pipeline.extract.entities import words
from pipeline.records import ENTITY_LABELS


def test_lists_are_read_without_comments_and_empty_lines():
    rows = words.lines("common.txt")
    assert rows
    assert all(row == row.strip() and row and not row.startswith("#") for row in rows)


def test_kind_words_show_known_labels():
    assert words.kinds().last["Bank"] == "ORG"
    assert words.kinds().first["Lake"] == "LOC"
    assert {*words.kinds().last.values(), *words.kinds().first.values()} <= set(ENTITY_LABELS)


@pytest.mark.parametrize(
    ("spelling", "usual", "doubtful"),
    [
        pytest.param("Brazil", "Brazil", False, id="one-spelling"),
        pytest.param("Czechia", "Czech Republic", False, id="other-spelling"),
        pytest.param("Chad", "Chad", True, id="a-given-name-too"),
    ],
)
def test_places(spelling, usual, doubtful):
    assert words.places().names[spelling] == words.aliases()[spelling] == usual
    assert (spelling in words.places().doubtful) is doubtful


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("Mr Lund", "Mr ", id="title"),
        pytest.param("Dr. Lund", "Dr. ", id="full-stop"),
        pytest.param("Prime Minister Lund", "Prime Minister ", id="longest"),
        pytest.param("Chairman Lund", "Chairman ", id="office"),
        pytest.param("Mrlund", None, id="no-space"),
        pytest.param("Lund Mr Berg", None, id="not-at-the-head"),
    ],
)
def test_title_head(text, cut):
    match = words.title_head().match(text)
    assert (match.group() if match else None) == cut


@pytest.mark.parametrize(
    ("before", "proves"),
    [
        pytest.param("They met Mr ", True, id="title"),
        pytest.param("They met Prime\nMinister ", True, id="line-break"),
        pytest.param("They met Chairman ", False, id="cut-but-no-proof"),
        pytest.param("They met ex-King ", False, id="inside-a-word"),
        pytest.param("They met Mr Lund ", False, id="a-name-between"),
    ],
)
def test_person_title(before, proves):
    assert bool(words.person_title().search(before)) is proves


@pytest.mark.parametrize(
    ("read", "entry"),
    [
        (words.common, "Yesterday"),
        (words.acronyms, "GDP"),
        (words.title_words, "Minister"),
        (words.agencies, "Reuters"),
        (words.roles, "captain"),
    ],
)
def test_word_sets(read, entry):
    assert entry in read()
    assert "Zuri Mbeki" not in read()


def test_known_bodies_have_one_usual_name():
    assert words.aliases()["UN"] == words.aliases()["U.N."] == "United Nations"
