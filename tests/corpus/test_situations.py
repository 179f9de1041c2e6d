from __future__ import annotations

import pytest

from pipeline.corpus.situations import quote_situations

ANA = "<PERSON>Ana Lund</PERSON>"
BY = 'speaker="Ana Lund"'


@pytest.mark.parametrize(
    ("body", "situation"),
    [
        (f"{ANA}\n\n<q 1 {BY}>“One.</q>\n\n<q 1>“Two.”</q>", "over paragraphs"),
        (f"{ANA}\n\n<q 1 {BY}>“One.”</q>", "floating"),
        (f"<q 1 {BY}>“One,”</q> <src 1>{ANA}</src> <cue 1>said</cue>. <q 1>“Two.”</q>", "split"),
        (f"<src 1>{ANA}</src> <cue 1>said</cue> <q 1 {BY}>it was “good”</q>", "partial"),
        (f"{ANA} the <notq>“copycat”</notq>", "scare quotes and terms"),
        ("in <notq>“<WORK_OF_ART>Low Water</WORK_OF_ART>”</notq>", "title of a work in marks"),
        (f"{ANA} <q 1 {BY}>“I say <q 2 nested {BY}>no</q>”</q>", "nested"),
        (f"{ANA} <q 1 {BY}>‘No’</q>", "single marks"),
        (f'{ANA} <q 1 {BY}>“No”</q> <q 2 {BY}>"Yes"</q>', "curly and straight marks"),
        (f"{ANA} <q 1 {BY}>“No, and more.</q>", "unclosed"),
        (f"<title><q 1 in_title {BY}>‘No’</q> says {ANA}</title>", "headline"),
        (f"<caption><q 1 {BY}>‘No’</q> says {ANA}</caption>", "caption"),
        (f"<src 1>{ANA}</src> <cue 1>told</cue> us <q 1 {BY}>no</q>", "X told Y"),
        (f"<q 1 {BY}>no</q>, <cue 1>according to</cue> <src 1>{ANA}</src>", "according to"),
        (f"{ANA}, <cue 1>adding</cue> that <q 1 {BY}>no</q>", "adding that"),
        (f"<src 1>{ANA}</src>: <q 1 {BY}>“No.”</q>", "colon"),
        (f"<src 1>{ANA}</src> — <q 1 {BY}>“No.”</q>", "dash"),
        (f"<q 1 {BY}>“No.”</q> — <src 1>{ANA}</src>", "dash"),
        (f"<src 1>{ANA}</src>, who <cue 1>said</cue> <q 1 {BY}>no</q>, left", "who said"),
        ('It <cue 1>was announced</cue> that <q 1 speaker="">no</q>', "passive without source"),
        (
            (
                '<src 1>A spokesman</src> <cue 1>said</cue> <q 1 speaker="a spokesman" '
                "speaker_kind=unnamed>no</q>"
            ),
            "a spokesman",
        ),
        (
            "<src 1>Officials</src> <cue 1>said</cue> <q 1 speaker=officials speaker_kind=group>no</q>",
            "collective source",
        ),
        (f"{ANA}. <src 1>She</src> <cue 1>said</cue> <q 1 {BY}>no</q>", "pronoun"),
        (f"{ANA}. <src 1>The boss</src> <cue 1>said</cue> <q 1 {BY}>no</q>", "common noun"),
        (f"{ANA} A: <q 1 answer {BY}>No.</q>", "interview answer"),
        ("A man knew that.", "verb that is no speech"),
        (
            f"{ANA} <q 1 {BY}>“a”</q> <PERSON>Bo</PERSON> <q 2 speaker=Bo>“b”</q> <q 3 {BY}>“c”</q>",
            "speakers in turn",
        ),
    ],
    ids=lambda value: value if " " not in value or len(value) < 30 else "body",
)
def test_each_situation_is_found(gold_of, body, situation):
    assert quote_situations(gold_of(body + "\n"))[situation] >= 1


def test_plain_speech_shows_none_of_them(gold_of):
    gold = gold_of(f"<q 1 {BY}>“One,”</q> <cue 1>said</cue> <src 1>{ANA}</src>.\n")
    assert +quote_situations(gold) == {}
