from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.gold.ann import Bound, Link, Note, read_ann
from pipeline.gold.records import GoldError
from pipeline.records import Span

TEXT = "“We sail,” said Ana Lund. “Now.”"
T1 = "T1\tContent 0 10;26 32\t“We sail,” “Now.”\n"
T2 = "T2\tCue 11 15\tsaid\n"


def read(content):
    return read_ann(Path("a.ann"), content, TEXT)


def test_fragments_relations_events_and_notes_are_read():
    found = read(
        f"{T1}\n{T2}R1\tContent-Cue Arg1:T1 Arg2:T2\t\nE1\tCue:T2 Content2:T1\n"
        "A1\tNested T1\n#1\tSpeaker E1\tAna Lund\n"
    )
    assert found.bound["T1"] == Bound("T1", "Content", (Span(0, 10), Span(26, 32)), 1)
    assert found.relations == [Link("R1", "Content-Cue", (("Arg", "T1"), ("Arg", "T2")), 4)]
    assert found.events == [Link("E1", "Cue", (("Cue", "T2"), ("Content", "T1")), 5)]
    assert found.notes == [Note("Nested", "T1", ""), Note("Speaker", "E1", "Ana Lund")]


def test_windows_line_ends_do_not_count():
    assert read(T2.replace("\n", "\r\n")).bound["T2"].spans == (Span(11, 15),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("Content 0 10\n", "line 1: the line begins with no brat id and tab"),
        (f"{T2}{T2}", "line 2: the id T2 stands on two lines"),
        ("T2\tCue\tsaid\n", "line 1: T2 has no offsets"),
        ("T2\tCue 11 99\tsaid\n", "line 1: T2 [11, 99] lies outside the text of 32 characters"),
        ("T2\tCue 11 15;14 20\tsaid d Ana\n", "line 1: T2 has overlapping parts [11, 15] and [14, 20]"),
        ("T2\tCue 11 15\tsays\n", "line 1: T2 says 'says', but the text there is 'said'"),
        (f"{T2}R1\tX Arg1:T2\n", "line 2: R1 joins 1 annotations"),
        (f"{T2}R1\tX Arg1:T2 T2\n", "line 2: R1 has 'T2' where ROLE:ID should stand"),
        (f"{T2}E1\tCue:T2 Content:T9\n", "line 2: Content of E1 is T9, which is no text-bound annotation"),
    ],
    ids=["id", "twice", "offsets", "outside", "overlap", "other text", "one arm", "argument", "unknown id"],
)
def test_a_line_that_does_not_fit_says_where_and_why(content, message):
    with pytest.raises(GoldError) as raised:
        read(content)
    assert raised.value.message.startswith(f"a.ann, {message}")
    assert raised.value.hint
