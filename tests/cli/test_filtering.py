from __future__ import annotations

import csv
import io

import click
import pytest
from click.testing import CliRunner

from pipeline.cli.filtering import conditions_from, filter_options
from pipeline.export.filters import all_filters


@pytest.mark.parametrize("table", list(all_filters()))
def test_every_filter_is_an_option(table):
    command = click.command("t")(filter_options([table])(lambda **given: click.echo(sorted(given))))
    assert {each.name for each in command.params} == set(all_filters()[table])
    assert CliRunner().invoke(command, ["--since", "2017"]).exit_code == 0


def test_the_help_of_tables_that_differ_names_them():
    command = click.command("t")(filter_options(["quotes", "entities"])(lambda **_: None))
    (about,) = (each for each in command.params if each.name == "about")
    assert about.help.startswith("quotes: ")
    assert " entities: " in about.help


def test_conditions_are_taken_out_of_the_options():
    options = {"speaker": "Lund", "since": None, "quiet": True}
    (condition,) = conditions_from("quotes", options)
    assert (condition.filter.name, condition.value) == ("speaker", "Lund")
    assert options == {"quiet": True}


def test_a_table_is_filtered_at_once_and_from_a_store(copydesk, news):
    for name in ("dock", "rain"):
        path = news / f"{name}.txt"
        path.write_text(path.read_text() + "\n“It was ours,” said Tom Berg.\n")
    rows = copydesk("quotes", "news", "--speaker", "ana lund", "-f", "csv").stdout
    assert [row["speaker"] for row in csv.DictReader(io.StringIO(rows.decode()))] == ["Ana Lund"]
    copydesk("analyze", "news", "-o", "n.db")
    assert copydesk("export", "n.db", "quotes", "--speaker", "ana lund").stdout == rows
    done = copydesk("quotes", "n.db", "--since", "2017", "-f", "csv")
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.decode().splitlines() == ["4 rows of articles without a date are left out."]


def test_a_wrong_value_is_told_before_the_work(copydesk, news):
    done = copydesk("quotes", news, "--since", "last week")
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[0] == "Error: --since does not take 'last week'."
