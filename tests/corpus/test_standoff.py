from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.standoff import attach, detach, join_files, read_rows, text_hash
from pipeline.errors import IngestError

ARTICLES = {"a": {"id": "a", "text": "The pier’s lamps.", "url": "u", "licence": "CC BY 2.5"}}
ROW = {"id": "a", "text": "The pier’s lamps.", "labels": ["sport"], "spans": [[4, 8]]}


def test_a_standoff_row_has_address_and_hash_and_no_text():
    (row,) = detach([ROW], ARTICLES)
    assert row == {
        "id": "a",
        "url": "u",
        "licence": "CC BY 2.5",
        "sha256": text_hash("The pier’s lamps."),
        "labels": ["sport"],
        "spans": [[4, 8]],
    }


@given(st.text(), st.lists(st.integers()))
def test_round_trip(text, spans):
    articles = {"a": {"id": "a", "text": text, "url": "u", "licence": "l"}}
    (back,) = attach(detach([{"id": "a", "text": text, "spans": spans}], articles), articles)
    assert back == {"id": "a", "text": text, "url": "u", "licence": "l", "spans": spans}


@pytest.mark.parametrize(
    ("articles", "code"),
    [({}, "unknown_article"), ({"a": {"text": "Another text."}}, "other_text")],
    ids=["missing", "changed"],
)
def test_labels_never_join_a_text_they_do_not_belong_to(articles, code):
    rows = list(detach([ROW], ARTICLES))
    with pytest.raises(IngestError) as caught:
        list(attach(rows, articles))
    assert caught.value.code == code
    assert caught.value.hint


def test_files_are_joined(tmp_path):
    (tmp_path / "texts.jsonl").write_text(json.dumps(ARTICLES["a"]))
    (tmp_path / "labels.jsonl").write_text("\n".join(map(json.dumps, detach([ROW], ARTICLES))))
    assert join_files(tmp_path / "labels.jsonl", tmp_path / "texts.jsonl", tmp_path / "gold.jsonl") == 1
    (row,) = read_rows(tmp_path / "gold.jsonl")
    assert (row["text"], row["spans"]) == (ROW["text"], ROW["spans"])


@pytest.mark.parametrize("line", ["{", "[1]", '{"text": "a"}'], ids=["json", "list", "no-id"])
def test_a_line_that_is_no_row_is_named(tmp_path, line):
    (tmp_path / "a.jsonl").write_text('{"id": "a"}\n' + line)
    with pytest.raises(IngestError, match="line 2"):
        read_rows(tmp_path / "a.jsonl")
