from __future__ import annotations

import click
from click.testing import CliRunner

from pipeline.cli.options import paths_argument, setting_options, settings_from
from pipeline.settings import Settings, setting_help


@click.command()
@paths_argument
@setting_options
def show(paths, **options):
    resolved = settings_from(options)
    click.echo(repr((paths, resolved.settings, options)))


def test_every_setting_is_an_option_with_help():
    options = {each.name: each for each in show.params if isinstance(each, click.Option)}
    assert list(options) == list(setting_help())
    assert all(each.help.endswith(".") for each in options.values())


def test_options_become_settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    result = CliRunner().invoke(
        show, [".", "-j", "3", "--exclude", "a", "--exclude", "b", "--max-bytes", "7"]
    )
    assert result.stdout.strip() == repr(((".",), Settings(jobs=3, exclude=("a", "b"), max_bytes=7), {}))


def test_a_path_must_exist_and_a_number_must_be_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(show, ["nowhere"]).exit_code == 2
    assert CliRunner().invoke(show, [".", "--jobs", "two"]).exit_code == 2
    assert CliRunner().invoke(show, [".", "--jobs", "-1"]).exit_code == 2
