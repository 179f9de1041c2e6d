from __future__ import annotations

import io
import json

import pytest

from pipeline.errors import IngestError
from pipeline.ingest.rows import csv_rows, json_rows, jsonl_rows, row_fields


def test_jsonl_rows_are_its_lines_that_hold_something():
    file = io.BytesIO(b'\xef\xbb\xbf{"id": 1}\n\n  \n{"id": 2}')
    assert list(jsonl_rows(file)) == [b'{"id": 1}', b'{"id": 2}']


@pytest.mark.parametrize(
    ("data", "count"), [(b'{"text": "a"}', 1), (b'[{"text": "a"}, {"text": "b"}]', 2), (b"[]", 0)], ids=str
)
def test_json_is_one_object_or_a_list(data, count):
    assert len(list(json_rows(io.BytesIO(data)))) == count


def test_broken_json_is_an_error():
    with pytest.raises(IngestError) as caught:
        list(json_rows(io.BytesIO(b"{not json")))
    assert caught.value.code == "bad_json"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_csv_rows_keep_line_ends_inside_cells(delimiter):
    data = f'id{delimiter}text\n1{delimiter}"one\ntwo"\n2{delimiter}three\n'.encode()
    rows = [json.loads(row) for row in csv_rows(io.BytesIO(data))]
    assert rows == [{"id": "1", "text": "one\ntwo"}, {"id": "2", "text": "three"}]


def test_a_table_without_text_names_its_columns():
    with pytest.raises(IngestError, match="name, size") as caught:
        list(csv_rows(io.BytesIO(b"name,size\na,1\n")))
    assert caught.value.code == "no_text_column"


def test_a_row_gives_the_fields_of_the_contract_and_their_usual_other_names():
    row = {
        "id": 7,
        "Body": "Text.",
        "headline": "T",
        "date": "2020-01-01",
        "author": "A B; C D",
        "outlet": "",
    }
    assert row_fields(json.dumps(row).encode()) == {
        "id": "7",
        "text": "Text.",
        "title": "T",
        "published": "2020-01-01",
        "authors": ("A B", "C D"),
    }


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{", "bad_row"),
        (b"[1]", "bad_row"),
        (b'{"id": 1}', "no_text"),
        (b'{"text": 5}', "no_text"),
        (b"\xff", "bad_row"),
    ],
    ids=["broken", "list", "no-text", "number", "bad-bytes"],
)
def test_a_row_that_is_no_article_is_an_error_with_a_hint(data, code):
    with pytest.raises(IngestError) as caught:
        row_fields(data)
    assert caught.value.code == code
    assert caught.value.hint
