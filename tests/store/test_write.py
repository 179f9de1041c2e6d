from __future__ import annotations

import pytest
import samples
from stores import INFO, count, done, write

from pipeline.errors import StoreError
from pipeline.store.rows import COLUMNS
from pipeline.store.write import Entry, begin_run, finish_run, remove_inputs, transaction, write_batch


def test_every_table_gets_its_rows(store):
    write(store, done(), Entry("bad.txt", "", "", samples.make_failure()))
    counts = {table: count(store, table) for table in ("inputs", "failures", *COLUMNS)}
    assert counts == {
        "inputs": 2, "failures": 1, "articles": 1, "entities": 1, "quotes": 1, "claims": 1, "themes": 2,
    }  # fmt: skip


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
