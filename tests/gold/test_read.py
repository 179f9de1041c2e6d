from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pipeline.gold.read import json_rows, read_gold
from pipeline.gold.records import GoldError

ROW = {"id": "a", "text": "Ana said it rained.", "attributions": [{"content": [[9, 18]], "cue": [[4, 8]]}]}
OURS = Path(__file__).parent.parent.parent / "corpus"


@pytest.fixture
def write(tmp_path):
    def write_rows(*rows, name="gold.jsonl"):
        path = tmp_path / name
        path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows))
        return str(path)

    return write_rows


def ids(path, split=None):
    return [gold.article.id for gold in read_gold(str(path), split)]


def test_the_compiled_and_the_marked_corpus_are_the_same_gold():
    compiled = read_gold(str(OURS / "gold.jsonl"), split="dev")
    assert compiled
    assert read_gold(str(OURS / "marked"), split="dev") == compiled


def test_rows_of_both_kinds_are_read_in_order(write):
    record = {"id": "b", "source": {"path": "b"}, "text": "It rained.", "quotes": []}
    assert ids(write(ROW, "", record)) == ["a", "b"]


def test_a_split_is_kept_alone(write):
    assert ids(
        write({**ROW, "split": "dev"}, {**ROW, "id": "b", "split": "test"}, {**ROW, "id": "c"}), "dev"
    ) == ["a"]


def test_a_folder_is_its_gold_jsonl_or_brat(write, tmp_path):
    write(ROW)
    assert ids(tmp_path) == ["a"]
    (tmp_path / "gold.jsonl").rename(tmp_path / "other.txt")
    (tmp_path / "b.txt").write_text("It rained.")
    (tmp_path / "b.ann").write_text("T1\tContent 0 9\tIt rained\n")
    assert ids(tmp_path) == ["b"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["{"], "line 1: this is no JSON"),
        (["", "[]"], "line 2: this is no JSON object"),
        ([{"text": "x"}], 'line 1: the row has no "id"'),
        ([ROW, {"id": "b", "text": "x"}], 'line 2: there is neither "attributions" nor "quotes"'),
        ([{**ROW, "attributions": [{"content": [[9, 99]]}]}], "line 1: attribution 1: content [9, 99] lies"),
        ([ROW, ROW], ": two articles have the id 'a'"),
        ([], ": no articles in it"),
    ],
    ids=["json", "list", "id", "keys", "offsets", "twice", "none"],
)
def test_bad_rows_are_named_by_file_and_line(write, rows, message):
    path = write(*rows)
    with pytest.raises(GoldError) as raised:
        read_gold(path)
    assert raised.value.message.startswith(f"{path}{', ' * message.startswith('line')}{message}")
    assert raised.value.hint


@pytest.mark.parametrize(
    ("row", "hint"),
    [({**ROW, "split": "dev"}, "Its splits are dev."), (ROW, "Its articles name no split.")],
    ids=["other", "none"],
)
def test_a_split_that_is_not_there_is_an_error(write, row, hint):
    with pytest.raises(GoldError, match="no article of the split 'test'") as raised:
        read_gold(write(row), split="test")
    assert raised.value.hint == hint


def test_what_is_no_gold_is_an_error(tmp_path):
    (tmp_path / "a.txt").write_text("It rained.")
    for path, message in (
        (tmp_path, "holds no gold"),
        (tmp_path / "a.txt", "from .txt"),
        (tmp_path / "b", "no such"),
    ):
        with pytest.raises(GoldError, match=message):
            read_gold(str(path))


def test_a_mark_at_the_head_of_the_file_is_dropped_and_other_bytes_are_an_error(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": "a"}\n')
    assert list(json_rows(path)) == [(1, {"id": "a"})]
    path.write_bytes(b"\xff")
    with pytest.raises(GoldError, match="byte 0 is not UTF-8"):
        list(json_rows(path))


def test_the_examples_of_the_docs_are_read(tmp_path):
    page = (OURS.parent / "docs/evaluate.md").read_text("utf-8")
    (row,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    (tmp_path / "pier.jsonl").write_text(json.dumps(json.loads(row)), "utf-8")
    (json_gold,) = read_gold(str(tmp_path / "pier.jsonl"))
    text, events, relations, notes = re.findall(r"```text\n(?!  )(.*?)```", page, re.DOTALL)
    bound = "".join(re.findall(r"^T.*\n", events, re.MULTILINE))
    (tmp_path / "pier.txt").write_text(text, "utf-8")
    for joined in (events + notes, bound + relations + notes.replace("E1", "T3")):
        (tmp_path / "pier.ann").write_text(joined, "utf-8")
        (gold,) = read_gold(str(tmp_path))
        (quote,) = gold.marked
        (other,) = json_gold.quotes
        assert (quote.quote.cue, quote.quote.source) == (other.cue, other.source)
        assert (quote.quote.kind, quote.quote.speaker, quote.nested) == (other.kind, other.speaker, True)
