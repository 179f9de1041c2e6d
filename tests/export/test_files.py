from __future__ import annotations

import pytest

from pipeline.errors import OutputError
from pipeline.export.files import atomic_path, format_of, write_table
from pipeline.export.tables import Rows

HEADER = ("speaker", "quote")
ROW = ("Ana", "Yes")


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.csv", "csv"), ("a.XLSX", "xlsx"), ("a.markdown", "md"), ("a.ndjson", "jsonl")],
    ids=str,
)
def test_the_suffix_says_the_format(tmp_path, name, form):
    assert format_of(tmp_path / name) == form


def test_a_new_file_has_ordinary_rights(tmp_path):
    write_table(Rows(HEADER, iter([ROW])), tmp_path / "t.csv")
    (tmp_path / "plain").touch()
    assert (tmp_path / "t.csv").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_an_unknown_suffix_is_an_error(tmp_path):
    with pytest.raises(OutputError, match="No table format"):
        format_of(tmp_path / "t.doc")


def test_a_file_is_whole_or_the_old_one(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("old")

    def broken():
        yield ROW
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_table(Rows(HEADER, broken()), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(OutputError, match="cannot be written"), atomic_path(tmp_path / "no" / "t.csv"):
        pass
