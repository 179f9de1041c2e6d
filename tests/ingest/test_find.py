from __future__ import annotations

import io
import os
import sys

import pytest

from pipeline.ingest.find import find_places, read_place
from pipeline.ingest.items import IngestOptions, Item, Skip
from pipeline.records import Failure


def everything(paths, **options):
    chosen = IngestOptions(**options)
    return [
        thing for place in find_places([str(path) for path in paths]) for thing in read_place(place, chosen)
    ]


def test_a_folder_is_walked_in_order_without_hidden_files(tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.md", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text")
    items = everything([tmp_path])
    assert [item.id for item in items] == ["a.txt", "b.txt", "sub/c.md"]
    assert all(item.reader == "text" and item.data == b"text" and len(item.sha256) == 64 for item in items)


def test_a_file_is_called_by_its_name(tmp_path):
    (tmp_path / "one.txt").write_text("text")
    (item,) = everything([tmp_path / "one.txt"])
    assert (item.id, item.path) == ("one.txt", (tmp_path / "one.txt").as_posix())


def test_rows_are_items_with_a_member(tmp_path):
    (tmp_path / "rows.jsonl").write_text('{"id": "x", "text": "a"}\n{"id": "y", "text": "b"}\n')
    first, second = everything([tmp_path])
    assert (first.member, second.member, second.reader) == ("row 1", "row 2", "jsonl")
    assert first.sha256 != second.sha256


@pytest.mark.parametrize(
    ("name", "data", "code", "options"),
    [
        ("a.xyz", b"text", "unsupported", {}),
        ("noext", b"text", "unsupported", {}),
        ("a.txt", b"x" * 11, "too_large", {"max_bytes": 10}),
        ("a.json", b"{", "bad_json", {}),
        ("a.csv", b"x,y\n1,2\n", "no_text_column", {}),
    ],
    ids=["suffix", "no-suffix", "large", "json", "csv"],
)
def test_what_cannot_be_read_is_one_failure_with_a_hint(tmp_path, name, data, code, options):
    (tmp_path / name).write_bytes(data)
    (failure,) = everything([tmp_path], **options)
    assert isinstance(failure, Failure)
    assert (failure.code, failure.stage) == (code, "ingest")
    assert failure.hint
    assert failure.source.path.endswith(name)


def test_a_large_row_fails_alone(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n{"text": "' + "b" * 50 + '"}\n{"text": "c"}\n')
    kinds = [type(thing) for thing in everything([tmp_path], max_bytes=30)]
    assert kinds == [Item, Failure, Item]


def test_links(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("text")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "good.txt").symlink_to(tmp_path / "real" / "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    gone, good, loop, real = everything([tmp_path])
    assert (gone.code, good.data, loop.reason, real.id) == (
        "missing",
        b"text",
        "link_to_folder",
        "real/a.txt",
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (failure,) = everything([tmp_path])
    assert failure.code == "not_a_file"


def test_no_permission_is_a_failure(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("text")

    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    (place,) = find_places([str(tmp_path / "a.txt")])
    monkeypatch.setattr(type(place.real), "open", refuse)
    (failure,) = read_place(place, IngestOptions())
    assert (failure.code, failure.hint) == ("no_permission", "Give yourself the right to read it.")


def test_a_folder_that_cannot_be_entered_is_a_failure(tmp_path, monkeypatch):
    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    (failure,) = everything([tmp_path])
    assert isinstance(failure, Failure)


def test_excluded_files_are_skipped(tmp_path):
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "notes.txt").write_text("text")
    kept, skipped = everything([tmp_path], exclude=("notes*",))
    assert isinstance(kept, Item)
    assert skipped == Skip(skipped.path, "excluded")


@pytest.mark.parametrize(
    ("data", "reader"), [(b"Plain words.", "text"), (b' {"text": "a"}', "jsonl")], ids=["text", "rows"]
)
def test_standard_input_is_sniffed(monkeypatch, data, reader):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (item,) = everything(["-"])
    assert (item.reader, item.path) == (reader, "-")


def test_the_input_format_overrides_the_suffix(tmp_path):
    (tmp_path / "a.xyz").write_text("text")
    (item,) = everything([tmp_path], input_format="text")
    assert item.reader == "text"
