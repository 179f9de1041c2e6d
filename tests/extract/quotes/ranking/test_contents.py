from __future__ import annotations

from itertools import pairwise

import pytest
from quote_pages import words

from pipeline.extract.quotes.ranking.contents import content_candidates


def candidates(page, text, cue):
    laid = page(text)
    at = laid.lower.index(cue)
    found = content_candidates(laid, at, at)
    return laid, at, {" … ".join(words(laid, part) for part in parts): ways for parts, ways in found.items()}


@pytest.mark.parametrize(
    ("text", "cue", "wanted"),
    [
        ("Lund said on Monday that the mill leaked.", "said", "the mill leaked"),
        ("The mill leaked, Lund said.", "said", "The mill leaked"),
        ('"It leaks," Lund said, "and it smells."', "said", '"It leaks," … "and it smells."'),
        ('Lund called the mill "a sieve".', "called", 'the mill "a sieve"'),
        ("Lund called for a new mill.", "called", "a new mill"),
        ("The mill is said to leak.", "said", "The mill … to leak"),
        ("The mill leaks, according to Lund.", "according", "The mill leaks"),
        ("Lund made the claim that the mill leaks.", "claim", "the mill leaks"),
        ("Lund said it leaked, but the town paid.", "said", "it leaked"),
    ],
    ids=["that", "before", "around", "naming", "preposition", "passive", "phrase", "noun", "cut"],
)  # fmt: skip
def test_the_right_stretch_is_among_them(page, text, cue, wanted):
    _, _, found = candidates(page, text, cue)
    assert wanted in found


def test_stretches_lie_in_the_sentence_and_leave_the_cue_out(page):
    laid = page('It rained. "It leaks," Lund said on Monday, adding "a lot" about it. It dried.')
    at = laid.lower.index("said")
    zone = laid.zones[laid.zone_at[at]]
    found = content_candidates(laid, at, at)
    assert len(found) > 3
    for parts in found:
        assert all(zone.start <= first <= last < zone.end for first, last in parts)
        assert not any(first <= at <= last for first, last in parts)
        assert all(left[1] < right[0] for left, right in pairwise(parts))


def test_each_stretch_says_how_it_was_come_by(page):
    _, _, found = candidates(page, "Lund said that the mill leaked.", "said")
    assert {"kid-that:ccomp", "that-end"} <= found["the mill leaked"]


def test_runs_stay_whole(page):
    laid, _, found = candidates(page, 'Lund said the "old mill, and the new one," leaked.', "said")
    run = laid.text[laid.runs[0].start : laid.runs[0].end]
    assert all(run in each or "mill" not in each for each in found)


def test_the_one_addressed_is_no_second_half(page):
    _, _, found = candidates(page, "It rained, she told the council.", "told")
    assert "It rained" in found
    assert "It rained … the council" not in found
