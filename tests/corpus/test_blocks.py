from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.blocks import blocks_of
from pipeline.corpus.front import Front
from pipeline.corpus.markup import Marked, parse


def shape(marked):
    return [(block.kind, marked.text[block.start : block.end]) for block in blocks_of(marked)]


def test_what_has_no_tag_is_a_paragraph(mark_up):
    marked = mark_up("<title>T</title>\n<byline>By A</byline>\n\nOne.\n \nTwo.\n<noise>Share</noise>\n")
    assert shape(marked) == [
        ("title", "T"),
        ("byline", "By A"),
        ("paragraph", "One."),
        ("paragraph", "Two."),
        ("noise", "Share"),
    ]


def test_a_dateline_ends_where_its_paragraph_begins(mark_up):
    marked = mark_up("<dateline>OSLO —</dateline> One.\n\nTwo.\n")
    assert shape(marked)[:2] == [("dateline", "OSLO —"), ("paragraph", "One.")]


@pytest.mark.parametrize(
    ("lines", "found"),
    [("each", ["a b", "c", "d"]), ("wrapped", ["a b\nc", "d"]), ("blank", ["a b\nc", "d"])],
)
def test_the_layout_parts_paragraphs(mark_up, lines, found):
    marked = mark_up("a b\nc\n\nd\n", lines=lines)
    assert [text for _, text in shape(marked)] == found


def test_p_marks_lines_that_follow_each_other(mark_up):
    assert shape(mark_up("<p>- one</p>\n<p>- two</p>\n")) == [("paragraph", "- one"), ("paragraph", "- two")]


@pytest.mark.parametrize(
    ("body", "message", "mend"),
    [
        (
            "<title>a <heading>b</title></heading>\n",
            "<heading> begins inside <title>",
            "close </title> before it",
        ),
        ("<title>a</title> more\n", "<title> shares its line", "round the whole line"),
        ("<noise>a</noise> <noise>b</noise>\n", "<noise> shares its line", "round the whole line"),
        ("one\ntwo\n", "a paragraph runs over two lines", 'lines = "each"'),
    ],
)
def test_faults(faults, body, message, mend):
    found = faults(body)
    assert any(message in fault and mend in fault for fault in found), found


def test_the_line_of_a_long_paragraph_is_named(mark_up):
    from pipeline.corpus.blocks import block_problems

    (problem,) = block_problems(mark_up("one\n\ntwo\nthree\n"))
    assert problem.line == mark_up("").line_of(0) + 2


@given(st.text(alphabet="ab .\n", max_size=60), st.sampled_from(["blank", "each", "wrapped"]))
def test_every_sign_lies_in_one_block(text, lines):
    marked = Marked(Front(lines=lines), text)
    covered = [at for block in blocks_of(marked) for at in range(block.start, block.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(covered)
    assert all(
        not text[block.start].isspace() and not text[block.end - 1].isspace() for block in blocks_of(marked)
    )


def test_blocks_never_overlap_when_tags_do_not():
    blocks = blocks_of(parse("<title>a</title>\n\nb\n<caption>c</caption>\n\nd"))
    assert all(left.end <= right.start for left, right in pairwise(blocks))
