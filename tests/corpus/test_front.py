from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.front import Front, cut, write_front
from pipeline.corpus.labels import STYLES, THEMES
from pipeline.records import Dateline

GOOD = """+++
id = "a"
style = "wire"
outlet = "Post"
country = "Norway"
english = "uk"
themes = ["trade"]
published = "2024-05-02"
+++
"""


def test_front_matter_and_body_are_cut():
    parts = cut(GOOD + "Text\n+++\n")
    assert parts.problems == ()
    assert parts.body == "Text\n+++\n"
    assert parts.first_line == 10
    assert parts.front == Front("a", "wire", "Post", "Norway", "uk", ("trade",), published="2024-05-02")


@pytest.mark.parametrize(
    ("old", "new", "line", "message", "mend"),
    [
        ('id = "a"\n', "", 1, "front matter has no id", "add id = ..."),
        ("wire", "wires", 3, "style 'wires' is not known", "press_release"),
        ('"uk"', '"scots"', 6, "english 'scots' is not known", "uk, us"),
        ('"trade"', '"tradings"', 7, "theme 'tradings' is not known", "regional_cooperation"),
        ('["trade"]', '"trade"', 7, "themes is no list of words", 'themes = ["...", "..."]'),
        ("2024-05-02", "May 2", 8, "published 'May 2' is no ISO date", "2024-05-01T09:30:00+08:00"),
        ('"Norway"', "7", 5, "country is no text", 'country = "..."'),
        ("outlet", "paper", 4, "front matter: unknown key paper", "known are"),
        ('"a"', "a", 2, "front matter: ", "write it as TOML"),
        ("+++\n", "", 1, "no front matter", "begin the file with +++"),
        ("published", 'dateline = "OSLO"\npublished', 8, "dateline is no table", "dateline = { place ="),
        ("published", 'split = "all"\npublished', 8, "split 'all' is not known", "train, dev, test"),
        ("published", 'lines = "x"\npublished', 8, "lines 'x' is not known", "blank, each, wrapped"),
    ],
)
def test_faults_name_line_and_mend(old, new, line, message, mend):
    problems = cut(GOOD.replace(old, new, 1)).problems
    problem = next(each for each in problems if message in each.message)
    assert problem.line == line
    assert mend in problem.mend
    assert problem.code == "front"


TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=12)


@given(
    st.builds(
        Front,
        id=TEXTS,
        style=st.sampled_from(STYLES),
        outlet=TEXTS,
        country=TEXTS,
        english=st.just("us"),
        themes=st.lists(st.sampled_from(THEMES), unique=True).map(tuple),
        title=st.none() | TEXTS,
        authors=st.lists(TEXTS).map(tuple),
        published=st.just("2024-05-02"),
        dateline=st.none() | st.builds(Dateline, place=TEXTS, date=st.none() | TEXTS),
        split=st.none() | st.just("dev"),
        notes=st.none() | TEXTS,
    )
)
def test_what_is_written_is_read_back(front):
    parts = cut(write_front(front) + "x")
    assert parts.problems == ()
    assert (parts.front, parts.body) == (front, "x")
