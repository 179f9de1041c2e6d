from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.compiler import compile_gold
from pipeline.corpus.front import Front
from pipeline.corpus.markup import Marked, parse
from pipeline.corpus.tags import Tag
from pipeline.corpus.to_markup import mark, show_number, to_markup

FRONT = Front("a", "wire", "Post", "Norway", "uk", ("trade",), published="2024-05-02")
WORDS = (
    "Lund",
    "Ana Lund",
    "said",
    "“yes”",
    "5",
    "about 7",
    "boats",
    "she",
    "a quarter",
    "<",
    "\\",
    "Oslo’s",
    "\n\n",
    "\n",
)


@st.composite
def marked_articles(draw):
    """An article of random words, with tags of every sort round some of them."""
    text, spans = "", []
    for word in draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14)):
        if word.strip():
            spans.append((len(text), len(text) + len(word)))
        text += word + draw(st.sampled_from([" ", ", "]))
    kinds = draw(
        st.lists(
            st.sampled_from(["name", "quote", "source", "claim", "none", "term", ""]),
            min_size=len(spans),
            max_size=len(spans),
        )
    )
    tags = [
        tag
        for (at, span), kind in zip(enumerate(spans, 1), kinds, strict=True)
        for tag in draw(tags_of(at, span, kind))
    ]
    return Marked(FRONT, text, tuple(sorted(tags, key=lambda tag: (tag.start, -tag.end))))


def tags_of(at, span, kind):
    names = st.sampled_from([None, "Ana Lund", "Bo"])
    if kind == "name":
        return st.builds(
            lambda label, name: [Tag(label, *span, (), (("n", name),) if name else ())],
            st.sampled_from(["PERSON", "ORG"]),
            names,
        )
    if kind == "quote":
        speaker = st.sampled_from(["Ana Lund", "Bo", "", "she"])
        flags = st.sampled_from([(), ("doubt",), ("answer",), ("in_title", "doubt")])
        extra = st.sampled_from(
            [
                (),
                (("kind", "mixed"),),
                (("resolved", "alias"),),
                (("speaker_kind", "group"), ("ok", "why not")),
            ]
        )
        return st.builds(
            lambda s, f, e: [Tag("q", *span, (str(at), *f), (("speaker", s), *e))], speaker, flags, extra
        )
    if kind == "claim":
        value = st.sampled_from([(("v", "5"),), (("low", "1"), ("high", "1/3")), (("v", "-2.5"),)])
        unit = st.sampled_from(["%", "boat", "boat per day", "time", "$", ""])
        more = st.sampled_from(
            [
                (),
                (("change", "up"),),
                (("kind", "average"), ("of", "boats")),
                (("bound", "max"), ("by", "she")),
                (("to", "that"), ("cmp", "3")),
                (("code", "SGD"), ("time", "2024")),
                (("about", "Bo"),),
            ]
        )
        flags = st.sampled_from([(), ("rank",), ("vague", "approx")])
        return st.builds(
            lambda v, u, m, f: [Tag("c", *span, f, (*v, ("unit", u), *m))], value, unit, more, flags
        )
    simple = {
        "none": [Tag("notc", *span, ("date",))],
        "term": [Tag("notq", *span)],
        "source": [Tag("src", *span, ("1", "2"))],
    }
    return st.just(simple.get(kind, []))


@given(marked_articles())
def test_gold_written_as_markup_compiles_to_the_same_gold(marked):
    gold = compile_gold(marked)
    back = parse(to_markup(gold))
    assert back.problems == ()
    assert back.text == marked.text
    assert compile_gold(back) == gold


def test_what_is_worked_out_is_left_out(gold_of):
    body = (
        '<title>Dock</title>\n\n<q 1 speaker="Ana Lund">“Yes,”</q> <cue 1>said</cue> '
        '<src 1><PERSON role=boss>Ana Lund</PERSON></src>. <PERSON n="Ana '
        'Lund">Lund</PERSON> and <PERSON>Lund</PERSON> '
        "have <c boats v=5 unit=boat of=boats>5</c> boats, <c v=20_000 unit=euro "
        "change=~ of=boats repeats=boats>about €20,000</c>.\n"
    )
    written = to_markup(gold_of(body))
    assert written.endswith(body.replace("<c boats", "<c c1").replace("repeats=boats", "repeats=c1"))


def test_paragraphs_without_blank_lines_get_tags(gold_of):
    gold = gold_of("One.\n\n<p>Two</p>\n<p>Three</p>\n")
    assert [tag.name for tag in mark(gold).tags] == ["p", "p"]


@pytest.mark.parametrize(
    ("value", "written"),
    [(5.0, "5"), (20000.0, "20_000"), (1 / 3, "1/3"), (0.25, "0.25"), (-2.5, "-2.5"), (2 / 7, "2/7")],
)
def test_numbers(value, written):
    assert show_number(value) == written
