from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.labels import TAGS
from pipeline.corpus.tags import Tag, read_tags
from pipeline.corpus.written import write_tags

NAMES = ("PERSON", "ORG", "title", "notq")
VALUES = st.text(st.characters(blacklist_categories=["Cs"]), max_size=8)


@st.composite
def tagged_texts(draw):
    """A text with tags that cross and nest as they like, those of one name told apart by their number."""
    text = draw(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=40))
    tags = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        attributes = (("speaker", draw(VALUES)),)
        tags.append(
            Tag("q", start, end, (str(number), *draw(st.sampled_from([(), ("nested",)]))), attributes)
        )
    for name in draw(st.lists(st.sampled_from(NAMES), unique=True)):
        start = draw(st.integers(0, len(text) - 1))
        pairs = (("n", draw(VALUES)),) if "n" in TAGS[name].attributes else ()
        tags.append(Tag(name, start, draw(st.integers(start + 1, len(text))), (), pairs))
    return text, tuple(sorted(tags, key=lambda tag: (tag.start, -tag.end)))


@given(tagged_texts())
def test_what_is_written_is_read_back(case):
    text, tags = case
    read = read_tags(write_tags(text, tags))
    assert read.problems == ()
    assert (read.text, read.tags) == (text, tags)


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        (Tag("GPE", 0, 1), "<GPE>a</GPE> b"),
        (Tag("c", 0, 1, ("rank",), (("v", "3"), ("unit", "%"))), "<c rank v=3 unit=%>a</c> b"),
        (Tag("GPE", 0, 1, (), (("n", "New Oslo"),)), '<GPE n="New Oslo">a</GPE> b'),
        (Tag("c", 0, 1, (), (("change", ">"),)), '<c change=">">a</c> b'),
    ],
    ids=["bare", "plain values", "blank in value", "bracket in value"],
)
def test_brackets_are_as_short_as_can_be(tag, written):
    assert write_tags("a b", [tag]) == written


def test_crossing_tags_of_one_name_are_closed_by_number():
    tags = [Tag("q", 0, 3, ("1",)), Tag("q", 2, 5, ("2",))]
    assert write_tags("abcde", tags) == "<q 1>ab<q 2>c</q 1>de</q>"
