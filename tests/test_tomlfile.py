from __future__ import annotations

import pytest

from pipeline.tomlfile import read_toml


def test_a_file_is_its_tables(tmp_path):
    (tmp_path / "a.toml").write_text('x = 1\n[t]\ny = ["é"]\n', "utf-8")
    assert read_toml(tmp_path / "a.toml") == {"x": 1, "t": {"y": ["é"]}}


def test_what_is_not_toml_says_where(tmp_path):
    (tmp_path / "a.toml").write_text("x = \n")
    with pytest.raises(ValueError, match="line 1"):
        read_toml(tmp_path / "a.toml")
