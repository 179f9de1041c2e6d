from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path

import pytest
import samples
from stores import count

from pipeline.engine.local import Finished, Skipped
from pipeline.ingest.items import Skip, make_item
from pipeline.run import make_plan
from pipeline.settings import Settings
from pipeline.sinks import JsonlSink, StoreSink, log_line
from pipeline.store.schema import open_store


@pytest.fixture
def plan():
    return make_plan([], Settings())


@pytest.fixture
def opened(tmp_path):
    path = tmp_path / "n.db"
    with contextlib.closing(open_store(path)) as connection:
        yield connection, path


def test_lines_of_json():
    file = io.StringIO()
    sink = JsonlSink(file)
    sink.take(Finished(0, samples.make_analysis()))
    sink.take(Finished(1, samples.make_failure()))
    sink.close(complete=True)
    first, second = map(json.loads, file.getvalue().splitlines())
    assert (first["id"], second["error"]["code"]) == ("a.txt", "empty")
    assert not sink.is_done(make_item("a.txt", "a.txt", "text", b""))


def test_lines_come_in_the_order_of_the_inputs_and_none_is_held_back_at_the_end():
    file = io.StringIO()
    sink = JsonlSink(file)

    def written():
        return [json.loads(line)["id"] for line in file.getvalue().splitlines()]

    def finish(*numbers):
        for n in numbers:
            sink.take(Finished(n, samples.make_analysis(f"a{n}.txt")))

    finish(2, 0)
    assert written() == ["a0.txt"]
    sink.take(Skipped(1, Skip("a1.xyz", "excluded")))
    assert written() == ["a0.txt", "a2.txt"]
    finish(5, 4)
    sink.close(complete=False)
    assert written() == ["a0.txt", "a2.txt", "a4.txt", "a5.txt"]


def test_a_store_knows_what_is_done(opened, plan, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    connection, path = opened
    item = make_item("a.txt", "a.txt", "text", b"bytes")
    first = StoreSink(connection, path, plan)
    assert not first.is_done(item)
    first.take(Finished(0, samples.make_analysis(), item.sha256))
    first.close(complete=True)
    assert StoreSink(connection, path, plan).is_done(item)
    assert not StoreSink(connection, path, plan).is_done(make_item("a.txt", "a.txt", "text", b"changed"))
    assert not StoreSink(connection, path, plan, force=True).is_done(item)
    assert connection.execute("SELECT count(*) FROM runs WHERE finished IS NOT NULL").fetchone() == (1,)


def test_a_batch_is_written_when_it_is_full_and_at_the_end(opened, plan):
    connection, path = opened
    sink = StoreSink(connection, path, plan)
    for n in range(65):
        sink.take(Finished(n, samples.make_analysis(f"a{n}.txt"), f"s{n}"))
    assert count(connection, "articles") == 64
    sink.close(complete=False)
    assert count(connection, "articles") == 65
    assert connection.execute("SELECT finished FROM runs").fetchone() == (None,)


def test_a_write_that_is_broken_off_is_made_good_at_the_end(opened, plan, monkeypatch):
    connection, path = opened
    sink = StoreSink(connection, path, plan)

    def interrupt(*_arguments):
        raise KeyboardInterrupt

    for n in range(63):
        sink.take(Finished(n, samples.make_analysis(f"a{n}.txt"), f"s{n}"))
    with monkeypatch.context() as patched:
        patched.setattr("pipeline.sinks.write_batch", interrupt)
        with pytest.raises(KeyboardInterrupt):
            sink.take(Finished(63, samples.make_analysis("a63.txt"), "s63"))
    sink.close(complete=False)
    assert count(connection, "articles") == 64


def test_a_run_that_does_nothing_leaves_no_trace(opened, plan):
    connection, path = opened
    StoreSink(connection, path, plan).close(complete=True)
    assert count(connection, "runs") == 0


def test_prune_removes_only_what_lies_below_and_was_not_met(opened, plan, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    connection, path = opened
    sink = StoreSink(connection, path, plan)
    for name in ("in/a.txt", "in/b.txt", "inner/c.txt"):
        sink.take(Finished(0, samples.make_analysis(name), "s"))
    sink.close(complete=True)
    again = StoreSink(connection, path, plan)
    again.is_done(make_item("in/a.txt", "a.txt", "text", b""))
    assert again.prune(("in",)) == 1
    assert {row[0] for row in connection.execute("SELECT path FROM articles")} == {"in/a.txt", "inner/c.txt"}


SKIPPED = {"path": "a", "member": None, "status": "skipped", "reason": "excluded"}
DONE = {
    "path": "a.txt",
    "member": None,
    "status": "done",
    "entities": 1,
    "quotes": 1,
    "claims": 1,
    "seconds": 0.5,
}
FAILED = {"path": "b", "member": "row 2", "status": "failed", "stage": "ingest", "code": "empty"}


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (Skipped(0, Skip("a", "excluded")), SKIPPED),
        (Finished(0, samples.make_analysis(), seconds=0.5), {**DONE, "seconds": 0.5}),
        (Finished(0, samples.make_failure("b", "row 2")), {**FAILED, "hint": "Remove it.", "seconds": 0.0}),
    ],
    ids=["skip", "article", "failure"],
)
def test_log_lines(event, line):
    assert log_line(event) == line


def test_a_store_in_memory_takes_outcomes_too(plan):
    with contextlib.closing(open_store(Path(":memory:"))) as connection:
        sink = StoreSink(connection, Path(":memory:"), plan)
        sink.take(Finished(0, samples.make_analysis(), "s"))
        sink.close(complete=True)
        assert count(connection, "quotes") == 1
