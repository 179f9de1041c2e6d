"""What the docs say is what the program does."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from pipeline.cli.main import cli
from pipeline.export.tables import all_tables
from pipeline.settings import setting_help

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
README = ROOT / "README.md"
PAGES = sorted(DOCS.glob("*.md"))


def make_module():
    spec = importlib.util.spec_from_file_location("docs_make", DOCS / "make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["commands.md", "columns.md", "settings.md"])
def test_the_pages_made_from_the_program_are_true(name):
    assert (DOCS / name).read_text("utf-8") == make_module().PAGES[name](), "run: python docs/make.py"


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_has_help_and_a_place_in_the_guides(name):
    command = cli.commands[name]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))
    made = make_module().PAGES
    guides = "".join(page.read_text("utf-8") for page in [README, *PAGES] if page.name not in made)
    assert f"copydesk {name}" in guides


def test_every_column_and_setting_is_documented():
    columns = (DOCS / "columns.md").read_text("utf-8")
    for table in all_tables().values():
        assert f"## {table.name}" in columns
        assert all(f"| `{column.name}`" in columns for column in table.columns)
    settings = (DOCS / "settings.md").read_text("utf-8")
    assert all(f"`{name}`" in settings for name in setting_help())


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        assert target.startswith("http") or (page.parent / target).exists(), target


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.name)
def test_commands_in_the_pages_exist(page):
    text = page.read_text("utf-8")
    inline = re.findall(r"`copydesk ([a-z]+)", text)
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    in_blocks = re.findall(r"^(?:.*/)?copydesk ([a-z]+)", blocks, re.MULTILINE)
    assert set(inline + in_blocks) <= set(cli.commands)


def test_the_table_in_the_readme_is_what_the_program_prints():
    text = README.read_text("utf-8")
    command = re.search(r"`copydesk (quotes [^`]*)`\nprints", text).group(1)
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", *command.split(), "--quiet"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"```text\n{done.stdout}```" in text
