"""Which tables and columns there are, and their rows out of a store."""

from __future__ import annotations

import difflib
import functools
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import OutputError, StoreError
from pipeline.export.filters import add_functions
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.export.filters import Condition

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what stands in it, its SQL, and where it is shown unasked."""

    name: str
    sql: str
    help: str
    default: bool = False
    screen: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns and where its rows come from."""

    name: str
    help: str
    source: str
    order: str
    columns: tuple[Column, ...]
    where: str = "1"


@dataclass(frozen=True, slots=True)
class Rows:
    """A header and the rows below it; the rows can be gone through once."""

    header: tuple[str, ...]
    rows: Iterator[tuple[Cell, ...]]


@functools.cache
def all_tables() -> dict[str, Table]:
    """The tables by name, in the order of ``columns.toml``."""
    data = read_toml(Path(__file__).parent / "columns.toml")
    return {name: _table(name, entry) for name, entry in data.items()}


def _table(name: str, entry: dict[str, Any]) -> Table:
    columns = tuple(Column(**column) for column in entry["columns"])
    return Table(name, entry["help"], entry["from"], entry["order"], columns, entry.get("where", "1"))


def choose_columns(table: Table, names: str = "") -> tuple[Column, ...]:
    """The columns asked for: "a,b,c", "all", or "" for the default ones.

    Raises:
        OutputError: for a name that the table does not have.
    """
    if not names:
        return tuple(column for column in table.columns if column.default)
    if names.strip() == "all":
        return table.columns
    known = {column.name: column for column in table.columns}
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"It has: {', '.join(known)}."
            raise OutputError(f"Table {table.name} has no column '{name}'.", hint=hint, code="column")
    return tuple(known[name] for name in wanted)


def select_rows(
    connection: sqlite3.Connection,
    table: Table,
    columns: Sequence[Column],
    conditions: Sequence[Condition] = (),
) -> Rows:
    """The rows of a table that meet all conditions, ordered by file and place in the text.

    Raises:
        StoreError: when the store cannot be read.
    """
    expressions = ", ".join(column.sql for column in columns)
    where = _where(table, conditions)
    query = f"SELECT {expressions} FROM {table.source} WHERE {where} ORDER BY {table.order}"  # noqa: S608 - ours
    return Rows(tuple(column.name for column in columns), _run(connection, query, conditions))


def count_undated(connection: sqlite3.Connection, table: Table, conditions: Sequence[Condition]) -> int:
    """How many rows are left out only because their article has no date.

    Raises:
        StoreError: when the store cannot be read.
    """
    others = [each for each in conditions if each.filter.takes != "day"]
    if len(others) == len(conditions):
        return 0
    where = f"{_where(table, others)} AND articles.published IS NULL"
    query = f"SELECT count(*) FROM {table.source} WHERE {where}"  # noqa: S608 - ours
    return int(next(_run(connection, query, others))[0])


def _where(table: Table, conditions: Sequence[Condition]) -> str:
    return " AND ".join([table.where, *(each.filter.sql for each in conditions)])


def _run(connection: sqlite3.Connection, query: str, conditions: Sequence[Condition]) -> sqlite3.Cursor:
    add_functions(connection)
    try:
        return connection.execute(query, {each.filter.name: each.value for each in conditions})
    except sqlite3.Error as error:
        raise StoreError(f"The store cannot be read: {error}.", hint="Is the file whole?") from error
