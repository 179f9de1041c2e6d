from __future__ import annotations

import pytest
from quote_pages import shown, words

from pipeline.extract.quotes.leftovers import is_speech, place_the_rest
from pipeline.extract.quotes.lexicon import SPEECH
from pipeline.extract.quotes.stages import Attribution
from pipeline.records import Span


@pytest.mark.parametrize(
    ("text", "how", "content", "cue", "source"),
    [
        ('Tobias Lund: "It rained all night."', "colon", ['"It rained all night."'], [], "Tobias Lund"),
        ('Tobias Lund had this to say: "It rained again."', "colon", ['"It rained again."'], [],
         "Tobias Lund"),
        ('Tobias Lund, a pilot, said:\n\n"It rained."', "colon", ['"It rained."'], ["said"],
         "Tobias Lund, a pilot"),
        ('"It rained all night," Tobias Lund riffed.', "before", ['"It rained all night,"'], ["riffed"],
         "Tobias Lund"),
        ('Tobias Lund wore a hat that said "do not feed me" again.', "governed", ['"do not feed me"'],
         ["said"], "that"),
        ('"It rained all night."', "carried", ['"It rained all night."'], [], None),
    ],
    ids=["name-and-colon", "verb-and-colon", "paragraph-before", "unknown-verb", "verb-over-it", "alone"],
)  # fmt: skip
def test_unclaimed_quotations(page, text, how, content, cue, source):
    laid = page(text)
    (found,) = place_the_rest(laid, [])
    assert (found.how, shown(laid, found.content), shown(laid, found.cue)) == (how, content, cue)
    assert (found.source and words(laid, (found.source.first, found.source.last))) == source


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('The town opened its "smart" harbour.', id="term"),
        pytest.param('They sang "The Lantern Keepers of Oslo" again.', id="title"),
        pytest.param('The sign at the old port is "closed for the rain" again.', id="no-reporting-verb"),
    ],
)
def test_marks_without_speech(page, text):
    assert place_the_rest(page(text), []) == []


def test_second_half_joins_the_quotation_that_its_cue_splits(page):
    laid = page('"It rained," Lund said. "It snowed too."')
    first, second = (Span(run.start, run.end) for run in laid.runs)
    report = Attribution((first,), (Span(18, 22),), None, "before", SPEECH, 0, 6)
    (joined,) = place_the_rest(laid, [report])
    assert joined.content == (first, second)


def test_paragraphs_of_one_quotation_stay_together(page):
    laid = page('Lund said: "It rained.\n\n"It snowed too."')
    first, second = (Span(run.start, run.end) for run in laid.runs)
    (joined,) = place_the_rest(laid, [Attribution((first,), (Span(5, 9),), None, "after", SPEECH, 0, 1)])
    assert joined.content == (first, second)


def test_a_clause_reaches_to_the_words_in_marks_of_its_sentence(page):
    text = 'Lund said it rained, with winds that were "far too strong for boats".'
    laid = page(text)
    cut = Span(10, text.index(","))
    (found,) = place_the_rest(laid, [Attribution((cut,), (Span(5, 9),), None, "clause", SPEECH, 0, 1)])
    assert shown(laid, found.content) == [text[10:-1]]


@pytest.mark.parametrize(
    ("quoted", "bare", "expected"),
    [
        pytest.param('"far too strong"', False, True, id="three-words"),
        pytest.param('"too strong"', False, False, id="two-words"),
        pytest.param("'far too strong'", False, False, id="single-marks-need-more"),
        pytest.param('"too strong"', True, True, id="two-words-alone-in-a-sentence"),
        pytest.param('"Too Strong Winds"', False, False, id="title"),
    ],
)
def test_is_speech(page, quoted, bare, expected):
    laid = page(f"Winds were {quoted} again.")
    assert is_speech(laid, laid.runs[0], bare=bare) is expected
