from __future__ import annotations

import pytest
from quote_pages import shown, words

from pipeline.extract.quotes.attribute import find_attributions, in_order
from pipeline.extract.quotes.nested import nested_attributions, owners


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"He told us that the mill was old," Lund said.', [("the mill was old", "told", "He")]),
        ("“She said, ‘Leave the boat.’ So I left,” Lund said.", [("‘Leave the boat.’", "said", "She")]),
        ('"It is said that the mill leaks," Lund said.', []),
        ('"I always say that the mill is old," Lund said.', []),
        ('"We were told that the mill was old," Lund said.', [("the mill was old", "were told", None)]),
        ('"They were told that the mill was old," Lund said.', []),
        ('"The mill is old," Lund said.', []),
        ("Lund said that the mill was old.", []),
    ],
    ids=["clause", "marks", "no-source", "says-it-now", "was-told", "others-were-told", "no-cue", "no-marks"],
)
def test_reports_inside_marks(page, text, expected):
    laid = page(text)
    found = nested_attributions(laid, None)
    assert all(each.nested for each in found)
    got = [
        (
            " ".join(shown(laid, each.content)),
            " ".join(shown(laid, each.cue)),
            each.source and words(laid, (each.source.first, each.source.last)),
        )
        for each in found
    ]
    assert got == expected


def test_the_block_is_that_of_the_outer_paragraph(page):
    laid = page('It rained.\n\n"He told us that the mill was old," Lund said.')
    (each,) = nested_attributions(laid, None)
    assert each.block == 1


def test_every_nested_report_has_the_quote_around_it_as_owner(page):
    laid = page('"It rained," Berg said.\n\n"He told us that the mill was old," Lund said.')
    found = in_order([*find_attributions(laid), *nested_attributions(laid, None)])
    ((inner, outer),) = owners(found).items()
    assert found[inner].nested
    assert shown(laid, found[outer].content) == ['"He told us that the mill was old,"']


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"I told them that the mill was old," said Tobias Lund.', ("Tobias Lund", "pronoun")),
        ('"He told us that the mill was old," said Tobias Lund.', None),
    ],
)
def test_i_is_the_outer_speaker_and_he_is_not(speakers, text, expected):
    _, inner = speakers(text)
    assert (inner and (inner[0], inner[2])) == expected
