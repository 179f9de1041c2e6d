from __future__ import annotations

import pytest

ANA = "<PERSON>Ana Lund</PERSON>"
BY = 'speaker="Ana Lund"'


def unnamed(words, kind="unnamed", more=""):
    """A source with these words whose speaker is written with these words, too."""
    said = f'<q 1 speaker="{words}" speaker_kind={kind}{more}>it leaked</q>'
    return f"Then <src 1>{words}</src> <cue 1>said</cue> {said}."


@pytest.mark.parametrize(
    ("body", "message", "mend"),
    [
        (
            f"<src 1>{ANA}, who mends nets</src>, <cue 1>said</cue> <q 1 {BY}>it leaked</q>.",
            "<src 1> takes in a relative clause that only adds",
            "close it before ', who'",
        ),
        (
            f"<src 1>{ANA}, whose nets tore</src>, <cue 1>said</cue> <q 1 {BY}>it leaked</q>.",
            "<src 1> takes in a relative clause",
            "close it before ', whose'",
        ),
        (
            f"<src 1>{ANA}</src> <cue 1>asked</cue> <q 1 {BY}>that the nets be dried</q>.",
            "quote 1 begins with 'that'",
            "open <q 1> behind it",
        ),
        (
            f"{ANA} waited. The tar, <src 1>she</src> <cue 1>said</cue>, <q 1 {BY}>was still soft</q>.",
            "quote 1 leaves out what stands before its cue: 'The tar,'",
            "tag that with <q 1> too",
        ),
        (
            f"{ANA} waited. The tar, <cue 1>said</cue> <src 1>the smith</src>, <q 1 {BY}>was soft</q>.",
            "quote 1 leaves out what stands before its cue",
            'ok="why"',
        ),
        (unnamed("The smith"), "the unnamed speaker 'The smith' has a capital", 'speaker="the smith"'),
        (unnamed("A smith"), "the unnamed speaker 'A smith' has a capital", 'speaker="a smith"'),
        (unnamed("Net-menders", "group"), "'Net-menders' has a capital", 'speaker="net-menders"'),
        (unnamed("officials"), "the speaker 'officials' is more than one", "speaker_kind=group"),
        (unnamed("neighbours near the slip"), "'neighbours near the slip' is more than one", "group"),
        (unnamed("two men"), "the speaker 'two men' is more than one", "speaker_kind=group"),
    ],
)
def test_faults(faults, body, message, mend):
    found = faults(body + "\n")
    assert any(message in fault and mend in fault for fault in found), found


@pytest.mark.parametrize(
    "body",
    [
        f"<src 1>{ANA}, a smith who mends nets</src>, <cue 1>said</cue> <q 1 {BY}>it leaked</q>.",
        f'<src 1>{ANA}, who mends nets</src>, <cue 1>said</cue> <q 1 {BY} ok="as wanted">it leaked</q>.',
        f"<src 1>{ANA}</src> <cue 1>said</cue> <q 1 {BY}>that was the tar</q>.",
        f"It was then, <src 1>{ANA}</src> <cue 1>said</cue>, that <q 1 {BY}>the tar set</q>.",
        f"<q 1 {BY}>The tar</q>, <src 1>{ANA}</src> <cue 1>said</cue>, <q 1>was still soft</q>.",
        f"It rained and, <src 1>{ANA}</src> <cue 1>said</cue>, <q 1 {BY}>washed off the tar</q>.",
        f"{ANA} had nets in which, <src 1>she</src> <cue 1>said</cue>, <q 1 {BY}>eels slept</q>.",
        f"The tar set. <cue 1>According to</cue> <src 1>{ANA}</src>, <q 1 {BY}>it was thin</q>.",
        f"However, <src 1>{ANA}</src> <cue 1>said</cue>, <q 1 {BY}>it was thin</q>.",
        f"<GPE>Oslo</GPE>. {unnamed('Oslo smiths', 'group')}",
        f"<NORP>Danish</NORP> smiths. {unnamed('Danish smiths', 'group')}",
        unnamed("TV crews", "group"),
        unnamed("Rule", "organisation", ' ok="as painted"'),
        unnamed("a mother of sons"),
        unnamed("a girl in boots"),
        unnamed("the boss"),
        unnamed("officials", more=' ok="one man calls himself so"'),
    ],
)
def test_good_words(faults, body):
    assert faults(body + "\n") == []
