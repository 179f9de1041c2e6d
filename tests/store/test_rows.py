from __future__ import annotations

import pytest
import samples
from stores import done, write

from pipeline.records import Article, Block, Source
from pipeline.store.rows import COLUMNS, article_row, child_rows, sentence_around, span_text


def test_the_columns_written_are_those_of_the_schema(store):
    for table, names in COLUMNS.items():
        columns = [row[1] for row in store.execute(f"PRAGMA table_info({table})")]
        assert columns[2:] == names.split()


def test_what_is_stored_of_a_quote_and_a_claim(store):
    write(store, done())
    quote = store.execute(
        "SELECT text, cue_text, source_text, speaker_name, words, paragraph FROM quotes"
    ).fetchone()
    assert quote == ("“We built it,” […] “It is ours.”", "said", "Ana Lund", "Ana Lund", 6, 1)
    claim = store.execute(
        "SELECT text, value, unit, comparison, sentence, entity_name FROM claims"
    ).fetchone()
    assert claim[:4] == ("4 million euros", 4e6, "euro", "2 x the plan")
    assert claim[4] == "It cost 4 million euros, double the plan."
    assert claim[5] == "Ana Lund"


def test_the_rows_fit_the_columns():
    analysis = samples.make_analysis()
    assert len(article_row(analysis)) == len(COLUMNS["articles"].split())
    for table, rows in child_rows(analysis).items():
        assert {len(row) for row in rows} == {len(COLUMNS[table].split())}


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("$40", "It cost $40."),
        ("5 million", "5 million was lost."),
        ("12", "Twelve (12) came."),
        ("£3", "£3 each."),
        ("7", "7 left."),
    ],
    ids=["end", "start", "after", "currency", "next-block"],
)
def test_the_sentence_around_a_number(part, sentence):
    text = "A start. It cost $40. 5 million was lost. Twelve (12) came. £3 each.\n\n7 left."
    article = Article("a", Source("a"), text, (Block("paragraph", 0, 68), Block("paragraph", 70, 77)))
    at = text.index(part)
    assert sentence_around(article, at, at + len(part)) == sentence


def test_the_text_of_spans_is_on_one_line():
    assert span_text("one\ntwo  three", [(0, 7), (9, 14)], " […] ") == "one two […] three"
