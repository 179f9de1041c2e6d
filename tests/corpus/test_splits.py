from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.front import Front
from pipeline.corpus.problems import CorpusError
from pipeline.corpus.splits import SHARES, draw_splits, read_splits, write_splits

THEMES = ("sport", "trade", "health")


def front(n, *, story=None):
    themes = () if n % 7 == 0 else (THEMES[n % 3],)
    return Front(id=f"a{n}", style="wire" if n % 2 else "local", themes=themes, story=story)


FRONTS = [front(n) for n in range(210)]


def test_every_article_has_one_split_and_shares_hold():
    counts = Counter(draw_splits(FRONTS).values())
    assert counts == {"train": 147, "dev": 21, "test": 42}


@pytest.mark.parametrize("theme", [*THEMES, None])
def test_every_theme_is_spread(theme):
    splits = draw_splits(FRONTS)
    members = [each for each in FRONTS if (theme in each.themes if theme else not each.themes)]
    counts = Counter(splits[each.id] for each in members)
    assert all(abs(counts[name] - share * len(members)) <= 1.5 for name, share in SHARES.items())


@given(st.lists(st.sampled_from(["x", "y", "z", None]), min_size=1, max_size=40))
def test_a_story_is_never_divided(stories):
    fronts = [front(n, story=story) for n, story in enumerate(stories)]
    splits = draw_splits(fronts)
    assert set(splits) == {each.id for each in fronts}
    for story in ("x", "y", "z"):
        assert len({splits[each.id] for each in fronts if each.story == story}) <= 1


def test_what_was_drawn_before_stays():
    before = draw_splits(FRONTS[:100])
    after = draw_splits(FRONTS, before)
    assert {name: after[name] for name in before} == before
    assert abs(Counter(after.values())["test"] - 42) <= 2


def test_the_order_of_the_articles_does_not_matter():
    assert draw_splits(FRONTS) == draw_splits(FRONTS[::-1])


def test_a_file_of_splits(tmp_path):
    write_splits(tmp_path / "splits.tsv", {"b": "dev", "a": "train"})
    assert (tmp_path / "splits.tsv").read_text() == "a\ttrain\nb\tdev\n"
    assert read_splits(tmp_path / "splits.tsv") == {"a": "train", "b": "dev"}
    assert read_splits(tmp_path / "none.tsv") == {}
    (tmp_path / "splits.tsv").write_text("a\ttrian\n")
    with pytest.raises(CorpusError, match="line 1"):
        read_splits(tmp_path / "splits.tsv")
