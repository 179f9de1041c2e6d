"""``copydesk quotes``, ``claims``, ``entities``, ``themes``: a readable table at once, no store needed."""

from __future__ import annotations

import contextlib
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.analyze import exit_code, is_store
from pipeline.cli.console import Console
from pipeline.cli.filtering import conditions_from, filter_options, tell_undated
from pipeline.cli.options import paths_argument, setting_options, settings_from

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from pipeline.export.filters import Condition
    from pipeline.settings import Settings

_MORE = {
    "quotes": '\n      copydesk quotes news.db --speaker "Guo Wanda" --since 2017-06 --about manufacturing'
}
_TABLES = {
    "quotes": "Who said what: quotes with their speakers.",
    "claims": "Which numbers are claimed: value, unit, what they are about.",
    "entities": "Who and what is named.",
    "themes": "What each article is about.",
}
_EXAMPLES = """
    PATH may also be a store that analyze made. The whole table goes to a file with `copydesk export`.

    \b
    Examples:
      copydesk {name} article.txt
      copydesk {name} articles/ --format csv > {name}.csv{more}
"""
_WIDTH = 120


def show_commands() -> list[click.Command]:
    """One command for each table."""
    return [_show_command(name, text) for name, text in _TABLES.items()]


def _show_command(name: str, text: str) -> click.Command:
    @click.command(
        name, help=f"{text}\n{_EXAMPLES.format(name=name, more=_MORE.get(name, ''))}", short_help=text
    )
    @paths_argument
    @click.option("-c", "--columns", default="", help="Columns to show: a,b,c or all.")
    @click.option(
        "-f", "--format", "form", type=click.Choice(["table", "csv", "jsonl", "md"]), default="table",
        help="How to print it. Default: table.",
    )  # fmt: skip
    @filter_options([name])
    @setting_options
    @click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but failures.")
    @click.pass_context
    def show(ctx: click.Context, /, paths: tuple[str, ...], columns: str, form: str, **options: Any) -> None:  # noqa: ANN401 - click gives each option its type
        from pipeline.export.tables import all_tables, choose_columns
        from pipeline.store.schema import open_store

        # a wrong name or value is said before the work, not after it
        choose_columns(all_tables()[name], columns)
        conditions = conditions_from(name, options)
        settings = settings_from(options).settings
        store = Path(paths[0]) if len(paths) == 1 and is_store(paths[0]) else None
        with contextlib.closing(open_store(store or Path(":memory:"), create=not store)) as connection:
            code = 0 if store else _analyze(connection, paths, settings, quiet=options["quiet"])
            _print(connection, name, columns, form, conditions)
        ctx.exit(code)

    return show


def _analyze(connection: sqlite3.Connection, paths: Sequence[str], settings: Settings, *, quiet: bool) -> int:
    """Analyse into a store in memory; gives the exit code."""
    from pipeline.run import Counts, make_plan, run_plan
    from pipeline.sinks import StoreSink

    plan = make_plan(paths, settings)
    console = Console(plan.total_bytes, quiet)
    counts, interrupted = Counts(), False
    try:
        with console.running():
            run_plan(plan, StoreSink(connection, Path(":memory:"), plan), counts, console.watch)
    except KeyboardInterrupt:
        interrupted = True
    console.summary(counts, interrupted=interrupted)
    return 130 if interrupted else exit_code(counts)


def _print(
    connection: sqlite3.Connection, name: str, columns: str, form: str, conditions: tuple[Condition, ...]
) -> None:
    from pipeline.export.formats import TEXT_FORMATS
    from pipeline.export.screen import format_table
    from pipeline.export.tables import all_tables, choose_columns, select_rows

    table = all_tables()[name]
    several = connection.execute("SELECT count(*) FROM inputs").fetchone()[0] > 1
    shown = [column for column in table.columns if column.screen]
    on_screen = tuple(column for column in shown if several or column.name != "article_id")
    wanted = on_screen if form == "table" and not columns else choose_columns(table, columns)
    tell_undated(connection, table, conditions)
    rows = select_rows(connection, table, wanted, conditions)
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    if form != "table":
        TEXT_FORMATS[form](rows, sys.stdout)
        return
    for line in format_table(rows, shutil.get_terminal_size((_WIDTH, 24)).columns):
        click.echo(line)
