"""The reporting words by written form."""

from __future__ import annotations

import pytest

from pipeline.extract.quotes.lexicon import ACT, SPEECH, STANCE, read_lexicon


@pytest.mark.parametrize(
    ("form", "kind", "grade"),
    [
        ("said", "quote", SPEECH),
        ("told", "addressee", SPEECH),
        ("quipped", "quote", SPEECH),
        ("urging", "infinitive", SPEECH),
        ("announces", "object", ACT),
        ("believed", "clause", STANCE),
        ("believed", "quote", 0),
    ],
)
def test_grades(form, kind, grade):
    assert read_lexicon().verbs[form].grade(kind) == grade


def test_prepositions_and_particles():
    verbs = read_lexicon().verbs
    assert verbs["called"].preps["for"] == ACT
    assert "out" in verbs["pointing"].particles
    assert ("according", "to") in read_lexicon().phrases
