"""A whole run: paths and settings in; outcomes to a sink, and counts that add up."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Protocol

from pipeline import __version__
from pipeline.annotate.model import ModelRef, find_model
from pipeline.engine.local import EngineOptions, Skipped, core_count, run_local
from pipeline.engine.worker import WorkerConfig, start_worker
from pipeline.errors import PipelineError, SettingsError
from pipeline.hashing import hash_code, hash_folder
from pipeline.ingest.find import Place, find_places, read_place
from pipeline.ingest.items import IngestOptions, Item, Skip
from pipeline.ingest.readers import READERS
from pipeline.interrupt import held_interrupts
from pipeline.records import Failure
from pipeline.resources import default_themes, model_folder, quote_model_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pipeline.engine.local import Event
    from pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run will do: the places found, the models, and the digest that makes results comparable."""

    settings: Settings
    places: tuple[Place, ...]
    model: ModelRef
    themes: Path
    themes_sha256: str
    quotes: Path | None
    digest: str

    @property
    def ingest(self) -> IngestOptions:
        """What ingest needs of the settings."""
        own = self.settings
        return IngestOptions(own.input_format, own.encoding, own.exclude, own.max_bytes, own.max_chars)

    @property
    def total_bytes(self) -> int:
        """The size of all places together."""
        return sum(place.size_bytes for place in self.places)


@dataclass(slots=True)
class Counts:
    """Running totals. ``found`` counts what ingest found, the others what became of it."""

    articles: int = 0
    failures: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    found: int = 0

    @property
    def inputs(self) -> int:
        """Every input that came to an end: articles + failures + skipped."""
        return self.articles + self.failures + self.skipped.total()

    def add(self, event: Event) -> None:
        """Count one event."""
        if isinstance(event, Skipped):
            self.skipped[event.skip.reason] += 1
        elif isinstance(event.outcome, Failure):
            self.failures += 1
        else:
            self.articles += 1


class Sink(Protocol):
    """Where outcomes go; ``close`` is called however the run ends, so what is finished is kept."""

    def is_done(self, item: Item) -> bool:
        """Whether this very input was analysed before with the same result to be expected."""
        ...

    def take(self, event: Event) -> None:
        """Keep one outcome; skipped inputs are told too."""
        ...

    def close(self, *, complete: bool) -> None:
        """Write what is still held back; ``complete`` says whether the run came to its end."""
        ...


def make_plan(paths: Sequence[str], settings: Settings, *, outputs: Sequence[str] = ()) -> Plan:
    """Find places and models, without reading any article.

    ``outputs`` are files that the run itself writes: in a folder of articles they are no input.

    Raises:
        ModelError: when a model is not there.
        SettingsError: for an unknown input format.
    """
    if settings.input_format and settings.input_format not in READERS:
        raise SettingsError(
            f"There is no input format '{settings.input_format}'.", hint=f"There are: {', '.join(READERS)}."
        )
    model = find_model(settings.model)
    themes = model_folder(settings.themes, default_themes(), "theme model", "--themes")
    quotes = quote_model_folder(settings.quote_model)
    themes_sha256 = hash_folder(themes)
    quotes_sha256 = hash_folder(quotes) if quotes else "none"
    affects = [hash_code(), model.sha256, themes_sha256, quotes_sha256]
    affects += [settings.input_format, settings.encoding]
    digest = hashlib.sha256("\n".join([__version__, *affects]).encode()).hexdigest()
    own = {os.path.realpath(name + end) for name in outputs for end in ("", "-wal", "-shm", "-journal")}
    places = tuple(place for place in find_places(paths) if os.path.realpath(place.real) not in own)
    return Plan(settings, places, model, themes, themes_sha256, quotes, digest)


def run_plan(plan: Plan, sink: Sink, counts: Counts, watch: Callable[[Event], None] | None = None) -> None:
    """Carry out a plan; ``counts`` holds the totals at any time.

    Every event goes to ``sink``; ``watch`` sees it after that. The sink is closed however
    the run ends, also by Ctrl-C.

    Raises:
        PipelineError: when the models do not load or the sink cannot write.
    """
    complete = False
    try:
        for event in _events(plan, _counted(_found(plan, sink.is_done), counts)):
            with held_interrupts():  # what is kept is counted, and what is counted is kept
                sink.take(event)
                counts.add(event)
            if watch:
                watch(event)
        if counts.inputs != counts.found:
            raise _lost(counts)
        complete = True
    finally:
        sink.close(complete=complete)


def foresee(plan: Plan, is_done: Callable[[Item], bool]) -> Iterator[tuple[str, str]]:
    """For each input what a run would do with it ("analyse", "fail", "skip") and where it is."""
    for thing in _found(plan, is_done):
        if isinstance(thing, Failure):
            yield f"fail ({thing.code})", _where(thing.source.path, thing.source.member)
        else:
            state = f"skip ({thing.reason})" if isinstance(thing, Skip) else "analyse"
            yield state, _where(thing.path, thing.member)


def _where(path: str, member: str | None) -> str:
    return f"{path} ({member})" if member else path


def plan_events(plan: Plan, is_done: Callable[[Item], bool]) -> Iterator[Event]:
    """One event for every input of a plan, as they come."""
    return _events(plan, _found(plan, is_done))


def _events(plan: Plan, found: Iterator[Item | Failure | Skip]) -> Iterator[Event]:
    own = plan.settings
    options = EngineOptions(own.jobs or core_count(), own.chunk or 1, own.timeout, plan.total_bytes)
    config = WorkerConfig(plan.model, plan.themes, plan.ingest, plan.quotes)
    return run_local(found, start_worker, config, options)


def _found(plan: Plan, is_done: Callable[[Item], bool]) -> Iterator[Item | Failure | Skip]:
    for place in plan.places:
        for thing in read_place(place, plan.ingest):
            if isinstance(thing, Item) and is_done(thing):
                yield Skip(thing.path, "unchanged", thing.member, len(thing.data))
            else:
                yield thing


def _counted(things: Iterator[Item | Failure | Skip], counts: Counts) -> Iterator[Item | Failure | Skip]:
    for thing in things:
        counts.found += 1
        yield thing


def _lost(counts: Counts) -> PipelineError:
    """The error that must never be seen: an input went in and did not come out."""
    return PipelineError(
        f"{counts.found} inputs were found, but only {counts.inputs} came to an end.",
        hint="This is a fault of copydesk: please report it. What was finished is kept.",
        code="lost_input",
    )


def settings_json(settings: Settings) -> str:
    """The settings as they are kept with a run."""
    return json.dumps(asdict(settings), ensure_ascii=False)
