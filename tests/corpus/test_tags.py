from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.tags import Tag, read_tags


def spans(source):
    read = read_tags(source)
    assert not read.problems
    return read.text, [(tag.name, read.text[tag.start : tag.end]) for tag in read.tags]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("a <GPE>Oslo</GPE> b", "a Oslo b", [("GPE", "Oslo")]),
        ("<q 1>a <q 2>b</q> c</q>", "a b c", [("q", "a b c"), ("q", "b")]),
        ("<q 1>a <q 2>b</q 1> c</q>", "a b c", [("q", "a b"), ("q", "b c")]),
        ("<src 1>a <GPE>b</src> c</GPE>", "a b c", [("src", "a b"), ("GPE", "b c")]),
        (r"1 \< 2 \\ 3 \n", r"1 < 2 \ 3 \n", []),
        ("<GPE\nn=x>Oslo</GPE>", "Oslo", [("GPE", "Oslo")]),
        ("<GPE><ORG>Oslo</ORG></GPE>", "Oslo", [("GPE", "Oslo"), ("ORG", "Oslo")]),
    ],
    ids=["plain", "nested", "crossing by number", "crossing", "escapes", "over lines", "same span"],
)
def test_tags_become_spans_of_the_bare_text(source, text, found):
    assert spans(source) == (text, found)


@pytest.mark.parametrize(
    ("source", "words", "attributes"),
    [
        ("<PERSON n=\"Ana 'Lu' Lund\">x</PERSON>", (), (("n", "Ana 'Lu' Lund"),)),
        (
            '<c v=4_000 unit=% change=">" of="a b">x</c>',
            (),
            (("v", "4_000"), ("unit", "%"), ("change", ">"), ("of", "a b")),
        ),
        (r'<c of="say \"x\"" v=1>x</c>', (), (("of", 'say "x"'), ("v", "1"))),
        ("<q nested 3 doubt>x</q>", ("3", "nested", "doubt"), ()),
        ("<src 1 2>x</src>", ("1", "2"), ()),
        ("<c dock rank v=3>x</c>", ("dock", "rank"), (("v", "3"),)),
        ("<notc date>x</notc>", ("date",), ()),
        ('<q 1 speaker="">x</q>', ("1",), (("speaker", ""),)),
    ],
    ids=[
        "marks inside",
        "plain values",
        "escaped mark",
        "number first",
        "two numbers",
        "name and flag",
        "reason",
        "empty",
    ],
)
def test_brackets_hold_words_and_attributes(source, words, attributes):
    (tag,) = read_tags(source).tags
    assert (tag.words, tag.attributes) == (words, attributes)


@pytest.mark.parametrize(
    ("source", "line", "message", "mend"),
    [
        ("a\n<GPE>Oslo", 2, "<GPE> is never closed", "write </GPE>"),
        ("a\n\nOslo</GPE>", 3, "</GPE> closes nothing", "open it with <GPE>"),
        ("<q 1>a</q 2></q>", 1, "</q 2> closes nothing", "open it with <q 2>"),
        ("<Person>Ana</PERSON>", 1, "<Person> is no tag", "write <PERSON>"),
        ("<em>Ana", 1, "<em> is no tag", "GUIDELINES.md"),
        ("3 < 4", 1, "a < that begins no tag", r"write \<"),
        ("<GPE></GPE>", 1, "<GPE> is empty", "tag the words"),
        ("<q>a</q>", 1, "<q> has no numbers", "<q 1 ...>"),
        ("<q 1 2>a</q>", 1, "<q> has 2 numbers", "<q 1 ...>"),
        ("<c a b v=1>a</c>", 1, "<c> has 2 numbers", "leave one out"),
        ("<GPE who=x>a</GPE>", 1, "<GPE> has an odd 'who'", "<GPE> takes aff=, n=, role="),
        ("<PERSON n=Ana Lund>a</PERSON>", 1, "<PERSON> has an odd 'Lund'", 'key="two words"'),
        ("<notc never>a</notc>", 1, "<notc> has an odd 'never'", "date"),
        ("<c v=1 v=2>a</c>", 1, "<c> has v= twice", "leave one out"),
        ("<title 1>a</title>", 1, "<title> has an odd '1'", "takes nothing"),
    ],
)
def test_faults_name_line_and_mend(source, line, message, mend):
    problem = read_tags(source).problems[0]
    assert problem.line == line
    assert message in problem.message
    assert mend in problem.mend


def test_lines_of_the_file_are_kept_beside_offsets():
    read = read_tags("a\n<GPE\nn=b>b</GPE>\nc", first_line=7)
    assert read.text == "a\nb\nc"
    assert read.breaks == ((0, 7), (2, 8), (2, 9), (4, 10))
    assert read.tags[0].line == 8


def test_a_tag_gives_its_values():
    tag = Tag("c", 0, 1, (), (("v", "1"),))
    assert (tag.get("v"), tag.get("low")) == ("1", None)


@given(st.text(alphabet='ab \n<>/\\"=q1cueGPE', max_size=60))
def test_any_text_is_read_and_spans_lie_in_it(source):
    read = read_tags(source)
    assert all(0 <= tag.start < tag.end <= len(read.text) for tag in read.tags)
    assert list(read.tags) == sorted(read.tags, key=lambda tag: (tag.start, -tag.end))
    assert all(1 <= problem.line <= 1 + source.count("\n") for problem in read.problems)
