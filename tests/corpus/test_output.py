from __future__ import annotations

import json

import pytest

from pipeline.corpus.folder import read_paths
from pipeline.corpus.output import compile_folder, compiled
from pipeline.corpus.problems import CorpusError

FILLER = "It rained and the harbour was quiet for most of that long grey day. " * 12


@pytest.fixture
def entries(tmp_path, source):
    for name, word in (("b", "Gulls"), ("a", "Boats")):
        (tmp_path / f"{name}.txt").write_text(
            source(f"{word} sat there. {FILLER.strip()}\n", id=name), "utf-8"
        )
    return read_paths([tmp_path])


def test_texts_and_gold_are_written_by_id(entries, tmp_path):
    compile_folder(entries, tmp_path / "out")
    assert (tmp_path / "out/articles/a.txt").read_bytes() == entries[0].marked.text.encode()
    rows = [json.loads(line) for line in (tmp_path / "out/gold.jsonl").read_text("utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["a", "b"]
    assert rows[0]["text"] == entries[0].marked.text


@pytest.mark.usefixtures("entries")
def test_nothing_is_written_when_there_are_faults(tmp_path, source):
    (tmp_path / "c.txt").write_text(source("Five words.\n", id="c"), "utf-8")
    with pytest.raises(CorpusError, match=r"2 faults, nothing compiled; the first is .*c\.txt"):
        compile_folder(read_paths([tmp_path]), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_an_error(entries, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CorpusError, match="cannot be written"):
        compile_folder(entries, tmp_path / "file")


def test_the_same_articles_give_the_same_bytes(entries):
    assert compiled(entries, {}) == compiled(tuple(reversed(entries)), {})
