"""The group of commands, and what is the same for all: colour, errors, exit codes."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from pipeline import __version__
from pipeline.cli.analyze import analyze
from pipeline.cli.branching import Branching
from pipeline.cli.config import config
from pipeline.cli.corpus import corpus
from pipeline.cli.evaluate import evaluate
from pipeline.cli.export import export
from pipeline.cli.quotes_train import train
from pipeline.cli.show import show_commands
from pipeline.errors import PipelineError

# a store that stops taking rows ends a run that was right so far; everything else is a wrong call
_EXIT_CODES = {"store_write": 1, "no_worker": 3, "lost_input": 1}


class Commands(click.Group):
    """A group that turns our errors into messages with a hint and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run a command; a traceback is shown only with --debug."""
        try:
            return super().invoke(ctx)
        except PipelineError as error:
            if ctx.params.get("debug"):
                raise
            click.secho(f"Error: {error.message}", err=True, fg="red")
            if error.hint:
                click.echo(f"Hint: {error.hint}", err=True)
            ctx.exit(_EXIT_CODES.get(error.code, 2))
        except BrokenPipeError:
            # whoever read our output has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


def _colour(choice: str) -> bool | None:
    """Whether to colour: the option, else NO_COLOR and FORCE_COLOR (click reads neither)."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="copydesk")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colour messages. Default: auto.",
)
@click.option("--debug", is_flag=True, help="Show the whole traceback of an error.")
@click.pass_context
def cli(ctx: click.Context, color: str, *, debug: bool) -> None:  # noqa: ARG001 - read by Commands.invoke
    """Turn folders of news articles into tables.

    Quotes with their speakers, numeric claims, entities and themes; offline, on this machine.

    \b
    Examples:
      copydesk quotes article.txt
      copydesk analyze articles/ -o news.db
      copydesk export news.db quotes -o quotes.csv
    """  # noqa: D301 - click reads the \b
    ctx.color = _colour(color)


cli.add_command(analyze)
cli.add_command(export)
for command in show_commands():
    cli.add_command(Branching(command, {"train": train}) if command.name == "quotes" else command)
cli.add_command(evaluate)
cli.add_command(config)
cli.add_command(corpus)
