from __future__ import annotations

import pytest
from quote_pages import entity_of, token_of

from pipeline.extract.quotes.salience import PRONOUNS


def ranked(remember, text, pronoun="He", *people):
    """Who the first such pronoun may stand for, the likeliest first."""
    names = people or ("Tobias Lund", "Otto Berg")
    memory = remember(text, tuple(entity_of(text, n, name) for n, name in enumerate(names) if name in text))
    token = memory.page.tokens[token_of(memory.page, pronoun)]
    memory.salience.advance(token.i)
    members = memory.cast.members
    keys = memory.salience.ranking(token, {"person"})
    return [members[key].entity.name if key < len(members) else key - len(members) for key in keys]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("Tobias Lund met Otto Berg. He slept.", "Tobias Lund", id="subject-before-object"),
        pytest.param("Tobias Lund came. Otto Berg left. He slept.", "Otto Berg", id="the-later-sentence"),
        pytest.param(
            "Tobias Lund came. “Otto Berg left,” it read. He slept.",
            "Tobias Lund",
            id="in-marks-weighs-little",
        ),
        pytest.param(
            "Tobias Lund came. Then he sang to Otto Berg. He slept.",
            "Tobias Lund",
            id="a-pronoun-is-a-mention",
        ),
        pytest.param(
            "The pilot, Otto Berg, left Tobias Lund. He slept.", "Otto Berg", id="apposition-to-a-subject"
        ),
        pytest.param("Mr Otto Berg came. Mrs Tobias Lund left. He slept.", "Otto Berg", id="titles-bar"),
    ],
)
def test_who_is_most_likely(remember, text, first):
    assert ranked(remember, text)[0] == first


def test_an_object_is_not_the_subject_of_its_verb(remember):
    text = "Otto Berg came. Tobias Lund told him."
    assert ranked(remember, text, "him") == ["Otto Berg"]


def test_a_noun_without_a_name_is_somebody(remember):
    assert ranked(remember, "Tobias Lund came. A baker left. He slept.") == [0, "Tobias Lund"]
    assert ranked(remember, "Tobias Lund came. A mother left. He slept.") == ["Tobias Lund"]
    assert ranked(remember, "Tobias Lund came. A river froze. He slept.") == ["Tobias Lund"]


def test_who_spoke_weighs_more(remember):
    text = "Tobias Lund met Otto Berg. He slept."
    memory = remember(text, (entity_of(text, 0, "Tobias Lund"), entity_of(text, 1, "Otto Berg")))
    token = memory.page.tokens[token_of(memory.page, "He")]
    memory.salience.advance(token.i)
    memory.salience.spoke(1)
    assert memory.salience.ranking(token, {"person"}) == [1, 0]


def test_what_stands_in_the_same_marks_weighs_more(remember):
    text = "Tobias Lund came. “Otto Berg was there, and he slept,” it read."
    assert ranked(remember, text, "he")[0] == "Otto Berg"


def test_a_link_to_the_other_pronoun_makes_unlikely(remember):
    text = "Tobias Lund came. She slept. Otto Berg met Tobias Lund. He sang."
    assert ranked(remember, text)[0] == "Otto Berg"
    assert set(PRONOUNS.values()) == {"he", "she"}
