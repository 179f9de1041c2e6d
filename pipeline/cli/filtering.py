"""Options that choose rows, made from the filters of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from pipeline.export.filters import all_filters, make_conditions, option_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from pipeline.export.filters import Condition, Filter
    from pipeline.export.tables import Table

Function = TypeVar("Function", bound="Callable[..., Any]")


def filter_options(tables: Iterable[str]) -> Callable[[Function], Function]:
    """One option for every filter that one of the tables has."""
    filters: dict[str, list[tuple[str, Filter]]] = {}
    for table in tables:
        for name, each in all_filters().get(table, {}).items():
            filters.setdefault(name, []).append((table, each))

    def add(function: Function) -> Function:
        for name, found in reversed(filters.items()):
            text = _help(found)
            function = click.option(option_of(name), name, metavar=_metavar(found), help=text)(function)
        return function

    return add


def _metavar(found: list[tuple[str, Filter]]) -> str:
    takes = found[0][1].takes
    if any(each.takes != takes for _, each in found):
        return "VALUE"
    return takes.upper() if isinstance(takes, str) else f"[{'|'.join(takes)}]"


def _help(found: list[tuple[str, Filter]]) -> str:
    """The help of a filter; where tables differ, each with its table."""
    texts: dict[str, list[str]] = {}
    for table, each in found:
        texts.setdefault(each.help, []).append(table)
    if len(texts) == 1:
        return next(iter(texts))
    return " ".join(f"{', '.join(tables)}: {text}" for text, tables in texts.items())


def conditions_from(table: str, options: dict[str, Any]) -> tuple[Condition, ...]:
    """The conditions on a table, whose options are taken out of ``options``.

    Raises:
        OutputError: for a filter that the table does not have, or a value that it cannot take.
    """
    names = {name for filters in all_filters().values() for name in filters}
    return make_conditions(table, {name: options.pop(name) for name in list(options) if name in names})


def tell_undated(connection: sqlite3.Connection, table: Table, conditions: tuple[Condition, ...]) -> None:
    """Say on stderr how many rows a choice by date leaves out because nobody knows their date."""
    from pipeline.export.tables import count_undated

    undated = count_undated(connection, table, conditions)
    if undated:
        click.echo(f"{undated} rows of articles without a date are left out.", err=True)
