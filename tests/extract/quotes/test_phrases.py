from __future__ import annotations

import pytest
from quote_pages import words

from pipeline.extract.quotes.cues import find_cues
from pipeline.extract.quotes.lexicon import ACT, SPEECH
from pipeline.extract.quotes.phrases import noun_content, phrase_reach, sentence_content


def cue_in(page, kind):
    return next(cue for cue in find_cues(page) if cue.kind == kind)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("According to the farmer, the mill was old.", ["the mill was old"], id="first"),
        pytest.param("But according to the farmer, it was old.", ["it was old"], id="after-a-connective"),
        pytest.param("The mill was old, according to the farmer.", ["The mill was old"], id="last"),
        pytest.param("The mill, according to the farmer, was old.", ["The mill", "was old"], id="middle"),
        pytest.param(
            "The mill was old, according to the farmer, and the roof leaked.",
            ["The mill was old"],
            id="new-clause-left-out",
        ),
        pytest.param(
            "In the words of the farmer, the mill was old.", ["the mill was old"], id="in-the-words-of"
        ),
        pytest.param("It was old according to their report.", ["It was old"], id="their-report"),
    ],
)
def test_sentence_around_a_phrase(page, text, parts):
    laid = page(text)
    found = sentence_content(laid, cue_in(laid, "phrase"))
    assert (found.how, found.grade) == ("sentence", SPEECH)
    assert [words(laid, part) for part in found.parts] == parts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They were paid according to their size.", id="a-measure"),
        pytest.param("They were paid according to the rules.", id="a-manner"),
        pytest.param("The mill shut in the view of the farmer.", id="not-set-apart"),
        pytest.param("According to the farmer.", id="no-sentence"),
    ],
)
def test_phrases_that_report_nothing(page, text):
    laid = page(text)
    assert sentence_content(laid, cue_in(laid, "phrase")) is None


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        pytest.param("According to the old farmer, it leaks.", "According to the old farmer", id="source"),
        pytest.param("It leaks, according to the farmer.", "according to the farmer", id="stop-left-out"),
        pytest.param("It leaks, according to.", "according to", id="no-source"),
    ],
)
def test_reach_of_a_phrase(page, text, reach):
    laid = page(text)
    assert words(laid, phrase_reach(laid, cue_in(laid, "phrase"))) == reach


@pytest.mark.parametrize(
    ("text", "how", "part", "joint"),
    [
        pytest.param("The claim that it was old angered them.", "clause", "it was old", "", id="clause"),
        pytest.param(
            "The demand to mend the mill angered them.", "infinitive", "to mend the mill", "", id="infinitive"
        ),
        pytest.param("A call for a new mill was heard.", "prep", "a new mill", "for", id="preposition"),
    ],
)
def test_what_a_noun_reports(page, text, how, part, joint):
    laid = page(text)
    found = noun_content(laid, cue_in(laid, "noun"))
    assert (found.how, found.grade, words(laid, found.parts[0])) == (how, ACT, part)
    assert (laid.tokens[found.joint].text if found.joint >= 0 else "") == joint


@pytest.mark.parametrize("text", ["The claim was old.", "The claim for a new mill was old."])
def test_nouns_that_report_nothing(page, text):
    laid = page(text)
    assert noun_content(laid, cue_in(laid, "noun")) is None
