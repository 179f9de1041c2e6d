"""A supervisor over spawned worker processes; it knows nothing of articles.

Tasks go out in chunks and come back as results in the same order. A worker that dies or overruns its
deadline is replaced and its chunk halved, until the one guilty task stands alone; that task is tried
once more (the worker may have been killed from outside) and then given up as ``Lost``. Every task
comes back exactly once. ``multiprocessing.Pool`` is not used: it hangs when a worker dies.
"""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pipeline.engine.child import Starter, serve
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Task = TypeVar("Task")
_ATTEMPTS = 2  # how often a task may take its worker down while it is alone
_START_SECONDS = 300.0
_FALSE_STARTS = 3


@dataclass(frozen=True, slots=True)
class Lost:
    """A task that took its worker down: "crashed" or "timeout", and what was seen."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Chunk(Generic[Task]):
    """Tasks that go out together; ``attempt`` counts how often it failed while it held one task."""

    tasks: tuple[Task, ...]
    seconds: float
    attempt: int = 0


@dataclass(frozen=True, slots=True)
class Done(Generic[Task]):
    """A chunk's results, one a task and in the same order, and the seconds it took in its worker."""

    tasks: tuple[Task, ...]
    results: tuple[Any, ...]
    seconds: float


@dataclass(slots=True)
class _Worker(Generic[Task]):
    """The supervisor's own note of a child; not a record."""

    process: SpawnProcess
    pipe: Connection
    since: float
    ready: bool = False
    chunk: Chunk[Task] | None = None


@dataclass(slots=True)
class Supervisor(Generic[Task]):
    """Runs chunks on ``jobs`` workers, each made by ``start(config)``.

    Args:
        start: A function of a module; called once in each child with ``config``, gives the function
            that maps a tuple of tasks to a list of results, one a task.
        config: Anything that can be pickled.
        jobs: How many workers.
    """

    start: Starter
    config: object
    jobs: int
    _workers: list[_Worker[Task]] = field(default_factory=list)
    _again: deque[Chunk[Task]] = field(default_factory=deque)
    _false_starts: int = 0

    def run(self, chunks: Iterator[Chunk[Task]]) -> Iterator[Done[Task]]:
        """Yield every chunk's tasks with their results, as they come; workers are gone afterwards.

        Raises:
            PipelineError: when a worker cannot start (no model, for example).
        """
        exhausted = False
        try:
            while True:
                exhausted = self._hand_out(chunks, exhausted=exhausted)
                if exhausted and not self._again and not any(worker.chunk for worker in self._workers):
                    return
                yield from self._collect()
        finally:
            self._stop()

    def _hand_out(self, chunks: Iterator[Chunk[Task]], *, exhausted: bool) -> bool:
        """Give every idle worker a chunk, starting workers up to ``jobs``; True when none is left."""
        while True:
            idle = next((worker for worker in self._workers if worker.chunk is None), None)
            if idle is None and len(self._workers) >= self.jobs:
                return exhausted
            chunk = self._again.popleft() if self._again else None
            if chunk is None and not exhausted:
                chunk = next(chunks, None)
                exhausted = chunk is None
            if chunk is None:
                return exhausted
            self._give(idle or self._spawn(), chunk)

    def _spawn(self) -> _Worker[Task]:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self.start, self.config), daemon=True)
        process.start()
        theirs.close()
        worker: _Worker[Task] = _Worker(process, ours, time.monotonic())
        self._workers.append(worker)
        return worker

    def _give(self, worker: _Worker[Task], chunk: Chunk[Task]) -> None:
        worker.chunk = chunk
        worker.since = time.monotonic()
        if worker.ready:
            self._send(worker, chunk)

    def _send(self, worker: _Worker[Task], chunk: Chunk[Task]) -> None:
        try:
            worker.pipe.send(chunk.tasks)
        except OSError:
            return  # it died while idle: noticed at the next collect, and the chunk goes out again

    def _collect(self) -> Iterator[Done[Task]]:
        """Wait for the first answers, deaths or deadlines, and see to them."""
        busy = [worker for worker in self._workers if worker.chunk is not None]
        now = time.monotonic()
        patience = min((self._deadline(worker) - now for worker in busy), default=0.0)
        answered = set(wait([worker.pipe for worker in busy], timeout=max(0.0, patience)))
        for worker in busy:
            if worker.pipe in answered:
                yield from self._receive(worker)
            elif time.monotonic() >= self._deadline(worker):
                yield from self._bury(worker, "timeout", f"no answer within {self._allowed(worker):.0f} s")

    def _allowed(self, worker: _Worker[Task]) -> float:
        return worker.chunk.seconds if worker.ready and worker.chunk else _START_SECONDS

    def _deadline(self, worker: _Worker[Task]) -> float:
        return worker.since + self._allowed(worker)

    def _receive(self, worker: _Worker[Task]) -> Iterator[Done[Task]]:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join(timeout=5)
            yield from self._bury(worker, "crashed", _how_it_ended(worker.process.exitcode))
            return
        if isinstance(answer, PipelineError):
            raise answer
        if not worker.ready:
            worker.ready = True
            worker.since = time.monotonic()
            if worker.chunk is not None:
                self._send(worker, worker.chunk)
            return
        chunk, worker.chunk = worker.chunk, None
        if chunk is not None:
            yield Done(chunk.tasks, *answer)

    def _bury(self, worker: _Worker[Task], reason: str, detail: str) -> Iterator[Done[Task]]:
        """Kill a worker and decide what becomes of its chunk."""
        chunk, ready = worker.chunk, worker.ready
        self._workers.remove(worker)
        _end(worker)
        if chunk is None:
            return
        if not ready:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise PipelineError(
                    f"The worker processes do not start ({detail}).",
                    hint="Free some memory or use fewer --jobs; --debug shows more.",
                    code="no_worker",
                )
            self._again.append(chunk)
            return
        yield from self._divide(chunk, Lost(reason, detail))

    def _divide(self, chunk: Chunk[Task], lost: Lost) -> Iterator[Done[Task]]:
        if len(chunk.tasks) > 1:
            middle = len(chunk.tasks) // 2
            for part in (chunk.tasks[:middle], chunk.tasks[middle:]):
                self._again.append(Chunk(part, chunk.seconds))
        elif chunk.attempt + 1 < _ATTEMPTS and lost.reason == "crashed":
            self._again.append(Chunk(chunk.tasks, chunk.seconds, chunk.attempt + 1))
        else:
            yield Done(chunk.tasks, (lost,), chunk.seconds if lost.reason == "timeout" else 0.0)

    def _stop(self) -> None:
        for worker in self._workers:
            _end(worker)
        self._workers.clear()


def _end(worker: _Worker[Any]) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.join(timeout=10)


def _how_it_ended(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        import signal

        name = signal.Signals(-exitcode).name if -exitcode in set(signal.Signals) else str(-exitcode)
        return f"the worker process was ended by signal {name}"
    return f"the worker process ended with exit code {exitcode}"
