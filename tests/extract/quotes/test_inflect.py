from __future__ import annotations

import pytest

from pipeline.extract.quotes.inflect import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("base", "more", "expected"),
    [
        pytest.param("add", {}, ("add", "adds", "added", "adding"), id="plain"),
        pytest.param("state", {}, ("state", "states", "stated", "stating"), id="silent-e"),
        pytest.param("deny", {}, ("deny", "denies", "denied", "denying"), id="y-after-a-consonant"),
        pytest.param("pray", {}, ("pray", "prays", "prayed", "praying"), id="y-after-a-vowel"),
        pytest.param("stress", {}, ("stress", "stresses", "stressed", "stressing"), id="hissing"),
        pytest.param("say", {"past": ("said",)}, ("say", "says", "said", "saying"), id="irregular"),
        pytest.param(
            "label",
            {"doubled": True},
            ("label", "labels", "labeled", "labeling", "labelled", "labelling"),
            id="doubled",
        ),
        pytest.param(
            "begin",
            {"past": ("began", "begun"), "doubled": True},
            ("begin", "begins", "began", "begun", "begining", "beginning"),
            id="irregular-and-doubled",
        ),
        pytest.param("agree", {}, ("agree", "agrees", "agreed", "agreeing"), id="double-e"),
        pytest.param("echo", {}, ("echo", "echoes", "echoed", "echoing"), id="o"),
    ],
)
def test_verb_forms(base, more, expected):
    assert verb_forms(base, **more) == expected


@pytest.mark.parametrize(
    ("noun", "plural"), [("reply", "replies"), ("claim", "claims"), ("speech", "speeches"), ("day", "days")]
)
def test_noun_forms(noun, plural):
    assert noun_forms(noun) == (noun, plural)
