from __future__ import annotations

import signal
import threading
from multiprocessing import Pipe

import faulty
import pytest

from pipeline.engine import child
from pipeline.errors import ModelError


@pytest.fixture
def serving(monkeypatch):
    """A function: starter to our end of the pipe of a ``serve`` that runs in a thread."""
    monkeypatch.setattr(child.signal, "signal", lambda *_args: None)  # only the main thread may
    threads = []

    def start(starter):
        ours, theirs = Pipe()
        thread = threading.Thread(target=child.serve, args=(theirs, starter, "config"))
        thread.start()
        threads.append((thread, ours))
        return ours

    yield start
    for thread, ours in threads:
        ours.close()
        thread.join(timeout=10)
        assert not thread.is_alive()


def test_ready_once_then_results_with_seconds(serving):
    pipe = serving(faulty.echo)
    assert pipe.recv() == "ready"
    for _ in range(2):
        pipe.send(("a", "b"))
        results, seconds = pipe.recv()
        assert results == (("config", "a"), ("config", "b"))
        assert seconds >= 0


def test_an_error_of_ours_is_the_answer(serving):
    assert isinstance(serving(faulty.no_model).recv(), ModelError)


def test_a_worker_leaves_ctrl_c_to_its_parent(monkeypatch):
    seen = []
    monkeypatch.setattr(child.signal, "signal", lambda *arguments: seen.append(arguments))
    ours, theirs = Pipe()
    ours.close()
    child.serve(theirs, faulty.echo, None)
    assert seen == [(signal.SIGINT, signal.SIG_IGN)]
