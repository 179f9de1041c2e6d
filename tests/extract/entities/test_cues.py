from __future__ import annotations

import pytest

from pipeline.extract.entities.cues import cue_for, cues
from pipeline.extract.entities.name import PROVEN
from pipeline.records import ENTITY_LABELS


@pytest.mark.parametrize(
    ("before", "form", "after", "label", "expected"),
    [
        pytest.param("a school in ", "Marlo", " reopened", "PERSON", "GPE", id="in"),
        pytest.param("the ", "Marlo", " province", "PERSON", "GPE", id="province"),
        pytest.param("the town of ", "Marlo", " met", "ORG", "GPE", id="town-of"),
        pytest.param("", "Marlo", "'s mother", "GPE", "PERSON", id="mother"),
        pytest.param("", "Marlo", "’s mother", "GPE", "PERSON", id="curly-possessive"),
        pytest.param("in ", "Marlo", " today", "ORG", "GPE", id="organisation-in"),
        pytest.param("in ", "Marlo", " Bank", "ORG", None, id="organisation-in-before-a-capital"),
        pytest.param("in ", "Marlo", " today", "NORP", None, id="label-left-as-it-is"),
        pytest.param("", "Old Marlo", "'s mother", "GPE", None, id="two-words-show-themselves"),
        pytest.param("", "MARLO", "'s mother", "GPE", None, id="capitals-show-themselves"),
        pytest.param("the ", "Marlo", " works", "ORG", None, id="none"),
        pytest.param("in the far corner of the old hall ", "Marlo", " sang", "PERSON", None, id="far-away"),
    ],
)
def test_words_around_a_name_show_its_label(before, form, after, label, expected):
    cue = cue_for(f"{before}{form}{after}", len(before), len(before) + len(form), label)
    assert (cue.label if cue else None) == expected


def test_every_cue_gives_a_known_label_and_less_than_a_proof():
    assert cues()
    for cue in cues():
        assert {cue.label} | cue.unless <= set(ENTITY_LABELS)
        assert 1 < cue.weight < PROVEN
        assert cue.before or cue.after
