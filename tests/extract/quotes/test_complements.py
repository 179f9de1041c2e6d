from __future__ import annotations

import pytest
from quote_pages import token_of, words

from pipeline.extract.quotes.complements import before_next_report, complement
from pipeline.extract.quotes.cues import find_cues
from pipeline.extract.quotes.lexicon import ACT, SPEECH, STANCE
from pipeline.extract.quotes.stages import Content


def governed(page, verb):
    at = token_of(page, verb)
    cue = next(cue for cue in find_cues(page) if cue.at == at)
    return complement(page, cue, cue.word, page.zones[cue.zone])


@pytest.mark.parametrize(
    ("text", "verb", "how", "parts", "grade"),
    [
        ("The farmer said that the mill was old.", "said", "clause", ["the mill was old"], SPEECH),
        ("The farmer said it was old, but it was hers.", "said", "clause",
         ["it was old, but it was hers"], SPEECH),
        ("The farmer explained how the mill worked.", "explained", "clause", ["how the mill worked"], SPEECH),
        ("The farmer made it clear that it was old.", "made", "clause", ["it was old"], SPEECH),
        ("The farmer urged the council to mend it.", "urged", "infinitive",
         ["the council to mend it"], SPEECH),
        ("The mill is said to leak badly.", "said", "infinitive", ["The mill", "to leak badly"], SPEECH),
        ("The farmer wants to mend the mill.", "wants", "infinitive", ["to mend the mill"], STANCE),
        ("The farmer accused the town of selling it.", "accused", "gerund",
         ["the town of selling it"], SPEECH),
        ("The farmer suggested selling the mill.", "suggested", "gerund", ["selling the mill"], ACT),
        ("Critics called the mill an eyesore.", "called", "naming", ["the mill an eyesore"], ACT),
        ("The farmer called for a mill in the valley.", "called", "prep", ["a mill in the valley"], ACT),
        ("The farmer asked the council for more time.", "asked", "prep", ["the council for more time"], ACT),
        ("The farmer announced a new mill.", "announced", "object", ["a new mill"], ACT),
        ('The farmer rejected the "useless and ugly" mill.', "rejected", "object",
         ['the "useless and ugly" mill'], ACT),
    ],
    ids=["clause", "second-clause", "wh", "particle", "addressee", "passive-infinitive", "stance",
         "gerund-of", "gerund", "naming", "preposition", "asked-for", "object", "target-in-marks"],
)  # fmt: skip
def test_what_a_verb_governs(page, text, verb, how, parts, grade):
    laid = page(text)
    found = governed(laid, verb)
    assert (found.how, found.grade) == (how, grade)
    assert [words(laid, part) for part in found.parts] == parts


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        pytest.param("The farmer announced it.", "announced", id="pronoun-object"),
        pytest.param("The farmer did not announce a new mill.", "announce", id="negated-object"),
        pytest.param("The farmer rejected the mill.", "rejected", id="target-without-marks"),
        pytest.param("The farmer went on to praise the mill.", "went", id="particle-with-infinitive"),
        pytest.param("The farmer spoke.", "spoke", id="nothing-follows"),
    ],
)
def test_what_is_no_content(page, text, verb):
    assert governed(page(text), verb) is None


@pytest.mark.parametrize(
    ("text", "last", "kept", "follow"),
    [
        pytest.param(
            "The farmer said the mill was old, adding that the roof leaked.",
            "leaked",
            "the mill was old",
            "adding",
            id="adding",
        ),
        pytest.param(
            "The farmer said the mill was old, according to the mayor.",
            "mayor",
            "the mill was old",
            "according",
            id="according-to",
        ),
        pytest.param(
            "The farmer said he would mend the mill and vowed to sell the farm.",
            "farm",
            "he would mend the mill",
            "vowed",
            id="shared-subject",
        ),
        pytest.param(
            "The farmer said the mill was old, adding to the bill.",
            "bill",
            "the mill was old",
            "adding",
            id="adding-without-a-clause",
        ),
        pytest.param(
            "The farmer said the mill was old, bringing rats.",
            "rats",
            "the mill was old, bringing rats",
            None,
            id="no-reporting-verb",
        ),
    ],
)
def test_a_later_report_is_cut_off(page, text, last, kept, follow):
    laid = page(text)
    cue = next(cue for cue in find_cues(laid) if cue.kind == "verb")
    whole = Content(((cue.at + 1, token_of(laid, last)),), "clause", SPEECH)
    found = before_next_report(laid, whole, cue, laid.zones[0])
    assert words(laid, found.parts[0]) == kept
    assert found.followed_by == (token_of(laid, follow) if follow else -1)
