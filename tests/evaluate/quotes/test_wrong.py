from __future__ import annotations

import pytest

from pipeline.evaluate.quotes.wrong import wrong_rows
from pipeline.gold.records import GoldQuote


def test_what_is_right_gives_no_rows(three, compared):
    assert list(wrong_rows(compared(three, three))) == []


def test_a_missed_and_an_extra_quote_are_shown_whole(three, quote, compared):
    missed, extra = wrong_rows(compared([three[1]], [quote("Nobody", "answered")]))
    assert (missed.cause, missed.gold, missed.found) == (
        "missed",
        "She = Ana Lund | told | that the boats were old",
        "",
    )
    assert missed.sentence == "She told Bo Ek that the boats were old."
    assert (extra.cause, extra.gold, extra.found) == ("extra", "", "(none) | answered | Nobody")
    assert extra.sentence == "Nobody answered."


def test_a_content_cut_short_is_shown_beside_the_gold(three, quote, compared):
    (row,) = wrong_rows(
        compared(three[:1], [quote("“We will sail at dawn,”", "said", "Ana Lund", "Ana Lund")])
    )
    assert (row.cause, row.kind) == ("content", "direct")
    assert row.gold == "“We will sail at dawn,” […] “The sea is calm.”"
    assert row.found == "“We will sail at dawn,”"
    assert row.sentence == "“We will sail at dawn,” said Ana Lund, the mayor. “The sea is calm.”"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (("told", "Bo Ek", "Bo Ek"), [("speaker", "She = Ana Lund", "Bo Ek")]),
        (("told", "She", "Bo Ek"), [("speaker", "She = Ana Lund", "She = Bo Ek")]),
        (("told", "She", ""), [("speaker", "She = Ana Lund", "She")]),
        (("", "She", "Ana Lund"), [("cue", "told", "")]),
        (("answered", "", ""), [("speaker", "She = Ana Lund", ""), ("cue", "told", "answered")]),
    ],
    ids=["source", "name", "no name", "no cue", "both"],
)
def test_speaker_and_cue_are_wrong_each_for_itself(three, quote, compared, found, expected):
    rows = wrong_rows(compared([three[1]], [quote("that the boats were old", *found)]))
    assert [(row.cause, row.gold, row.found) for row in rows] == expected


def test_a_name_that_the_gold_does_not_give_cannot_be_wrong(quote, compared):
    marked, found = (quote("the boats were old", "told", "She", name) for name in ("", "Bo Ek"))
    assert list(wrong_rows(compared([marked], [found]))) == []


def test_a_speaker_without_a_source_is_shown_and_one_of_the_same_words_is_not_repeated(quote, compared):
    found = [quote("Nobody", "answered", speaker="Bo Ek"), quote("the boats", "told", "She", "she")]
    assert [row.found for row in wrong_rows(compared([], found))] == [
        "She | told | the boats",
        "(none) = Bo Ek | answered | Nobody",
    ]


def test_flags_and_place_go_with_the_row(three, compared):
    (row,) = wrong_rows(compared([GoldQuote(three[2], ("nested", "doubt"))], []))
    assert (row.article, row.flags, row.kind) == ("a", "nested doubt", "mixed")
    assert row.sentence == "According to Cy Dahl it “rained all day” there."
