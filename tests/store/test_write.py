from __future__ import annotations

import contextlib

import pytest
import samples

from pipeline.errors import StoreError
from pipeline.store.ledger import all_inputs, done_inputs, input_key
from pipeline.store.rows import COLUMNS
from pipeline.store.schema import open_store
from pipeline.store.write import (
    Entry,
    RunInfo,
    begin_run,
    finish_run,
    remove_inputs,
    transaction,
    write_batch,
)

INFO = RunInfo("2024-01-01T00:00:00+00:00", "0", "model", "1", "a", "b", "digest", "{}")


@pytest.fixture
def store(tmp_path):
    with contextlib.closing(open_store(tmp_path / "n.db")) as connection:
        yield connection


def write(store, *entries, digest="digest"):
    run = begin_run(store, INFO)
    write_batch(store, run, digest, entries)
    return run


def done(name="a.txt", sha256="s1", **analysis):
    return Entry(name, "", sha256, samples.make_analysis(name, **analysis))


def count(store, table):
    return store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_every_table_gets_its_rows(store):
    write(store, done(), Entry("bad.txt", "", "", samples.make_failure()))
    counts = {table: count(store, table) for table in ("inputs", "failures", *COLUMNS)}
    assert counts == {
        "inputs": 2, "failures": 1, "articles": 1, "entities": 1, "quotes": 1, "claims": 1, "themes": 2,
    }  # fmt: skip


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


def test_full_text_follows_replacement_and_removal(store):
    find = "SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH 'lund'"
    write(store, done())
    assert store.execute(find).fetchone() == (1,)
    write(store, done(speaker="Bo Holm"))
    assert store.execute(find).fetchone() == (0,)
    assert remove_inputs(store, [("a.txt", "")]) == 1
    assert (count(store, "quotes"), count(store, "claims_fts"), count(store, "articles_fts")) == (0, 0, 0)


def test_a_new_run_of_an_input_replaces_its_rows(store):
    write(store, done())
    write(store, done(sha256="s2"))
    write(store, Entry("a.txt", "", "s3", samples.make_failure("a.txt")))
    assert (count(store, "inputs"), count(store, "articles"), count(store, "failures")) == (1, 0, 1)
    write(store, done(sha256="s4"))
    assert (count(store, "articles"), count(store, "failures")) == (1, 0)


def test_the_ledger_knows_what_is_done_under_a_digest(store):
    write(store, done(), Entry("bad.txt", "row 1", "s9", samples.make_failure()))
    assert done_inputs(store, "digest") == {("a.txt", ""): "s1"}
    assert done_inputs(store, "other") == {}
    assert all_inputs(store) == {("a.txt", ""), ("bad.txt", "row 1")}


def test_a_run_that_ends_has_a_time(store):
    run = write(store, done())
    assert store.execute("SELECT finished FROM runs").fetchone() == (None,)
    finish_run(store, run, "2024-01-01T00:01:00+00:00")
    assert store.execute("SELECT finished FROM runs").fetchone() == ("2024-01-01T00:01:00+00:00",)


def test_a_batch_is_all_or_nothing(store):
    run = begin_run(store, INFO)
    broken = Entry("b.txt", "", "s", samples.make_analysis("b.txt", text="lone \ud800 surrogate" + " " * 99))
    with pytest.raises(UnicodeEncodeError):
        write_batch(store, run, "digest", [done(), broken])
    assert count(store, "articles") == 0
    assert not store.in_transaction


def test_a_full_disk_is_a_store_error_and_keeps_what_was_there(store):
    write(store, done())
    pages = store.execute("PRAGMA page_count").fetchone()[0]
    store.execute(f"PRAGMA max_page_count = {pages}")
    big = Entry("big.txt", "", "s", samples.make_analysis("big.txt", text=samples.TEXT + " word" * 50_000))
    with pytest.raises(StoreError, match="full") as caught:
        write(store, big)
    assert caught.value.code == "store_write"
    assert count(store, "articles") == 1


def test_a_transaction_rolls_back_on_any_error(store):
    def fail():
        with transaction(store):
            store.execute("DELETE FROM articles")
            raise ZeroDivisionError

    write(store, done())
    with pytest.raises(ZeroDivisionError):
        fail()
    assert count(store, "articles") == 1
    assert not store.in_transaction


def test_input_keys_are_relative_to_the_store(tmp_path):
    assert input_key(str(tmp_path / "news" / "a.txt"), tmp_path / "n.db") == "news/a.txt"
    assert input_key("-", tmp_path / "n.db") == "-"
