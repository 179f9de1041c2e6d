from __future__ import annotations

import pytest
from quote_pages import shown, words

from pipeline.extract.quotes.attribute import content_span, cue_spans, find_attributions
from pipeline.extract.quotes.contents import content_of
from pipeline.extract.quotes.cues import find_cues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund said it was old.", [("it was old", "said", "Lund")]),
        ("Lund said it was old, adding that it leaked.",
         [("it was old", "said", "Lund"), ("it leaked", "adding", "Lund")]),
        ("Lund said he would mend the mill and vowed to sell the farm.",
         [("he would mend the mill", "said", "Lund"), ("to sell the farm", "vowed", "Lund")]),
        ("Lund went on to say that it was old.", [("it was old", "went on to say", "Lund")]),
        ("Lund called for a new mill.", [("a new mill", "called for", "Lund")]),
        ("They were told it was old.", [("it was old", "were told", None)]),
        ("Lund believes it is old.", []),
        ('Lund believes "it is far too old" by now.', [('"it is far too old" by now', "believes", "Lund")]),
        ('Lund said he thought it "far too old" then.',
         [('he thought it "far too old" then', "said", "Lund")]),
        ("A new mill was announced.", []),
    ],
    ids=["one", "adding", "source-handed-on", "went-on-to", "preposition", "speech-without-source", "stance",
         "stance-in-its-own-words", "stance-inside-a-report", "act-without-source"],
)  # fmt: skip
def test_attributions(page, text, expected):
    laid = page(text)
    got = [
        (
            *map(" ".join, (shown(laid, each.content), shown(laid, each.cue))),
            each.source and words(laid, (each.source.first, each.source.last)),
        )
        for each in find_attributions(laid)
    ]
    assert got == expected


def test_attributions_come_in_order_of_their_content(page):
    found = find_attributions(
        page('Lund said it was old. "It leaks," he added. Okoro agreed that it leaked.')
    )
    assert len(found) == 3
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert len({each.content for each in found}) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Lund called for a new mill.", ["called for"], id="right-behind"),
        pytest.param("Lund made it clear that it was old.", ["made", "clear"], id="apart"),
        pytest.param("Lund said it was old.", ["said"], id="no-joint"),
    ],
)
def test_cue_with_its_preposition(page, text, expected):
    laid = page(text)
    (cue,) = find_cues(laid)
    assert shown(laid, cue_spans(laid, cue, content_of(laid, cue, frozenset()))) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(2, 6, '"it is old"', id="whole-run"),
        pytest.param(3, 5, "it is old", id="inside-a-run"),
        pytest.param(0, 1, "The mill", id="no-marks"),
    ],
)
def test_content_span(page, first, last, expected):
    laid = page('The mill "it is old" said.')
    start, end = content_span(laid, first, last)
    assert laid.text[start:end] == expected
