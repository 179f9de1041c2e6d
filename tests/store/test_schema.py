from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest
import sqlite_utils

from pipeline.errors import StoreError
from pipeline.store.schema import open_store


def test_a_new_store_is_in_wal_mode_and_current(tmp_path):
    with contextlib.closing(open_store(tmp_path / "n.db")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    with contextlib.closing(open_store(tmp_path / "n.db")) as again:
        assert again.execute("PRAGMA user_version").fetchone()[0] == version >= 1


@pytest.mark.parametrize("table", ["quotes", "claims", "articles"])
def test_sqlite_utils_finds_the_full_text_index(tmp_path, table):
    open_store(tmp_path / "n.db").close()
    database = sqlite_utils.Database(tmp_path / "n.db")
    assert database[table].detect_fts() == f"{table}_fts"
    database.close()


def test_a_database_of_something_else_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE mine (a)")
        other.commit()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="something else"):
        open_store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda path: path.write_text("no database, but long enough to be looked at " * 50),
            "cannot be used",
        ),
        (lambda _path: None, "There is no store"),
        (lambda path: path.mkdir(), "There is no store"),
    ],
    ids=["text", "missing", "folder"],
)
def test_what_is_no_store_is_an_error_with_a_hint(tmp_path, make, message):
    make(tmp_path / "x.db")
    with pytest.raises(StoreError, match=message) as caught:
        open_store(tmp_path / "x.db", create=False)
    assert caught.value.hint


def test_a_store_of_a_newer_version_is_not_touched(tmp_path):
    with contextlib.closing(open_store(tmp_path / "n.db")) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(StoreError, match="newer"):
        open_store(tmp_path / "n.db")


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path / "none" / "n.db")


def test_in_memory():
    with contextlib.closing(open_store(Path(":memory:"))) as connection:
        assert connection.execute("SELECT count(*) FROM quotes").fetchone() == (0,)
