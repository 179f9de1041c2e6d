from __future__ import annotations

import pytest

from pipeline.extract.quotes.ranking.sources import source_candidates


@pytest.mark.parametrize(
    ("text", "cue", "wanted", "way"),
    [
        ("Lund said it leaked.", "said", "lund", "nsubj0"),
        ("Lund spoke for an hour, saying it leaked.", "saying", "lund", "nsubj1"),
        ("It was said by Lund that it leaked.", "said", "lund", "agent0"),
        ("Lund's claim that it leaked was read out.", "claim", "lund", "poss0"),
        ("It leaks, according to Lund.", "according", "lund", "pobj"),
        ("A baker who said it leaked went home.", "said", "baker", "relcl0"),
        ("A baker, asked about the roof, said it leaked.", "said", "baker", "lead"),
    ],
    ids=["subject", "participle", "agent", "owner", "phrase", "relative", "opens-the-sentence"],
)  # fmt: skip
def test_the_right_noun_is_among_them(page, text, cue, wanted, way):
    laid = page(text)
    found = source_candidates(laid, laid.lower.index(cue))
    assert way in found[laid.lower.index(wanted)]


def test_nothing_from_another_sentence_or_from_inside_marks(page):
    laid = page('Berg waited. "The baker is late," said Lund.')
    found = source_candidates(laid, laid.lower.index("said"))
    assert {laid.lower[i] for i in found} == {"lund"}


def test_a_name_that_the_tagger_missed_is_among_them(tree):
    laid = tree("“It/PRP/nsubj/1 leaks/VBZ/ccomp/4 ,”/,/punct/4 Ok/UH/intj/4 recalled/VBD/ROOT/4 ./././4")
    assert "prev0" in source_candidates(laid, 4)[3]
