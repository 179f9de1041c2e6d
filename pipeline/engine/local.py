"""The local engine: items in, events out, every item exactly once."""

from __future__ import annotations

import heapq
import os
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from pipeline.engine.supervisor import Chunk, Lost, Supervisor
from pipeline.ingest.items import Item, Skip
from pipeline.records import Failure, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pipeline.engine.child import Starter

_CHUNKS_A_WORKER = 6
_CHUNK_BYTES = (4_000, 100_000)
_SECONDS_A_CHARACTER = 0.001  # a tenth of the slowest speed seen; lengthens the deadline of long chunks


@dataclass(frozen=True, slots=True)
class Finished:
    """One input's outcome: the how-manieth input it is, and the seconds it took (its chunk's mean)."""

    number: int
    outcome: Outcome
    sha256: str = ""
    seconds: float = 0.0
    size_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Skipped:
    """One input that was passed over."""

    number: int
    skip: Skip


Event: TypeAlias = Finished | Skipped
_Task: TypeAlias = tuple[int, Item]


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """How the work is spread: workers, articles a chunk, seconds an article, bytes there are in all."""

    jobs: int = 1
    chunk: int = 16
    timeout: float = 120.0
    total_bytes: int = 0


def run_local(
    found: Iterable[Item | Failure | Skip], start: Starter, config: object, options: EngineOptions
) -> Iterator[Event]:
    """One event for each thing found, as they come.

    Args:
        found: What ingest found; failures and skips pass through without a worker.
        start: Gives a worker's function from ``config``: a tuple of items to a list of outcomes.
        config: What ``start`` is given in each worker.
        options: How the work is spread.

    Raises:
        PipelineError: when the workers cannot start.
    """
    aside: deque[Event] = deque()
    supervisor: Supervisor[_Task] = Supervisor(_Unnumbered(start), config, options.jobs)
    for done in supervisor.run(_chunks(found, options, aside.append)):
        yield from _drain(aside)
        share = done.seconds / len(done.tasks)
        for (number, item), result in zip(done.tasks, done.results, strict=True):
            outcome = _given_up(item, result) if isinstance(result, Lost) else result
            yield Finished(number, outcome, item.sha256, share, len(item.data))
    yield from _drain(aside)


@dataclass(frozen=True, slots=True)
class _Unnumbered:
    """A starter whose function is given numbered items and passes on the items."""

    start: Starter

    def __call__(self, config: object) -> Callable[[tuple[_Task, ...]], list[Outcome]]:
        work = self.start(config)
        return lambda tasks: work(tuple(item for _, item in tasks))


@dataclass(slots=True)
class Queue:
    """Events handed in as they come and given out by rising number."""

    _waiting: list[tuple[int, Event]] = field(default_factory=list)
    _due: int = 0

    def put(self, event: Event) -> None:
        """Hand in one event."""
        heapq.heappush(self._waiting, (event.number, event))

    def due(self) -> Iterator[Event]:
        """Take out the events before which none is missing."""
        while self._waiting and self._waiting[0][0] == self._due:
            self._due += 1
            yield heapq.heappop(self._waiting)[1]

    def rest(self) -> Iterator[Event]:
        """Take out all, though some before them are missing."""
        while self._waiting:
            yield heapq.heappop(self._waiting)[1]


def in_order(events: Iterable[Event]) -> Iterator[Event]:
    """The same events by rising number, each as soon as all before it are there."""
    queue = Queue()
    for event in events:
        queue.put(event)
        yield from queue.due()


def core_count() -> int:
    """The processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1


def _drain(aside: deque[Event]) -> Iterator[Event]:
    while aside:
        yield aside.popleft()


def _chunks(
    found: Iterable[Item | Failure | Skip], options: EngineOptions, put_aside: Callable[[Event], None]
) -> Iterator[Chunk[_Task]]:
    """Items in chunks small enough that every worker gets several; all else is put aside."""
    least, most = _CHUNK_BYTES
    limit = min(most, max(least, options.total_bytes // (options.jobs * _CHUNKS_A_WORKER)))
    tasks: list[_Task] = []
    size_bytes = 0
    for number, thing in enumerate(found):
        if isinstance(thing, Item):
            tasks.append((number, thing))
            size_bytes += len(thing.data)
            if len(tasks) >= options.chunk or size_bytes >= limit:
                yield _chunk(tasks, size_bytes, options)
                tasks, size_bytes = [], 0
        elif isinstance(thing, Failure):
            put_aside(Finished(number, thing))
        else:
            put_aside(Skipped(number, thing))
    if tasks:
        yield _chunk(tasks, size_bytes, options)


def _chunk(tasks: list[_Task], size_bytes: int, options: EngineOptions) -> Chunk[_Task]:
    return Chunk(tuple(tasks), options.timeout + size_bytes * _SECONDS_A_CHARACTER)


def _given_up(item: Item, lost: Lost) -> Failure:
    if lost.reason == "timeout":
        hint = "Look for something unusual in it, or allow more with --timeout."
        return Failure(item.source(), "engine", "timeout", f"It took too long ({lost.detail}).", hint)
    hint = "Look for something unusual in it; the other articles are not affected."
    message = f"It took its worker process down twice ({lost.detail})."
    return Failure(item.source(), "engine", "crashed", message, hint)
