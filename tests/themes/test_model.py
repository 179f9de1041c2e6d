from __future__ import annotations

import json
import shutil

import pytest

from pipeline.errors import ModelError
from pipeline.themes.model import load_theme_model


@pytest.fixture
def copy(models, tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(models / "themes-default", folder)
    return folder


def change(folder, **values):
    path = folder / "model.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | values), "utf-8")


def code_of(folder):
    with pytest.raises(ModelError) as caught:
        load_theme_model(folder)
    assert caught.value.hint
    assert str(folder) in caught.value.message
    return caught.value.code


def test_default_model_has_thirteen_themes(models):
    assert len(load_theme_model(models / "themes-default").themes) == 13


def test_no_folder(tmp_path):
    assert code_of(tmp_path / "absent") == "model_missing"


def test_folder_without_model(tmp_path):
    assert code_of(tmp_path) == "model_missing"


def test_unknown_kind(copy):
    change(copy, kind="oracle")
    assert code_of(copy) == "model_kind"


@pytest.mark.parametrize("version", [2, "1", None])
def test_newer_version(copy, version):
    change(copy, version=version)
    assert code_of(copy) == "model_version"


@pytest.mark.parametrize(
    "values",
    [
        {"format": "other"},
        {"themes": []},
        {"themes": ["../secret"]},
        {"themes": None},
        {"halfway": {}},
        {"steepness": 0},
        {"weighting": {"opening": 1}},
    ],
)
def test_wrong_values(copy, values):
    change(copy, **values)
    assert code_of(copy) == "model_broken"


def test_broken_json(copy):
    (copy / "model.json").write_text("{", "utf-8")
    assert code_of(copy) == "model_broken"


def test_missing_lexicon(copy):
    (copy / "lexicon" / "sport.txt").unlink()
    assert code_of(copy) == "model_broken"


def test_digest_follows_the_files_but_not_the_card(copy):
    digest = load_theme_model(copy).digest
    (copy / "README.md").write_text("another card", "utf-8")
    assert load_theme_model(copy).digest == digest
    (copy / "lexicon" / "sport.txt").write_text("3: match\n", "utf-8")
    assert load_theme_model(copy).digest != digest
