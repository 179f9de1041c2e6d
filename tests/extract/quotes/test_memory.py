from __future__ import annotations

import pytest
from quote_pages import entity_of

from pipeline.extract.quotes.memory import latest, phrase_text, speaker_of
from pipeline.extract.quotes.stages import SourcePhrase
from pipeline.records import Speaker

TEXT = "Tobias Lund opened the port.\n\nThe crew met Mary Okoro. The Harbour Trust slept."


@pytest.fixture(scope="module")
def memory(remember):
    return remember(
        TEXT,
        (
            entity_of(TEXT, 1, "Tobias Lund", role="master", affiliation="Port"),
            entity_of(TEXT, 2, "Mary Okoro"),
            entity_of(TEXT, 3, "Harbour Trust", "ORG"),
        ),
    )


@pytest.mark.parametrize(
    ("before", "subject", "expected"),
    [
        pytest.param(len(TEXT), False, "Harbour Trust", id="all-mentions"),
        pytest.param(TEXT.index("The Harbour"), False, "Mary Okoro", id="before-an-offset"),
        pytest.param(TEXT.index("The Harbour"), True, "Tobias Lund", id="subjects-only"),
        pytest.param(0, False, None, id="none-before"),
    ],
)
def test_latest(memory, before, subject, expected):
    number, at = latest(memory, before, lambda _, __: True, subject=subject)
    assert (memory.cast.members[number].entity.name if number >= 0 else None) == expected
    assert (TEXT.startswith(expected, at) if expected else at == -1) is True


def test_latest_asks_whether_a_member_fits(memory):
    assert latest(memory, len(TEXT), lambda _, member: member.is_person, subject=False)[0] == 1
    assert latest(memory, len(TEXT), lambda _, __: False, subject=False) == (-1, -1)


def test_members_as_speakers(memory):
    assert speaker_of(memory, 0, "alias") == Speaker("Tobias Lund", "person", "alias", "e1", "master", "Port")
    assert speaker_of(memory, 2, "name").kind == "organisation"
    assert memory.number_of(speaker_of(memory, 1, "name")) == 1
    assert memory.number_of(Speaker("nobody", "unnamed", "nominal")) == -1


def test_a_surname_stands_for_the_one_longer_name(remember):
    text = "Lund came. Tobias Lund slept. Mary Lund sang."
    lund, tobias, mary = (
        entity_of(text, n, name) for n, name in enumerate(["Lund", "Tobias Lund", "Mary Lund"], 1)
    )
    assert speaker_of(remember(text, (lund, tobias)), 0, "alias").name == "Tobias Lund"
    assert speaker_of(remember(text, (lund, tobias, mary)), 0, "alias").name == "Lund"


def test_block_of_an_offset(memory):
    assert [memory.block_of(at) for at in (0, TEXT.index("The crew"), len(TEXT))] == [0, 1, -1]


def test_words_of_a_source(memory):
    assert phrase_text(memory.page, SourcePhrase(1, 0, 1)) == "Tobias Lund"
