from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
import samples

from pipeline.errors import OutputError
from pipeline.export.tables import all_tables, choose_columns, select_rows
from pipeline.store.schema import open_store
from pipeline.store.write import Entry, RunInfo, begin_run, write_batch


@pytest.fixture
def store():
    with contextlib.closing(open_store(Path(":memory:"))) as connection:
        run = begin_run(connection, RunInfo("now", "0.1", "m", "1", "a", "b", "d", "{}"))
        entries = [
            Entry("a.txt", "", "s", samples.make_analysis()),
            Entry("bad.txt", "", "", samples.make_failure()),
        ]
        write_batch(connection, run, "d", entries)
        yield connection


@pytest.mark.parametrize("name", ["quotes", "claims", "entities", "themes", "articles", "failures"])
def test_every_column_of_every_table_can_be_selected(store, name):
    table = all_tables()[name]
    rows = select_rows(store, table, table.columns)
    assert rows.header == tuple(column.name for column in table.columns)
    assert [len(row) for row in rows.rows] == [len(table.columns)]


def test_the_quote_table_a_newsroom_gets(store):
    table = all_tables()["quotes"]
    columns = choose_columns(table)
    (row,) = select_rows(store, table, columns).rows
    assert len(columns) == 12
    assert dict(zip([column.name for column in columns], row, strict=True)) == {
        "speaker": "Ana Lund",
        "role": "mayor",
        "affiliation": "Port Board",
        "quote": "“We built it,” […] “It is ours.”",
        "kind": "direct",
        "cue": "said",
        "title": "Mayor opens dock",
        "outlet": "The Gazette",
        "published": "2024-05-01",
        "theme": "infrastructure_transport",
        "path": "a.txt",
        "confidence": 0.9,
    }


@pytest.mark.parametrize(
    ("names", "chosen"), [("speaker, quote", ["speaker", "quote"]), ("path", ["path"])], ids=["two", "one"]
)
def test_columns_are_chosen_by_name_in_the_order_given(names, chosen):
    assert [column.name for column in choose_columns(all_tables()["quotes"], names)] == chosen


def test_all_columns():
    table = all_tables()["quotes"]
    assert choose_columns(table, "all") == table.columns


@pytest.mark.parametrize(
    ("name", "hint"),
    [("speeker", "Did you mean 'speaker'?"), ("zzz", "It has: speaker")],
    ids=["near", "far"],
)
def test_an_unknown_column_is_an_error_with_a_suggestion(name, hint):
    with pytest.raises(OutputError, match=f"no column '{name}'") as caught:
        choose_columns(all_tables()["quotes"], name)
    assert caught.value.hint.startswith(hint)


def test_columns_have_help_and_unique_names():
    for table in all_tables().values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(column.help for column in table.columns)
        assert any(column.screen for column in table.columns)
