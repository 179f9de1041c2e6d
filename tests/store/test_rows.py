from __future__ import annotations

import samples
from stores import done, write

from pipeline.store.rows import COLUMNS, article_row, child_rows


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
    asked = store.execute(
        "SELECT stance, negated, nested, cue_lemma, numbers, entities, sentence FROM quotes"
    ).fetchone()
    assert asked == ("doubt", 1, 1, "claim", "", "", "“We built it,” said Ana Lund. “It is ours.”")
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
