from __future__ import annotations

import pytest

from pipeline.themes.terms import find_terms, make_lexicon, read_terms
from pipeline.themes.words import stems_of


def found(lexicon, text):
    hits = [(at, lexicon.terms[number]) for at, number in find_terms(lexicon, stems_of(text))]
    return [(at, lexicon.themes[term.theme], " ".join(term.phrase)) for at, term in hits]


def lexicon(**themes):
    return make_lexicon(
        {theme: {tuple(stems_of(term)): 1.0 for term in terms} for theme, terms in themes.items()}
    )


def test_longest_term_wins_within_a_theme():
    terms = lexicon(money=["bank", "central bank"], health=["blood bank"])
    assert found(terms, "The central banks and a blood bank") == [
        (1, "money", "central bank"),
        (5, "health", "blood bank"),
        (6, "money", "bank"),
    ]


def test_terms_do_not_overlap_within_a_theme():
    assert found(lexicon(a=["x y", "y z"]), "x y z") == [(0, "a", "x y")]


def test_themes_do_not_hide_each_other():
    assert found(lexicon(a=["steel mill"], b=["steel"]), "a steel mill") == [
        (1, "a", "steel mill"),
        (1, "b", "steel"),
    ]


def test_reading_terms(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("# note\n\n2: mill; steel mills\n-1.5: film\n", "utf-8")
    assert read_terms(path) == {("mill",): 2.0, ("steel", "mill"): 2.0, ("film",): -1.5}


@pytest.mark.parametrize("line", ["mill", "heavy: mill", "2: mill; ", "2:"])
def test_a_wrong_line_is_named(tmp_path, line):
    path = tmp_path / "a.txt"
    path.write_text(f"1: fine\n{line}\n", "utf-8")
    with pytest.raises(ValueError, match=r"a\.txt, line 2|could not convert"):
        read_terms(path)
