"""``copydesk export``: a table of a store to a file."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import Any

import click

from pipeline.cli.filtering import conditions_from, filter_options, tell_undated

_TABLES = ("quotes", "claims", "entities", "themes", "articles", "failures")
_FORMATS = ("csv", "jsonl", "md", "xlsx", "parquet")


@click.command(short_help="Write a table of a store to CSV, XLSX, JSONL, Markdown or Parquet.")
@click.argument("store", type=click.Path(exists=True, dir_okay=False))
@click.argument("table", type=click.Choice(_TABLES))
@click.option("-o", "--output", "out", default="-", help="The file to write; - (the default) is stdout.")
@click.option(
    "-f", "--format", "name", type=click.Choice(_FORMATS), help="The format, when the suffix does not say it."
)
@click.option(
    "-c", "--columns", default="", help="Columns to write: a,b,c or all. The default is a good dozen."
)
@filter_options(_TABLES)
def export(store: str, table: str, out: str, name: str | None, columns: str, **options: Any) -> None:  # noqa: ANN401 - click gives each option its type
    """Write one TABLE of STORE: quotes, claims, entities, themes, articles or failures.

    The file is whole or not there, and cells that a spreadsheet would run as a formula are made
    harmless. An existing file is replaced.

    \b
    Examples:
      copydesk export news.db quotes -o quotes.csv
      copydesk export news.db claims -o claims.xlsx
      copydesk export news.db quotes --columns speaker,quote,path -f md
      copydesk export news.db quotes --speaker "Guo Wanda" --since 2017-06 -o wanda.csv
    """  # noqa: D301 - click reads the \b
    from pipeline.export.files import write_table
    from pipeline.export.formats import TEXT_FORMATS
    from pipeline.export.tables import all_tables, choose_columns, select_rows
    from pipeline.store.schema import open_store

    chosen = all_tables()[table]
    wanted = choose_columns(chosen, columns)
    conditions = conditions_from(table, options)
    with contextlib.closing(open_store(Path(store), create=False)) as connection:
        tell_undated(connection, chosen, conditions)
        rows = select_rows(connection, chosen, wanted, conditions)
        if out != "-":
            write_table(rows, Path(out), name or "")
            return
        if name in {"xlsx", "parquet"}:
            raise click.UsageError(f"A .{name} file needs a name: -o {table}.{name}")
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
        TEXT_FORMATS[name or "csv"](rows, sys.stdout)
