from __future__ import annotations

import pytest
from quote_pages import shown, token_of

from pipeline.extract.quotes.cues import find_cues, spans_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The farmer said it was old.", [("verb", ["said"])], id="verb"),
        pytest.param("The farmer did not say it was old.", [("verb", ["did not say"])], id="parts"),
        pytest.param("They were not told it was old.", [("verb", ["were not told"])], id="passive"),
        pytest.param("The farmer pointed out that it was old.", [("verb", ["pointed out"])], id="particle"),
        pytest.param("He made it clear that it was old.", [("verb", ["made", "clear"])], id="two-parts"),
        pytest.param("She had to admit that it was old.", [("verb", ["had to admit"])], id="had-to"),
        pytest.param(
            "She went on to say that it was old.",
            [("verb", ["went on"]), ("verb", ["went on to say"])],
            id="went-on-to",
        ),
        pytest.param(
            "He was quoted as saying that it was old.",
            [("verb", ["was quoted as saying"])],
            id="quoted-as",
        ),
        pytest.param("According to the farmer, it is old.", [("phrase", ["According to"])], id="phrase"),
        pytest.param("A claim that it was old hurt.", [("noun", ["claim"])], id="noun"),
        pytest.param('"We have done it," a brief reply.', [("verb", ["reply"])], id="verb-taken-for-a-noun"),
        pytest.param('"It leaks," objects a baker.', [("verb", ["objects"])], id="inverted-noun"),
        pytest.param(
            "The permit of 1926 states that it is old.", [("verb", ["states"])], id="noun-before-that"
        ),
        pytest.param("We have done it, a brief reply.", [], id="no-marks-before-the-noun"),
        pytest.param('He sang "they said it was old" all day.', [("verb", ["sang"])], id="not-inside-marks"),
        pytest.param("The pledged votes came late.", [], id="adjective"),
        pytest.param("Asked if it rained, he slept.", [], id="the-reporters-own"),
        pytest.param("He hopes to announce a mill.", [("verb", ["hopes"])], id="a-plan"),
        pytest.param("He came to announce “a mill” there.", [("verb", ["to announce"])], id="plan-in-marks"),
        pytest.param("He came to claim that it was old.", [("verb", ["to claim"])], id="to-claim-that"),
        pytest.param("Rain fell on the mill.", [], id="none"),
    ],
)
def test_reporting_words(page, text, expected):
    laid = page(text)
    assert [(cue.kind, shown(laid, cue.spans)) for cue in find_cues(laid)] == expected


def test_cues_know_their_zone_and_word(page):
    laid = page("The farmer said it was old. In the words of the mayor, it leaks.")
    verb, phrase = find_cues(laid)
    assert (verb.zone, phrase.zone) == (0, 1)
    assert (verb.word.base, phrase.word) == ("say", None)
    assert (verb.last, phrase.last) == (verb.at, phrase.at + 3)


def test_neighbouring_tokens_make_one_span(page):
    laid = page("The farmer did not say it was old.")
    at = token_of(laid, "did")
    assert shown(laid, spans_of(laid, [at, at + 1, at + 3])) == ["did not", "it"]
    assert spans_of(laid, []) == ()
