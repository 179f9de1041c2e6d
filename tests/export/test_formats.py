from __future__ import annotations

import csv
import json
import sys

import openpyxl
import pytest
from pyarrow import parquet

from pipeline.errors import MissingExtraError
from pipeline.export.files import write_table
from pipeline.export.tables import Rows

HEADER = ("speaker", "quote", "score")
ROWS = [("Ana Lund", 'She said: "a|b"\nand <b>', 0.5), ("=1+1", "", 2), (None, "–", None)]


def rows():
    return Rows(HEADER, iter(ROWS))


def test_csv(tmp_path):
    write_table(rows(), tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [
            list(HEADER),
            ["Ana Lund", 'She said: "a|b"\nand <b>', "0.5"],
            ["'=1+1", "", "2"],
            ["", "–", ""],
        ]


def test_jsonl(tmp_path):
    write_table(rows(), tmp_path / "t.jsonl")
    lines = (tmp_path / "t.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [dict(zip(HEADER, row, strict=True)) for row in ROWS]


def test_markdown(tmp_path):
    write_table(rows(), tmp_path / "t.md")
    assert (tmp_path / "t.md").read_text("utf-8").splitlines() == [
        "| speaker | quote | score |",
        "| --- | --- | --- |",
        '| Ana Lund | She said: "a\\|b" and &lt;b> | 0.5 |',
        "| =1+1 |  | 2 |",
        "|  | – |  |",
    ]


def test_xlsx_holds_text_not_formulas(tmp_path):
    write_table(rows(), tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert [cell.value for cell in sheet[1]] == list(HEADER)
    assert [cell.value for cell in sheet[2]] == list(ROWS[0])
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=1+1", "s")
    assert sheet.freeze_panes == "A2"


def test_parquet_keeps_types(tmp_path):
    write_table(rows(), tmp_path / "t.parquet")
    table = parquet.read_table(tmp_path / "t.parquet").to_pydict()
    assert table == {
        "speaker": ["Ana Lund", "=1+1", None],
        "quote": [ROWS[0][1], "", "–"],
        "score": [0.5, 2.0, None],
    }


@pytest.mark.parametrize("name", ["csv", "jsonl", "md", "xlsx", "parquet"])
def test_an_empty_table_is_a_file_all_the_same(tmp_path, name):
    write_table(Rows(HEADER, iter([])), tmp_path / f"t.{name}")
    assert (tmp_path / f"t.{name}").exists()


@pytest.mark.parametrize(("name", "module"), [("xlsx", "xlsxwriter"), ("parquet", "pyarrow")])
def test_without_the_extra_the_error_says_what_to_install(tmp_path, monkeypatch, name, module):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError) as caught:
        write_table(rows(), tmp_path / f"t.{name}")
    assert caught.value.hint == f"pip install 'copydesk[{name}]'"
    assert list(tmp_path.iterdir()) == []
