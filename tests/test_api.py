from __future__ import annotations

import pytest

from pipeline.api import analyze
from pipeline.errors import SettingsError
from pipeline.records import Analysis, Failure


def test_one_record_for_every_input_in_order(tmp_path):
    (tmp_path / "a.txt").write_text("Title\n\n“Yes,” said Ana Lund.")
    (tmp_path / "b.txt").touch()
    first, second = analyze([str(tmp_path)], jobs=1)
    assert isinstance(first, Analysis)
    assert first.quotes[0].speaker.name == "Ana Lund"
    assert isinstance(second, Failure)


def test_a_misspelt_setting_is_an_error(tmp_path):
    with pytest.raises(SettingsError, match="jbos"):
        next(analyze([str(tmp_path)], jbos=1))
