from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from pipeline.cli.main import cli


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))


def test_every_setting_with_its_origin(monkeypatch):
    monkeypatch.setenv("COPYDESK_CHUNK", "5")
    result = CliRunner().invoke(cli, ["config", "--json", "--jobs", "3"])
    both = json.loads(result.stdout)
    assert both["jobs"] == {"value": 3, "from": "option"}
    assert both["chunk"] == {"value": 5, "from": "environment"}
    assert both["timeout"] == {"value": 120.0, "from": "default"}


def test_readable():
    lines = CliRunner().invoke(cli, ["config", "--exclude", "a*", "--exclude", "b*"]).stdout.splitlines()
    (line,) = [line for line in lines if line.startswith("exclude")]
    assert line.split() == ["exclude", "a*,", "b*", "(option)"]
