from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from pipeline.cli.branching import Branching


@pytest.fixture
def cli():
    @click.command("things", short_help="Show things.")
    @click.argument("paths", nargs=-1)
    def table(paths):
        """Show things of PATHS."""
        click.echo(f"table {' '.join(paths)}")

    @click.command("train", short_help="Train on things.")
    @click.option("--fast", is_flag=True)
    def train(fast):
        click.echo(f"train {fast}")

    group = click.Group()
    group.add_command(Branching(table, {"train": train}))
    return lambda *arguments: CliRunner().invoke(group, ["things", *arguments])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a", "b"], "table a b\n"),
        ([], "table \n"),
        (["train"], "train False\n"),
        (["train", "--fast"], "train True\n"),
        (["./train"], "table ./train\n"),
        (["a", "train"], "table a train\n"),
    ],
)
def test_the_first_argument_decides(cli, arguments, said):
    done = cli(*arguments)
    assert (done.exit_code, done.output) == (0, said)


def test_help_is_that_of_the_table_and_names_the_subcommands(cli):
    shown = cli("--help").output
    assert "Show things of PATHS." in shown
    assert "train: Train on things." in shown
    assert "--fast" in cli("train", "--help").output


def test_a_wrong_option_is_a_usage_error(cli):
    assert cli("--wrong").exit_code == 2
    assert cli("train", "--wrong").exit_code == 2
