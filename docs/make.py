"""Writes the pages that are made from the program itself: commands.md, columns.md and settings.md.

    python docs/make.py

A test compares the pages with what this would write.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.main import cli
from pipeline.export.tables import all_tables
from pipeline.settings import Settings, setting_help

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTH = 100


def commands_page() -> str:
    """Every command's --help."""
    parts = ["# Commands\n\nWhat `--help` prints, made by `python docs/make.py`.\n"]
    for name, command in _commands(cli, "copydesk"):
        context = click.Context(command, info_name=name, terminal_width=_WIDTH, max_content_width=_WIDTH)
        context.help_option_names = ["-h", "--help"]
        parts.append(f"## {name}\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(parts)


def _commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for child, each in command.commands.items():
            yield from _commands(each, f"{name} {child}")


def columns_page() -> str:
    """Every column of every table."""
    parts = [
        "# Columns\n",
        "Every table that `copydesk export` writes. Columns marked * are written unless you ask for others",
        "with `--columns a,b,c` or `--columns all`. Made by `python docs/make.py`.\n",
    ]
    for table in all_tables().values():
        rows = [f"| `{each.name}`{' *' if each.default else ''} | {each.help} |" for each in table.columns]
        parts += [
            f"## {table.name}\n\n{table.help}\n",
            "| column | what stands in it |",
            "|---|---|",
            *rows,
            "",
        ]
    return "\n".join(parts)


def settings_page() -> str:
    """Every setting, with its names and its default."""
    lines = [
        "# Settings\n",
        "Each setting is an option, an environment variable and a TOML key. Options go before the",
        "environment, that before `copydesk.toml` (or `[tool.copydesk]` in `pyproject.toml`) in this folder",
        "or above, that before your own `config.toml` (in `~/.config/copydesk/`, or `%APPDATA%\\copydesk\\`",
        "on Windows), and that before the defaults. `copydesk config` shows every value and where it came",
        "from; a misspelt key is an error with a suggestion. Made by `python docs/make.py`.\n",
        "| TOML key | option | environment | default | what it is |",
        "|---|---|---|---|---|",
    ]
    for name, text in setting_help().items():
        option = f"--{name.replace('_', '-')}"
        default = getattr(Settings(), name)
        shown = f"`{default}`" if default not in ("", ()) else ""
        lines.append(f"| `{name}` | `{option}` | `COPYDESK_{name.upper()}` | {shown} | {text} |")
    return "\n".join(lines) + "\n"


PAGES = {"commands.md": commands_page, "columns.md": columns_page, "settings.md": settings_page}


def main() -> None:
    """Write the pages."""
    for name, page in PAGES.items():
        (Path(__file__).parent / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
