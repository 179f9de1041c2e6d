from __future__ import annotations

import pytest

from pipeline.corpus.speech import drafts

ANA = "<PERSON>Ana Lund</PERSON>"


def words(gold, spans):
    return [gold.analysis.article.text[start:end] for start, end in spans]


def test_a_number_joins_parts_cue_and_source(gold_of):
    gold = gold_of(
        f'<q 4 speaker="Ana Lund">“We built it,”</q> <cue 4>said</cue> <src 4>{ANA}</src>. <q 4>“Ours.”</q>'
    )
    (quote,) = gold.analysis.quotes
    assert words(gold, quote.content) == ["“We built it,”", "“Ours.”"]
    assert (words(gold, quote.cue), words(gold, quote.source)) == (["said"], ["Ana Lund"])
    assert (quote.id, quote.kind) == ("q1", "direct")
    assert quote.speaker.name == "Ana Lund"
    assert quote.speaker.entity == gold.analysis.entities[0].id


def test_a_source_may_serve_two_quotes(gold_of):
    gold = gold_of(
        f'<src 1 2>{ANA}</src> <cue 1>noted</cue> <q 1 speaker="Ana Lund">a</q>, '
        f'<cue 2>adding</cue> <q 2 speaker="Ana Lund">b</q>'
    )
    assert [words(gold, quote.source) for quote in gold.analysis.quotes] == [["Ana Lund"]] * 2


@pytest.mark.parametrize(
    ("body", "kind", "resolved"),
    [
        (f'<src 1>{ANA}, the boss,</src> <q 1 speaker="Ana Lund">x</q>', "person", "name"),
        (
            f'{ANA}. <src 1><PERSON n="Ana Lund">Lund</PERSON></src> <q 1 speaker="Ana Lund">x</q>',
            "person",
            "alias",
        ),
        (f'{ANA}. <src 1>She</src> <q 1 speaker="Ana Lund">x</q>', "person", "pronoun"),
        (f'{ANA}. <src 1>The boss</src> <q 1 speaker="Ana Lund">x</q>', "person", "nominal"),
        (f'{ANA}. <q 1 speaker="Ana Lund">x</q>', "person", "carried"),
        ("<src 1>The <ORG>Board</ORG></src> <q 1 speaker=Board>x</q>", "organisation", "name"),
        ("<src 1><NORP>Danes</NORP></src> <q 1 speaker=Danes>x</q>", "group", "name"),
        ("<src 1>officials</src> <q 1 speaker=officials speaker_kind=group>x</q>", "group", "nominal"),
        ('<src 1>a man</src> <q 1 speaker="a man">x</q>', "unnamed", "nominal"),
        (f'{ANA}. <src 1>She</src> <q 1 speaker="Ana Lund" resolved=nominal>x</q>', "person", "nominal"),
    ],
)
def test_speakers(gold_of, body, kind, resolved):
    (quote,) = gold_of(body).analysis.quotes
    assert (quote.speaker.kind, quote.speaker.resolved_by) == (kind, resolved)


def test_nobody_may_be_the_speaker(gold_of):
    (quote,) = gold_of('it <cue 1>was said</cue> that <q 1 speaker="">x</q>').analysis.quotes
    assert quote.speaker is None


def test_roles_come_from_the_entity(gold_of):
    gold = gold_of('<PERSON role=boss aff=Dok>Ana Lund</PERSON> <q 1 speaker="Ana Lund">x</q>')
    assert gold.analysis.quotes[0].speaker.role == "boss"
    assert gold.analysis.quotes[0].speaker.affiliation == "Dok"


def test_an_answer_is_direct_without_marks(gold_of):
    gold = gold_of(f'{ANA}\n\nA: <q 1 answer speaker="Ana Lund">Yes, it is.</q>')
    assert gold.analysis.quotes[0].kind == "direct"
    assert gold.quote_notes[0].flags == ("answer",)


def test_quotes_are_in_the_order_of_the_text_outer_ones_first(gold_of):
    gold = gold_of(
        f'{ANA} <q 9 speaker="Ana Lund">“He says <q 7 nested speaker="Ana '
        f'Lund">no</q>”</q> <q 8 speaker="Ana Lund">b</q>'
    )
    assert [words(gold, quote.content) for quote in gold.analysis.quotes] == [["“He says no”"], ["no"], ["b"]]


def test_drafts_without_content_come_last(mark_up):
    found = drafts(mark_up("<cue 2>said</cue> <q 1>x</q>"))
    assert [(draft.number, bool(draft.parts)) for draft in found] == [("1", True), ("2", False)]
