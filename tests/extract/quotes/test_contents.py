from __future__ import annotations

import pytest
from quote_pages import token_of, words

from pipeline.extract.quotes.contents import clause_start, content_of, subject_near
from pipeline.extract.quotes.cues import find_cues
from pipeline.extract.quotes.lexicon import ACT, SPEECH


def contents(page):
    cues = find_cues(page)
    rivals = frozenset(cue.at for cue in cues if cue.kind == "verb")
    return [found for cue in cues if (found := content_of(page, cue, rivals))]


@pytest.mark.parametrize(
    ("text", "how", "parts", "grade"),
    [
        ('"The mill is old," the farmer said.', "before", ['"The mill is old,"'], SPEECH),
        ('"The mill is old," its owner, Ada Obi, quipped.', "before", ['"The mill is old,"'], SPEECH),
        ('But "the mill is old," the farmer said.', "before", ['"the mill is old,"'], SPEECH),
        ("The mill was old, the farmer said.", "before", ["The mill was old"], SPEECH),
        ("The mill, the farmer said, was old.", "before", ["The mill", "was old"], SPEECH),
        ('The farmer said: "The mill is old."', "after", ['"The mill is old."'], SPEECH),
        ('"It is old," he said, "and it leaks."', "around", ['"It is old,"', '"and it leaks."'], SPEECH),
        ('"It is old," he said, and "it will not last".', "around",
         ['"It is old,"', '"it will not last"'], SPEECH),
        ('The "old heap", the farmer said, must close.', "around", ['The "old heap"', "must close"], SPEECH),
        ('The farmer said the mill was "old and tired" and shut.', "clause",
         ['the mill was "old and tired" and shut'], SPEECH),
        ("The mill, according to the farmer, was old.", "sentence", ["The mill", "was old"], SPEECH),
        ("The claim that the mill was old angered them.", "clause", ["the mill was old"], ACT),
    ],
    ids=["quotation-first", "owner-with-a-name", "connective-left-out", "plain-first", "interrupted",
         "quotation-after", "split", "coordinated", "term-before", "words-in-marks-inside", "phrase", "noun"],
)  # fmt: skip
def test_what_a_cue_reports(page, text, how, parts, grade):
    laid = page(text)
    (found,) = contents(laid)
    assert (found.how, found.grade) == (how, grade)
    assert [words(laid, part) for part in found.parts] == parts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The farmer said nothing, and sang.", id="nothing-said"),
        pytest.param("The old mill, the farmer believed.", id="stance-without-a-clause"),
        pytest.param('The "old" mill, as was said, shut.', id="passive-between"),
        pytest.param("They were paid according to their size.", id="measure"),
    ],
)
def test_cues_that_report_nothing(page, text):
    assert contents(page(text)) == []


@pytest.mark.parametrize(
    ("text", "verb", "first", "subject"),
    [
        pytest.param('"It is old," the tired farmer often said.', "said", "the", True, id="own-subject"),
        pytest.param('"It is old," said the farmer.', "said", "said", True, id="subject-behind"),
        pytest.param(
            "The mill, according to town lore, was said to leak.", "said", "The", True, id="passive"
        ),
        pytest.param("Saying it was old, the farmer left.", "Saying", "Saying", False, id="none"),
    ],
)
def test_where_a_cues_clause_starts(page, text, verb, first, subject):
    laid = page(text)
    at = token_of(laid, verb)
    assert laid.tokens[clause_start(laid, at, laid.zones[0])].text == first
    assert subject_near(laid, at) is subject
