"""Writes outcomes: each batch is one transaction, and an input's old rows go when its new ones come."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import StoreError
from pipeline.records import Analysis, Failure
from pipeline.store.rows import COLUMNS, article_row, child_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pipeline.records import Outcome


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What makes results comparable: versions, hashes and settings of one run."""

    started: str
    tool_version: str
    model: str
    model_version: str
    model_sha256: str
    themes_sha256: str
    digest: str
    settings: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One outcome with its place in the ledger: ``key`` is the path as the store keeps it."""

    key: str
    member: str
    sha256: str
    outcome: Outcome


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing.

    Raises:
        StoreError: when SQLite cannot write (a full disk, a lock held too long).
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        _roll_back(connection)
        raise StoreError(
            f"The store could not be written: {error}.",
            hint="What was finished is kept. Make room or wait for the other run, then run again.",
            code="store_write",
        ) from error
    except BaseException:
        _roll_back(connection)
        raise


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")


def begin_run(connection: sqlite3.Connection, info: RunInfo) -> int:
    """The id of a new run."""
    with transaction(connection):
        cursor = connection.execute(
            "INSERT INTO runs (started, tool_version, model, model_version, model_sha256, themes_sha256,"
            " digest, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                info.started,
                info.tool_version,
                info.model,
                info.model_version,
                info.model_sha256,
                info.themes_sha256,
                info.digest,
                info.settings,
            ),
        )
    return int(cursor.lastrowid or 0)


def finish_run(connection: sqlite3.Connection, run_id: int, finished: str) -> None:
    """Note when a run came to its end; one that was cut off has no such time."""
    with transaction(connection):
        connection.execute("UPDATE runs SET finished = ? WHERE id = ?", (finished, run_id))


def write_batch(connection: sqlite3.Connection, run_id: int, digest: str, entries: Sequence[Entry]) -> None:
    """Store some outcomes in one transaction; rows of an earlier run of the same inputs are replaced."""
    with transaction(connection):
        for entry in entries:
            _write(connection, run_id, digest, entry)


def _write(connection: sqlite3.Connection, run_id: int, digest: str, entry: Entry) -> None:
    failed = isinstance(entry.outcome, Failure)
    connection.execute("DELETE FROM inputs WHERE key = ? AND member = ?", (entry.key, entry.member))
    cursor = connection.execute(
        "INSERT INTO inputs (key, member, sha256, digest, status, run_id) VALUES (?, ?, ?, ?, ?, ?)",
        (entry.key, entry.member, entry.sha256, digest, "failed" if failed else "done", run_id),
    )
    input_id = int(cursor.lastrowid or 0)
    if isinstance(entry.outcome, Analysis):
        _write_analysis(connection, input_id, entry.outcome)
    else:
        _write_failure(connection, input_id, entry.outcome)


def _write_failure(connection: sqlite3.Connection, input_id: int, failure: Failure) -> None:
    source = failure.source
    connection.execute(
        "INSERT INTO failures (input_id, path, member, stage, code, message, hint)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (input_id, source.path, source.member, failure.stage, failure.code, failure.message, failure.hint),
    )


def _write_analysis(connection: sqlite3.Connection, input_id: int, analysis: Analysis) -> None:
    cursor = connection.execute(_insert("articles", "input_id"), (input_id, *article_row(analysis)))
    article = int(cursor.lastrowid or 0)
    for table, rows in child_rows(analysis).items():
        connection.executemany(_insert(table, "article"), [(article, *row) for row in rows])


def _insert(table: str, parent: str) -> str:
    columns = [parent, *COLUMNS[table].split()]
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names are ours


def remove_inputs(connection: sqlite3.Connection, keys: Iterable[tuple[str, str]]) -> int:
    """Forget some inputs with all their rows; gives how many there were."""
    with transaction(connection):
        cursor = connection.executemany("DELETE FROM inputs WHERE key = ? AND member = ?", list(keys))
    return cursor.rowcount
