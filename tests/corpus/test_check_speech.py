from __future__ import annotations

import pytest

ANA = "<PERSON>Ana Lund</PERSON>"
BY = 'speaker="Ana Lund"'


@pytest.mark.parametrize(
    ("body", "message", "mend"),
    [
        (f"{ANA} <cue 4>said</cue> so", "<cue 4> has no <q 4>", "tag what was said with <q 4>"),
        (f"{ANA} <q 1>so</q>", "quote 1 has no speaker", 'speaker=""'),
        (
            f'{ANA} <q 1 speaker="Bo Venn">so</q>',
            "speaker 'Bo Venn' is no entity and not in the text",
            "words of the text",
        ),
        (
            'a man <cue 1>said</cue> <q 1 speaker="a man">so</q>',
            "speaker 'a man' is no entity",
            "speaker_kind=unnamed",
        ),
        (
            f'{ANA} <src 1>she</src> <q 1 speaker="">so</q>',
            "quote 1 has a source but no speaker",
            "write who it is",
        ),
        (f"{ANA} <q 1 kind=indirect {BY}>“so”</q>", "is indirect, but its marks make it direct", 'ok="why"'),
        (f"{ANA} <q 1 kind=spoken {BY}>so</q>", "kind='spoken' is not known", "direct, mixed, indirect"),
        (
            f"{ANA} <q 1 speaker_kind=man {BY}>so</q>",
            "speaker_kind='man' is not known",
            "person, organisation",
        ),
        (f"{ANA} <q 1 resolved=guess {BY}>so</q>", "resolved='guess' is not known", "pronoun"),
        (
            f"{ANA} <ORG>Dok</ORG> <q 1 {BY}>so</q>, <q 1 speaker=Dok>no</q>",
            "two values of speaker=",
            "its own number",
        ),
        (
            f"{ANA} <q 1 {BY}>so, <src 1>she</src> <cue 1>said</cue>, it is</q>",
            "<cue 1> lies in the content",
            "open <q 1> again",
        ),
        (f"{ANA} <q 1 {BY}>so\n\nno</q>", "<q 1> runs over a paragraph's end", "open <q 1> again"),
        (f"{ANA} <q 1 nested {BY}>so</q>", "quote 1 is nested in no other", "leave the flag out"),
        (f"{ANA} <q 1 {BY}>so <q 2 {BY}>no</q></q>", "quote 2 lies inside another quote", "<q 2 nested ...>"),
    ],
)
def test_faults(faults, body, message, mend):
    found = faults(body + "\n")
    assert any(message in fault and mend in fault for fault in found), found


@pytest.mark.parametrize(
    "body",
    [
        f'{ANA} <q 1 kind=indirect ok="a word only" {BY}>“so”</q>',
        '<src 1>A man</src> <cue 1>said</cue> <q 1 speaker="a man" speaker_kind=unnamed>so</q>',
        f'{ANA} <cue 1>said</cue> <q 1 ok="the source is left out" {BY}>so</q>',
        f"{ANA} <q 1 kind=direct {BY}>“so”</q>",
        f"{ANA}: <q 1 answer {BY}>Yes.</q>",
        'it <cue 1>was said</cue> that <q 1 speaker="">so</q>',
        f"{ANA} <q 1 {BY}>“he says <q 2 nested {BY}>no</q>”</q>",
    ],
)
def test_good_quotes(faults, body):
    assert faults(body + "\n") == []
