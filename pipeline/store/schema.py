"""Opens a store and brings its schema up to date; the files in ``migrations`` run once each, in order."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from pipeline.errors import StoreError

_MIGRATIONS = Path(__file__).parent / "migrations"
_BUSY_SECONDS = 30.0
_NOT_OURS = "Name a new file with -o, or the store of an earlier run."
APPLICATION_ID = 0x6364736B  # "cdsk" in the file's header: which SQLite files are ours


def open_store(path: Path, *, create: bool = True) -> sqlite3.Connection:
    """A connection to a store in WAL mode with its schema current; the caller closes it.

    Args:
        path: The database file; ``Path(":memory:")`` is a store that vanishes.
        create: Make the file when it does not exist.

    Raises:
        StoreError: when it is missing, not a store, of a newer version, or cannot be opened.
    """
    if not create and not path.is_file():
        raise StoreError(f"There is no store {path}.", hint="Make one: copydesk analyze PATH -o news.db")
    try:
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    except sqlite3.Error as error:
        raise StoreError(
            f"{path} cannot be opened: {error}.", hint="Check the folder and your rights."
        ) from error
    try:
        _prepare(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise StoreError(f"{path} cannot be used as a store: {error}.", hint=_NOT_OURS) from error
    except StoreError:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and application != APPLICATION_ID:
        raise StoreError(f"{path} is a database of something else.", hint=_NOT_OURS)
    steps = sorted(_MIGRATIONS.glob("*.sql"))
    if version > len(steps):
        raise StoreError(
            f"{path} was made by a newer copydesk.", hint="Update copydesk: pip install -U copydesk"
        )
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    for number, step in enumerate(steps[version:], start=version + 1):
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{step.read_text('utf-8')}\n"
            f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {number};\nCOMMIT;"
        )
