"""Word lists and their written forms."""

from __future__ import annotations

import pytest

from pipeline.extract.quotes.inflect import noun_forms, verb_forms
from pipeline.extract.quotes.lexicon import ACT, SPEECH, STANCE, read_lexicon


@pytest.mark.parametrize(
    ("base", "more", "expected"),
    [
        ("add", {}, ("add", "adds", "added", "adding")),
        ("state", {}, ("state", "states", "stated", "stating")),
        ("deny", {}, ("deny", "denies", "denied", "denying")),
        ("stress", {}, ("stress", "stresses", "stressed", "stressing")),
        ("say", {"past": ("said",)}, ("say", "says", "said", "saying")),
        ("label", {"doubled": True}, ("label", "labels", "labeled", "labeling", "labelled", "labelling")),
        ("agree", {}, ("agree", "agrees", "agreed", "agreeing")),
        ("echo", {}, ("echo", "echoes", "echoed", "echoing")),
    ],
)
def test_verb_forms(base, more, expected):
    assert verb_forms(base, **more) == expected


def test_noun_forms():
    assert noun_forms("reply") == ("reply", "replies")
    assert noun_forms("claim") == ("claim", "claims")


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
