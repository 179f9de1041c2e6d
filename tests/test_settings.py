from __future__ import annotations

import pytest

from pipeline.errors import SettingsError
from pipeline.settings import Settings, resolve, setting_help


@pytest.fixture
def home(tmp_path):
    """A user folder with a configuration file, and a project folder with one."""
    user = tmp_path / "home" / "copydesk"
    user.mkdir(parents=True)
    (user / "config.toml").write_text('model = "user"\ntimeout = 5\nchunk = 8\n')
    project = tmp_path / "project" / "sub"
    project.mkdir(parents=True)
    (tmp_path / "project" / "copydesk.toml").write_text("timeout = 6.5\nchunk = 9\nmax-bytes = 10\n")
    return {"environ": {"XDG_CONFIG_HOME": str(tmp_path / "home"), "COPYDESK_CHUNK": "10"}, "folder": project}


def test_defaults_when_nothing_is_said(tmp_path):
    resolved = resolve({}, environ={"XDG_CONFIG_HOME": str(tmp_path)}, folder=tmp_path)
    assert resolved.settings == Settings()
    assert set(resolved.origins.values()) == {"default"}


def test_options_go_before_environment_before_project_before_user(home):
    resolved = resolve({"jobs": 3, "model": None}, **home)
    own = resolved.settings
    assert (own.jobs, own.chunk, own.timeout, own.max_bytes, own.model) == (3, 10, 6.5, 10, "user")
    assert resolved.origins["jobs"] == "option"
    assert resolved.origins["chunk"] == "environment"
    assert resolved.origins["timeout"].endswith("copydesk.toml")
    assert resolved.origins["model"].endswith("config.toml")
    assert resolved.origins["encoding"] == "default"


def test_pyproject_counts_when_it_has_our_table(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.copydesk]\nexclude = ["a", "b"]\n')
    resolved = resolve({}, environ={"XDG_CONFIG_HOME": "/none"}, folder=tmp_path)
    assert resolved.settings.exclude == ("a", "b")


@pytest.mark.parametrize(
    ("environ", "message", "hint"),
    [
        ({"COPYDESK_TIMEOT": "3"}, "Unknown setting 'timeot'", "Did you mean 'timeout'?"),
        ({"COPYDESK_QQQ": "3"}, "Unknown setting 'qqq'", "The settings are: model"),
        ({"COPYDESK_JOBS": "two"}, "must be a whole number", ""),
        ({"COPYDESK_TIMEOUT": "-1"}, "must be a number", ""),
    ],
    ids=["near", "far", "kind", "negative"],
)
def test_what_is_wrong_is_an_error(tmp_path, environ, message, hint):
    with pytest.raises(SettingsError, match=message) as caught:
        resolve({}, environ={"XDG_CONFIG_HOME": "/none", **environ}, folder=tmp_path)
    assert caught.value.hint.startswith(hint)


@pytest.mark.parametrize("text", ["model = 3", "jobs = true", "not toml", "modle = 'x'"], ids=str)
def test_a_wrong_file_is_an_error_that_names_it(tmp_path, text):
    (tmp_path / "copydesk.toml").write_text(text)
    with pytest.raises(SettingsError, match=r"copydesk\.toml"):
        resolve({}, environ={"XDG_CONFIG_HOME": "/none"}, folder=tmp_path)


def test_every_setting_is_explained():
    assert all(len(text) > 10 for text in setting_help().values())
