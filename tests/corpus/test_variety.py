from __future__ import annotations

import pytest

from pipeline.corpus.variety import measure


def test_figures(mark_up):
    one = mark_up("The pier is open at last. Gulls <PERSON>Ana Lund</PERSON> saw.\n")
    two = mark_up("The pier is open at noon. <PERSON>Bo Venn</PERSON> came.\n")
    figures = measure([one, two])
    assert (figures.articles, figures.words, figures.shortest, figures.longest) == (2, 19, 9, 10)
    assert figures.sentence_words == pytest.approx(19 / 4)
    assert figures.type_token == pytest.approx(14 / 19)
    assert figures.shared_runs == pytest.approx(100 * 2 / 11)
    assert figures.repeated_openings == 0
    assert figures.most_articles_a_name == 1


def test_the_same_article_twice_is_all_shared(mark_up):
    one = mark_up("The pier is open at last, said <PERSON>Ana Lund</PERSON>.\n")
    figures = measure([one, one])
    assert (figures.shared_runs, figures.repeated_openings, figures.most_articles_a_name) == (100, 1, 2)
