from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.marks import kind_by_marks, opening_marks
from pipeline.records import QUOTE_KINDS, Span


def kind(*pieces, left_out=""):
    text = " / ".join(pieces)
    parts = [Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces]
    spans = [Span(text.index(left_out), text.index(left_out) + len(left_out))] if left_out else []
    return kind_by_marks(text, parts, spans)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["“We built it,”"], "direct"),
        (['"We built it,"', '"It is ours."'], "direct"),
        (["“People ask. ”"], "direct"),
        (["“One.", "“Two.", "“Three.”"], "direct"),
        (['"One.', '"Two."'], "direct"),
        (["‘It went up,’"], "direct"),
        (["‘The dogs’ bowls are empty,’"], "direct"),
        (["‘I heard him shout, “Go!” and ran,’"], "direct"),
        (["'It went up,'"], "direct"),
        (["'We don't know'"], "direct"),
        (["„Wir bauen”"], "direct"),
        (["«On y va»"], "direct"),
        (["he ‘could get hay, but not the tractor’"], "mixed"),
        (['the sell-off looked "overdone"'], "mixed"),
        (["‘could get hay’ but no tractor"], "mixed"),
        (["“this” and that"], "mixed"),
        (["it had lost four"], "indirect"),
        (["the dogs’ bowls aren’t full"], "indirect"),
        (["the miners' pay, he didn't know"], "indirect"),
        (["rock ’n’ roll and ’90s songs"], "indirect"),
    ],
)
def test_the_kind_follows_the_marks(pieces, expected):
    assert kind(*pieces) == expected


def test_terms_in_marks_do_not_count():
    assert kind("the “traffic light” failed") == "mixed"
    assert kind("the “traffic light” failed", left_out="“traffic light”") == "indirect"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“We” said", 2),
        ('say "no"', 2),
        ("‘We’ said", 1),
        ("'We' said", 1),
        ("don’t and don't and dogs’", 0),
        ("the '90s, 'em and ‘tis", 0),
        ("«oui»", 2),
    ],
)
def test_marks_that_must_belong_somewhere(text, count):
    assert len(opening_marks(text)) == count


@given(st.text(alphabet="ab.,“”\"‘’' ", min_size=1, max_size=30))
def test_any_marks_give_a_kind(text):
    assert kind_by_marks(text, [Span(0, len(text))]) in QUOTE_KINDS
    assert all(text[at] in "“”„«»\"‘'" for at in opening_marks(text))
