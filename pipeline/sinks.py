"""Where a run's outcomes go: lines of JSON, or the store."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from pipeline import __version__
from pipeline.codec import outcome_to_json
from pipeline.engine.local import Event, Finished, Queue
from pipeline.run import Plan, settings_json
from pipeline.store.ledger import Key, all_inputs, done_inputs, input_key
from pipeline.store.write import Entry, RunInfo, begin_run, finish_run, remove_inputs, write_batch

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pipeline.ingest.items import Item

_BATCH = 64
_BATCH_SECONDS = 2.0


@dataclass(slots=True)
class JsonlSink:
    """Writes each outcome as one line to an open file, in input order; ``close`` leaves the file open."""

    file: TextIO
    _queue: Queue = field(default_factory=Queue)

    def is_done(self, _item: Item) -> bool:
        """Nothing is known of earlier runs."""
        return False

    def take(self, event: Event) -> None:
        """Hold an outcome until all inputs before it are there, then write it."""
        self._queue.put(event)
        self._write(self._queue.due())

    def close(self, *, complete: bool) -> None:  # noqa: ARG002 - the same either way
        """Write what is still held back: an interrupted run keeps all that is finished."""
        self._write(self._queue.rest())
        self.file.flush()

    def _write(self, events: Iterator[Event]) -> None:
        for event in events:
            if isinstance(event, Finished):
                self.file.write(outcome_to_json(event.outcome) + "\n")


@dataclass(slots=True)
class StoreSink:
    """Writes outcomes to a store in batches, and knows from its ledger what is done already.

    Args:
        connection: An open store.
        path: Its file.
        plan: The run.
        force: Do everything again.
    """

    connection: sqlite3.Connection
    path: Path
    plan: Plan
    force: bool = False
    seen: set[Key] = field(default_factory=set)
    _done: Mapping[Key, str] = field(default_factory=dict)
    _run_id: int = 0
    _batch: list[Entry] = field(default_factory=list)
    _since: float = 0.0

    def __post_init__(self) -> None:
        """Read the ledger."""
        if not self.force:
            self._done = done_inputs(self.connection, self.plan.digest)

    def is_done(self, item: Item) -> bool:
        """Whether the ledger holds this input with the same bytes, code and models."""
        key = self._key(item.path, item.member)
        self.seen.add(key)
        return self._done.get(key) == item.sha256

    def take(self, event: Event) -> None:
        """Hold an outcome until its batch is full, then write the batch."""
        if not isinstance(event, Finished):
            return
        if not self._batch:
            self._since = time.monotonic()
        outcome = event.outcome
        source = outcome.source if not hasattr(outcome, "article") else outcome.article.source
        key, member = self._key(source.path, source.member)
        self.seen.add((key, member))
        self._batch.append(Entry(key, member, event.sha256, outcome))
        if len(self._batch) >= _BATCH or time.monotonic() - self._since > _BATCH_SECONDS:
            self._flush()

    def close(self, *, complete: bool) -> None:
        """Write the last batch; a run that came to its end is marked as finished."""
        self._flush()
        if complete and self._run_id:
            finish_run(self.connection, self._run_id, _now())

    def prune(self, paths: tuple[str, ...]) -> int:
        """Remove the inputs below ``paths`` that this run did not meet; gives how many."""
        roots = [input_key(path, self.path) for path in paths if path != "-"]
        gone = [
            (key, member)
            for key, member in all_inputs(self.connection) - self.seen
            if any(key == root or key.startswith(root.rstrip("/") + "/") or root == "." for root in roots)
        ]
        return remove_inputs(self.connection, gone) if gone else 0

    def _key(self, path: str, member: str | None) -> Key:
        return input_key(path, self.path), member or ""

    def _flush(self) -> None:
        if not self._batch:
            return
        if not self._run_id:
            self._run_id = begin_run(self.connection, self._info())
        write_batch(self.connection, self._run_id, self.plan.digest, self._batch)
        self._batch = []  # only now: Ctrl-C in the middle of a write leaves the batch for ``close``

    def _info(self) -> RunInfo:
        plan = self.plan
        model = plan.model
        return RunInfo(
            _now(),
            __version__,
            model.name,
            model.version,
            model.sha256,
            plan.themes_sha256,
            plan.digest,
            settings_json(plan.settings),
        )


def _now() -> str:
    return dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds")


def log_line(event: Event) -> dict[str, object]:
    """One input as an event for machines: path, member, status, seconds, counts, error code and hint."""
    if not isinstance(event, Finished):
        skip = event.skip
        return {"path": skip.path, "member": skip.member, "status": "skipped", "reason": skip.reason}
    outcome = event.outcome
    if hasattr(outcome, "article"):
        source = outcome.article.source
        counts = {name: len(getattr(outcome, name)) for name in ("entities", "quotes", "claims")}
        body: dict[str, object] = {"status": "done", **counts}
    else:
        source = outcome.source
        body = {"status": "failed", "stage": outcome.stage, "code": outcome.code, "hint": outcome.hint}
    return {"path": source.path, "member": source.member, **body, "seconds": round(event.seconds, 4)}
