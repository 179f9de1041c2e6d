from __future__ import annotations

import pytest

from pipeline.corpus.cover import numbers_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5 boats, 1,200.50 km", ["5", "1,200.50"]),
        ("Twenty-one dozens", ["Twenty", "one", "dozens"]),
        ("twice, a third and ½", ["twice", "third", "½"]),
        ("no one spoke to one another at first", []),
        ("someone often weighs a stone", []),
        ("one of them", ["one"]),
        ("LQ-7 and B6341", ["7", "6341"]),
    ],
)
def test_numbers_that_somebody_must_account_for(text, found):
    assert [text[start:end] for start, end in numbers_in(text)] == found


@pytest.mark.parametrize(
    ("body", "message", "mend"),
    [
        ("She has 5 boats", "no tag for the number in 'She has 5 boats'", "<notc date>"),
        ("She has five boats", "no tag for the number", "<c v=... unit=... of=...>"),
        ("A “copycat” came", "no tag for the mark in 'A “copycat” came'", "<notq>"),
        ("A 'copycat' came", "no tag for the mark", "<notq>"),
        ("In <GPE>Oslo </GPE>now", "<GPE> takes in a blank at its edge", "move the bracket"),
        ("In <GPE>Osl</GPE>o", "<GPE> cuts a word: 'Osl'", "tag whole words"),
    ],
)
def test_faults(faults, body, message, mend):
    found = faults(body + "\n")
    assert any(message in fault and mend in fault for fault in found), found


@pytest.mark.parametrize(
    "body",
    [
        (
            "<byline>By Desk 7, “Post”</byline>\n<timestamp>2 May "
            "2024</timestamp>\n<noise>“More” in 5 minutes</noise>"
        ),
        "The <FAC>B6341</FAC> and <PRODUCT>LQ-7</PRODUCT>",
        'She is <c v=5 unit=foot of=She ok="feet">5\'</c>',
        "The dogs’ bowls aren't full",
    ],
    ids=["silent blocks", "names", "inch marks", "apostrophes"],
)
def test_what_needs_no_tag(faults, body):
    assert faults(body + "\n") == []
