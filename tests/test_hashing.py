from __future__ import annotations

import shutil
from pathlib import Path

import pipeline
from pipeline import hashing
from pipeline.hashing import hash_code, hash_folder


def test_a_folder_is_its_names_and_contents(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("x")
    assert hash_folder(tmp_path / "one") == hash_folder(tmp_path / "two")
    (tmp_path / "two" / "a.txt").write_text("y")
    assert hash_folder(tmp_path / "one") != hash_folder(tmp_path / "two")
    (tmp_path / "two" / "a.txt").rename(tmp_path / "two" / "b.txt")
    (tmp_path / "two" / "b.txt").write_text("x")
    assert hash_folder(tmp_path / "one") != hash_folder(tmp_path / "two")


def test_compiled_python_does_not_count(tmp_path):
    (tmp_path / "a.py").write_text("x")
    before = hash_folder(tmp_path)
    (tmp_path / "a.pyc").write_text("x")
    assert hash_folder(tmp_path) == before


def test_a_changed_rule_changes_the_code_hash_and_a_changed_command_does_not(tmp_path, monkeypatch):
    package = Path(pipeline.__file__).parent
    copy = tmp_path / "pipeline"
    shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(hashing, "_PACKAGE", copy)
    before = hash_code()
    with (copy / "cli" / "main.py").open("a") as file:
        file.write("# changed\n")
    assert hash_code() == before
    with (copy / "extract" / "syntax.py").open("a") as file:
        file.write("# changed\n")
    assert hash_code() != before
