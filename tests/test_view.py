from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Block
from pipeline.view import make_view

SHY = "\u00ad"
marks = st.text(alphabet=st.sampled_from("ab “”‘’\u00a0\u00ad\u200b\n."), max_size=40)


def whole(text):
    return make_view(text, (Block("paragraph", 0, len(text)),))


def test_curly_marks_are_straight_for_the_model_and_curly_for_us():
    view = whole("“It’s\u00a0ours,” he said")
    assert view.text == "“It’s\u00a0ours,” he said"
    assert view.model_text == '"It\'s ours," he said'


def test_line_breaks_inside_a_block_are_spaces_for_the_model():
    view = make_view("one\ntwo\n\nthree", (Block("paragraph", 0, 7), Block("paragraph", 9, 14)))
    assert view.model_text == "one two\n\nthree"


def test_unseen_characters_are_dropped_and_spans_lead_back():
    text = f"a co{SHY}op{SHY}erative end"
    view = whole(text)
    assert view.text == "a cooperative end"
    start = view.text.index("cooperative")
    span = view.span(start, start + len("cooperative"))
    assert text[span.start : span.end] == f"co{SHY}op{SHY}erative"


@given(marks)
def test_both_texts_have_the_same_length(text):
    view = whole(text)
    assert len(view.text) == len(view.model_text)


@given(marks, st.data())
def test_every_span_of_the_view_is_that_text_in_the_article(text, data):
    view = whole(text)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    back = view.span(start, end)
    unseen = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
    assert text[back.start : back.end].translate(unseen) == view.text[start:end]


@given(marks, st.integers(0, 40))
def test_blocks_keep_their_text(text, cut):
    cut = min(cut, len(text))
    view = make_view(text, (Block("title", 0, cut), Block("paragraph", cut, len(text))))
    unseen = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
    first, second = view.blocks
    assert view.text[first.start : first.end] == text[:cut].translate(unseen)
    assert view.text[second.start : second.end] == text[cut:].translate(unseen)
