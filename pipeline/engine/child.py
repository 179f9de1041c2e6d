"""What runs in a worker process: start once, then answer chunk after chunk until the pipe closes."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING, Any, TypeAlias

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

Starter: TypeAlias = "Callable[[Any], Callable[[tuple[Any, ...]], list[Any]]]"
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


def serve(pipe: Connection, start: Starter, config: object) -> None:
    """Answer "ready" once, then each tuple of tasks with ``(results, seconds)``.

    A ``PipelineError`` from ``start`` is sent back as the answer. The process ends when the other end
    of the pipe is gone, so no worker outlives its parent; Ctrl-C is the parent's to handle.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))  # before numpy is imported: a worker is one core
    try:
        work = start(config)
    except PipelineError as error:
        pipe.send(error)
        return
    try:
        pipe.send("ready")
        while True:
            tasks = pipe.recv()
            began = time.perf_counter()
            results = tuple(work(tasks))
            pipe.send((results, time.perf_counter() - began))
    except (EOFError, OSError):
        return
