from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.markup import parse, unparse


def test_front_matter_text_and_tags_are_parsed(source):
    marked = parse(source("Ana in <GPE>Oslo</GPE>.\n", themes=["trade"]))
    assert marked.front.themes == ("trade",)
    assert marked.text == "Ana in Oslo.\n"
    assert marked.surface(marked.tags[0]) == "Oslo"


def test_problems_of_both_parts_are_kept(source):
    marked = parse(source("<GPE>Oslo", style="poem"))
    assert [problem.code for problem in marked.problems] == ["front", "balance"]


def test_offsets_know_their_line_in_the_file(source):
    text = source("one\n\n<GPE>two</GPE> three\n")
    marked = parse(text)
    for word in ("one", "two", "three"):
        line = next(at for at, line in enumerate(text.split("\n"), 1) if word in line)
        assert marked.line_of(marked.text.index(word)) == line


def test_a_surface_has_single_blanks(mark_up):
    marked = mark_up("<GPE>New\nOslo</GPE>\n", lines="wrapped")
    assert marked.surface(marked.tags[0]) == "New Oslo"


@given(st.text(max_size=80))
def test_any_text_is_parsed(text):
    assert parse(text).problems


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=60))
def test_any_bare_text_survives(text):
    marked = parse("+++\n+++\n")
    back = parse(unparse(type(marked)(marked.front, text)))
    assert back.text == text
