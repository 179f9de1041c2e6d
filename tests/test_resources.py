from __future__ import annotations

import pytest

from pipeline import resources


def test_both_folders_are_there():
    assert (resources.default_themes() / "model.json").is_file()
    assert len(list(resources.sample_articles().glob("*.txt"))) >= 10


@pytest.mark.parametrize("inside", [True, False], ids=["wheel", "checkout"])
def test_the_wheel_goes_before_the_checkout(tmp_path, monkeypatch, inside):
    package, checkout = tmp_path / "site" / "pipeline", tmp_path / "clone"
    for folder in (package / "_models", checkout / "models"):
        folder.mkdir(parents=True)
    if not inside:
        (package / "_models").rmdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    monkeypatch.setattr(resources, "_CHECKOUT", checkout)
    assert resources.default_themes().parent == (package / "_models" if inside else checkout / "models")
