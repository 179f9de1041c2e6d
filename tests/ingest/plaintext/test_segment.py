import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.ingest.plaintext.lines import WHITE
from pipeline.ingest.plaintext.segment import segment
from pipeline.records import BLOCK_KINDS, Dateline

BROADCAST = """Harbour cranes learn to see
By Mei Ruolan

2019-11-02 18:40 GMT+8

412km to Beijing

By CGTN’s Shen Muyang

Forty cranes in the harbour carry cameras.\u00a0

A crane at night. /CGTN Photo

“They see what I miss,” said Lin Bo, who drives one.
"""
AGENCY = """Harbour cranes learn to see
Source: Xinhua| 2019-02-09 08:41:07|Editor: zhouhao

NINGBO, Feb. 9 (Xinhua) -- Forty cranes carry cameras.

They can see a coin at 60 metres. Enditem
"""
PIECES = st.sampled_from(
    [
        *(
            "By Ann Lee",
            "2021-03-04 10:15",
            "River town buys pumps",
            "Related topics",
            "Share",
            "OSLO — It rained.",
        ),
        *(
            "“We will,” he said.",
            "A crane. /AFP",
            "\n",
            "\n\n",
            " ",
            "\u00a0",
            "\u00ad",
            "\ufeff",
            "###",
            "About X",
        ),
        *(
            "Enditem",
            "OSLO, Feb. 9 (Xinhua) -- ",
            "the end of the line was far away from all the towns and",
            "\r\n",
        ),
    ]
)


def pairs(text, **options):
    return [(block.kind, text[block.start : block.end]) for block in segment(text, **options).blocks]


def test_broadcaster_page():
    found = segment(BROADCAST)
    assert found.title == "Harbour cranes learn to see"
    assert found.authors == ("Mei Ruolan", "Shen Muyang")
    assert found.published == "2019-11-02T18:40:00+08:00"
    assert found.publisher == "CGTN"
    assert found.dateline is None
    assert [kind for kind, _ in pairs(BROADCAST)] == [
        *("title", "byline", "timestamp", "noise", "byline", "paragraph", "caption", "paragraph")
    ]
    assert pairs(BROADCAST)[5][1].endswith("cameras.")


def test_agency_page():
    found = segment(AGENCY)
    assert found.dateline == Dateline("NINGBO", "Feb. 9", "Xinhua")
    assert (found.publisher, found.published, found.authors) == ("Xinhua", "2019-02-09T08:41:07", ())
    assert pairs(AGENCY)[2:] == [
        ("dateline", "NINGBO, Feb. 9 (Xinhua) --"),
        ("paragraph", "Forty cranes carry cameras."),
        ("paragraph", "They can see a coin at 60 metres."),
        ("noise", "Enditem"),
    ]


def test_the_dateline_agency_is_the_publisher():
    head = "Mine to become a lake\nBy ANN LEE, Associated Press\n\n"
    assert segment(head + "BUTTE, Mont. (AP) — An old mine will be flooded.\n").publisher == "AP"


def test_a_credit_does_not_make_a_publisher():
    assert segment("Old dock\nBy Ann Lee\n\nThe old dock is a tank.\n\nA boat /AFP\n").publisher is None


def test_only_the_first_paragraph_has_a_dateline():
    text = "Sensors\nBy Ann Lee\n\nWARSAW — Three agencies share sensors.\n\nGDYNIA — The next one joins.\n"
    assert [kind for kind, _ in pairs(text)].count("dateline") == 1


def test_unseen_marks_do_not_reach_the_title():
    found = segment("\ufeffA new roof for the sta\u00adtion\u00a0hall\nBy Ann Lee\n\nThe old roof leaks.\n")
    assert found.title == "A new roof for the station hall"


def test_whole_article_in_one_line():
    assert [kind for kind, _ in pairs("BASEL (AP) — The zoo has a new lion. Its name is Max.")] == [
        "dateline",
        "paragraph",
    ]


def assert_lawful(text, blocks):
    last = 0
    for block in blocks:
        assert block.kind in BLOCK_KINDS
        assert last <= block.start < block.end <= len(text)
        assert not text[last : block.start].strip(WHITE)
        assert text[block.start : block.end] == text[block.start : block.end].strip(WHITE)
        last = block.end
    assert not text[last:].strip(WHITE)


@given(text=st.text(), titled=st.booleans())
@example(text="\x1c", titled=False)
@example(text="A\u2028B\x85C", titled=False)
def test_blocks_cover_any_text_in_order(text, titled):
    assert_lawful(text, segment(text, titled=titled).blocks)


@given(st.lists(PIECES, max_size=30).map("".join), st.booleans())
def test_blocks_cover_text_of_likely_pieces(text, titled):
    assert_lawful(text, segment(text, titled=titled).blocks)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_title_may_be_given(text, title):
    assert_lawful(text, segment(text, title=title).blocks)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 5_000_000, id="one line of letters"),
        pytest.param("word. " * 800_000, id="one line of words"),
        pytest.param("\n" * 100_000, id="blank lines"),
        pytest.param(" \n" * 100_000, id="lines of spaces"),
        pytest.param("A." * 1_000_000, id="initials"),
        pytest.param("ab cd\n" * 20_000, id="short lines"),
        pytest.param(("word " * 14 + "\n") * 20_000, id="wrapped lines"),
        pytest.param(
            "\n".join(["Reporting by " + "A.B," * 60, "By " + "A" * 190, "(" + "A/" * 80] * 200), id="bait"
        ),
    ],
)
def test_no_text_is_slow(text):
    start = time.process_time()
    segment(text)
    assert time.process_time() - start < 2
