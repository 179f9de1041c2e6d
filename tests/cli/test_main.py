from __future__ import annotations

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from pipeline import __version__
from pipeline.cli.main import cli
from pipeline.errors import StoreError


def run(*arguments, **environment):
    return CliRunner().invoke(cli, arguments, prog_name="copydesk", env=environment)


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_lists_every_command(flag):
    result = run(flag)
    assert result.exit_code == 0
    assert all(name in result.stdout for name in cli.commands)


def test_version():
    assert run("--version").stdout.strip() == f"copydesk, version {__version__}"


def test_a_misspelt_command_gets_a_suggestion():
    result = run("analyse", "x")
    assert result.exit_code == 2
    assert "analyze" in result.stderr


def test_an_error_of_ours_is_a_message_a_hint_and_a_code():
    result = run("config", COPYDESK_MODLE="x")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "Error: Unknown setting 'modle' (environment).",
        "Hint: Did you mean 'model'?",
    ]


def test_debug_shows_the_whole_error():
    result = run("--debug", "config", COPYDESK_MODLE="x")
    assert result.exception is not None
    assert "modle" in str(result.exception)


@pytest.mark.parametrize(
    ("code", "exit_code"), [("store", 2), ("store_write", 1)], ids=["opening", "writing"]
)
def test_exit_codes_of_store_errors(monkeypatch, code, exit_code):
    def fail(*_args, **_kwargs):
        raise StoreError("It failed.", code=code)

    monkeypatch.setattr("pipeline.settings.resolve", fail)
    monkeypatch.setattr("pipeline.cli.options.resolve", fail)
    assert run("config").exit_code == exit_code


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
    ids=["pipe", "force", "no", "always", "never"],
)
def test_colour(arguments, environment, coloured):
    clean = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", *arguments, "config"],
        env={**clean, **environment, "COPYDESK_MODLE": "x"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ("\x1b[" in done.stderr) is coloured
