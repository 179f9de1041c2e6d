"""Which inputs are done already: content hash and settings digest of every input in the store."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

Key = tuple[str, str]


def input_key(path: str, store: Path) -> str:
    """The path as the ledger keeps it: relative to the store's folder, so both can move together."""
    if path == "-" or str(store) == ":memory:":
        return path
    try:
        return Path(os.path.relpath(path, store.resolve().parent)).as_posix()
    except ValueError:  # another drive on Windows
        return Path(path).resolve().as_posix()


def done_inputs(connection: sqlite3.Connection, digest: str) -> Mapping[Key, str]:
    """The SHA-256 of each input that was analysed under ``digest``; failed ones are tried again.

    Raises:
        StoreError: when the store cannot be read.
    """
    query = "SELECT key, member, sha256 FROM inputs WHERE status = 'done' AND digest = ?"
    try:
        return {(key, member): sha256 for key, member, sha256 in connection.execute(query, (digest,))}
    except sqlite3.Error as error:
        raise StoreError(
            f"The store cannot be read: {error}.", hint="Is it whole? Try: copydesk export"
        ) from error


def all_inputs(connection: sqlite3.Connection) -> set[Key]:
    """Every input the store knows, done or failed."""
    return {(key, member) for key, member in connection.execute("SELECT key, member FROM inputs")}
