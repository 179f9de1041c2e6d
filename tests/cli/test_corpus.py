from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from pipeline.cli.main import cli

FRONT = """+++
id = "{name}"
style = "local"
outlet = "Skerry Post"
country = "United Kingdom"
english = "uk"
themes = []
published = "2024-05-02"
+++
"""
FILLER = "It rained and the harbour was quiet for most of that long grey day. " * 12


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "marked"
    inside.mkdir()
    for name, word in (("a", "Gulls"), ("b", "Boats")):
        (inside / f"{name}.txt").write_text(
            FRONT.format(name=name) + f"{word} sat there. {FILLER.strip()}\n", "utf-8"
        )
    return inside


def run(*arguments):
    return CliRunner().invoke(cli, ["corpus", *map(str, arguments)])


def test_check_finds_nothing_in_good_articles(folder):
    result = run("check", folder)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 articles, no faults." in result.stderr


def test_check_prints_faults_and_fails(folder):
    (folder / "a.txt").write_text(FRONT.format(name="a") + f"Five gulls. {FILLER.strip()}\n", "utf-8")
    result = run("check", folder / "a.txt")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{folder}/a.txt:10: no tag for the number in 'Five gulls.")
    assert "1 articles, 1 fault." in result.stderr


def test_compile_writes_texts_and_gold(folder, tmp_path):
    result = run("compile", folder, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert (tmp_path / "out/articles/a.txt").read_text("utf-8").startswith("Gulls sat there.")
    assert (tmp_path / "out/gold.jsonl").read_text("utf-8").count("\n") == 2


def test_stats_prints_counts_beside_limits(folder, tmp_path):
    (tmp_path / "minimums.toml").write_text("[least.articles]\nall = 3\n[least.styles]\nlocal = 1\n")
    assert "| articles | all | 2 | 3 | short |" in run("stats", folder).stdout
    short = run("stats", folder, "--short").stdout
    assert "| articles | all | 2 | 3 | short |" in short
    assert "local" not in short


def test_stats_takes_limits_from_elsewhere(folder, tmp_path):
    (tmp_path / "mine.toml").write_text("[least.articles]\nall = 1\n")
    assert "| articles | all | 2 | 1 |  |" in run("stats", folder, "--limits", tmp_path / "mine.toml").stdout


@pytest.mark.parametrize("command", ["", "check", "compile", "stats"])
def test_help_imports_nothing_heavy(command):
    code = (
        "import sys; from pipeline.cli.corpus import corpus\n"
        f"try: corpus({[*command.split(), '--help']!r}, prog_name='corpus')\n"
        "except SystemExit as end: assert end.code == 0\n"
        "heavy = {'spacy', 'sklearn', 'numpy', 'thinc', 'pipeline.corpus.folder'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Usage: corpus" in done.stdout
