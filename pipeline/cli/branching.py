"""A table command with subcommands: ``copydesk quotes PATH`` and ``copydesk quotes train``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping


class Branching(click.Group):
    """Runs ``table`` unless the first argument is the name of a subcommand.

    A file or folder of such a name is given as ``./train``.
    """

    def __init__(self, table: click.Command, branches: Mapping[str, click.Command]) -> None:
        """Take the table's name and help for the group."""
        super().__init__(
            name=table.name, commands=dict(branches), help=table.help, short_help=table.short_help
        )
        self.table = table
        told = (f"  {name}: {each.get_short_help_str(80)}" for name, each in branches.items())
        table.epilog = "\n".join(["\b", "Subcommands:", *told])

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> click.Context:
        """The context of the subcommand's group, or of the table."""
        if args and args[0] in self.commands:
            return super().make_context(info_name, args, parent, **extra)
        return self.table.make_context(info_name, args, parent, **extra)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table's help, which names the subcommands at its end."""
        self.table.format_help(ctx, formatter)
