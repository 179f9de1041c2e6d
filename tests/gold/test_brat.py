from __future__ import annotations

import pytest

from pipeline.gold.brat import read_brat
from pipeline.gold.records import GoldError
from pipeline.records import Span

TEXT = "“We sail,” said Ana Lund. “Now.”\nShe told Bo it rained.\n"
BOUND = (
    "T1\tContent 0 10;26 32\nT2\tCue 11 15\tsaid\nT3\tSource 16 24\tAna Lund\n"
    "T4\tQuote 45 54\tit rained\nT5\tCue 37 41\ttold\nT6\tSource 33 36\tShe\n"
)


@pytest.fixture
def read(tmp_path):
    def read_one(ann, text=TEXT):
        (tmp_path / "a.txt").write_text(text, "utf-8")
        (tmp_path / "a.ann").write_text(ann, "utf-8")
        (gold,) = read_brat(tmp_path)
        return gold

    return read_one


def words(quote, part):
    return [TEXT[start:end] for start, end in getattr(quote, part)]


EVENTS = "E1\tCue:T5 Content:T4 Source:T6\nE2\tCue:T2 Source1:T3 Content1:T1\nE3\tCue:T2 Source:T3\n"
RELATIONS = (
    "R1\tContent-Cue Arg1:T1 Arg2:T2\nR2\tCue-Source Arg1:T2 Arg2:T3\n"
    "R3\tContent-Cue Arg1:T4 Arg2:T5\nR4\tSource-Content Arg1:T6 Arg2:T4\n"
)


@pytest.mark.parametrize("joined", [EVENTS, RELATIONS], ids=["events", "relations"])
def test_quotes_are_joined_in_text_order(read, joined):
    one, two = read(BOUND + joined).quotes
    assert (words(one, "content"), one.kind) == (["“We sail,”", "“Now.”"], "direct")
    assert (words(one, "cue"), words(one, "source")) == (["said"], ["Ana Lund"])
    assert (words(two, "content"), two.kind) == (["it rained"], "indirect")
    assert (words(two, "cue"), words(two, "source")) == (["told"], ["She"])


def test_a_content_tied_to_nothing_is_a_quote_and_a_lone_cue_is_none(read):
    one, two = read(BOUND).quotes
    assert (one.cue, two.source) == ((), ())


def test_two_contents_can_be_one_quote(read):
    (quote,) = read(BOUND + "R1\tContinues Arg1:T1 Arg2:T4\nR2\tquote-cue Arg1:T4 Arg2:T5\n").quotes
    assert words(quote, "content") == ["“We sail,”", "“Now.”", "it rained"]
    assert words(quote, "cue") == ["told"]


def test_flags_names_and_ranges_nobody_read(read):
    gold = read(
        BOUND
        + EVENTS
        + "T7\tDiscard 33 54\nT8\tPlace 42 44\nA1\tDoubt E1\n*\tEquiv T3 T6\n#1\tSpeaker T3\tAna Lund\n"
    )
    assert gold.unread == (Span(33, 54),)
    assert [each.flags for each in gold.marked] == [(), ("doubt",)]
    assert [quote.speaker and quote.speaker.name for quote in gold.quotes] == ["Ana Lund", None]


def test_line_ends_count_as_they_are(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"One.\r\nTwo said so.")
    (tmp_path / "a.ann").write_bytes(b"T1\tCue 10 14\tsaid\r\nT2\tContent 15 17\tso\r\n")
    (gold,) = read_brat(tmp_path)
    assert gold.quotes[0].content == (Span(15, 17),)


def test_ids_are_names_below_the_folder(tmp_path):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/a.txt").write_text("It rained.")
    (tmp_path / "desk/a.ann").write_text("")
    assert [gold.article.id for gold in read_brat(tmp_path)] == ["desk/a"]


def test_contents_that_overlap_in_one_quote_are_an_error(read):
    with pytest.raises(GoldError, match=r"a\.ann, line 8: the content has overlapping parts \[0, 10\] and"):
        read(BOUND + "T7\tContent 3 12\nE1\tCue:T2 Content1:T1 Content2:T7\n")


def test_a_missing_text_and_other_bytes_are_errors(tmp_path):
    (tmp_path / "a.ann").write_text("")
    with pytest.raises(GoldError, match=r"there is no a\.txt beside it"):
        list(read_brat(tmp_path))
    (tmp_path / "a.txt").write_bytes(b"\xff")
    with pytest.raises(GoldError, match="byte 0 is not UTF-8"):
        list(read_brat(tmp_path))
