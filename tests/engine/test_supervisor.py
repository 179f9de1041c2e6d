from __future__ import annotations

import multiprocessing
import time

import faulty
import pytest

from pipeline.engine.supervisor import Chunk, Lost, Supervisor
from pipeline.errors import ModelError, PipelineError


def run(start, config, tasks, *, jobs=2, size=4, seconds=20.0):
    """All tasks through a supervisor; gives {task: result}, failing on a task that comes twice."""
    parts = [tuple(tasks[at : at + size]) for at in range(0, len(tasks), size)]
    results = {}
    for done in Supervisor(start, config, jobs).run(Chunk(part, seconds) for part in parts):
        for task, result in zip(done.tasks, done.results, strict=True):
            assert task not in results
            results[task] = result
    return results


def test_every_task_comes_back_once_with_its_result():
    tasks = [f"t{n}" for n in range(23)]
    assert run(faulty.echo, "c", tasks) == {task: ("c", task) for task in tasks}


def test_nothing_to_do_starts_no_worker():
    supervisor = Supervisor(faulty.dies_at_start, None, 2)
    assert list(supervisor.run(iter(()))) == []


@pytest.mark.parametrize(
    ("bad", "seen"),
    [("segv", "SIGSEGV"), ("kill", "SIGKILL"), ("exit", "exit code 3")],
    ids=["segv", "kill", "exit"],
)
def test_a_task_that_always_crashes_is_given_up_alone(tmp_path, bad, seen):
    tasks = ["a", "b", bad, "c", "d", "e", "f", "g"]
    results = run(faulty.misbehaving, tmp_path, tasks, size=8)
    assert results.pop(bad) == Lost("crashed", results_detail(seen))
    assert results == {task: task.upper() for task in tasks if task != bad}


def results_detail(seen):
    word = "was ended by signal" if seen.startswith("SIG") else "ended with"
    return f"the worker process {word} {seen}"


def test_a_task_that_hangs_is_given_up_after_its_deadline(tmp_path):
    results = run(faulty.misbehaving, tmp_path, ["a", "hang", "b"], size=3, seconds=1.0)
    assert results["hang"].reason == "timeout"
    assert (results["a"], results["b"]) == ("A", "B")


def test_a_worker_killed_once_from_outside_costs_no_task(tmp_path):
    tasks = ["once-1", "a", "once-2", "b", "once-3"]
    assert run(faulty.misbehaving, tmp_path, tasks, size=2) == {task: task.upper() for task in tasks}


def test_a_model_that_is_missing_is_said_at_once():
    with pytest.raises(ModelError, match="no model"):
        run(faulty.no_model, None, ["a"])


def test_workers_that_never_start_end_the_run():
    with pytest.raises(PipelineError, match="do not start"):
        run(faulty.dies_at_start, None, ["a", "b"])


def test_no_worker_is_left_when_the_run_is_left_early(tmp_path):
    chunks = iter([Chunk(("a",), 20.0), Chunk(("hang",), 60.0)])
    for _done in Supervisor(faulty.misbehaving, tmp_path, 2).run(chunks):
        break
    deadline = time.monotonic() + 10
    while multiprocessing.active_children() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert multiprocessing.active_children() == []
