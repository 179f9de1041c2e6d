from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.check import check_article
from pipeline.corpus.markup import parse


def codes(marked):
    return [problem.code for problem in check_article(marked)]


def test_a_good_article_has_no_faults(mark_up):
    assert codes(mark_up("word " * 199 + "end.\n")) == []


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ("too short.\n", "length", "2 words"),
        ("word " * 700 + "end.\n", "length", "701 words"),
        ("word " * 199 + "end.", "text", "white space"),
        ("\n" + "word " * 199 + "end.\n", "text", "white space"),
        ("word\t" + "word " * 199 + "end.\n", "text", "a tab"),
        ("word " * 199 + "end.\r\n", "text", "a carriage return"),
    ],
)
def test_the_text_as_a_whole(mark_up, body, code, message):
    assert any(each.code == code and message in each.message for each in check_article(mark_up(body)))


def test_tags_that_do_not_balance_hide_the_rest(mark_up):
    assert codes(mark_up("<GPE>Oslo has 5 boats\n")) == ["balance"]


def test_faults_come_in_the_order_of_the_file(mark_up):
    lines = [problem.line for problem in check_article(mark_up("5\n\n“a\n\n6 <GPE>Oslo's</GPE>\n"))]
    assert lines == sorted(lines)


@given(
    st.lists(
        st.sampled_from(
            [
                "<q 1>",
                "</q>",
                "<c v=5 unit=boat of=x>",
                "</c>",
                "<PERSON>",
                "</PERSON>",
                "Lund",
                "5",
                " ",
                "\n\n",
                "“",
                "”",
                "<src 1>",
                "</src>",
                "<title>",
                "</title>",
                "<notc date>",
                "</notc>",
            ]
        ),
        max_size=25,
    )
)
def test_any_markup_is_checked(pieces):
    marked = parse("+++\n+++\n" + "".join(pieces))
    assert all(problem.mend and problem.line >= 1 for problem in check_article(marked))
