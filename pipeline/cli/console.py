"""What a run says on stderr: progress, failures, one summary line; and its log for machines."""

from __future__ import annotations

import contextlib
import json
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO, cast

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.run import Counts

_FAILURES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class _Terminal:
    """A stream that says it is a terminal: a progress bar that was asked for is shown in a log too."""

    stream: TextIO

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        return self.stream.write(text)

    def flush(self) -> None:
        self.stream.flush()


@dataclass(slots=True)
class Console:
    """The voice of one run.

    Args:
        total_bytes: The size of all inputs, for the progress bar.
        quiet: Say nothing but failures.
        progress: "auto" (on a terminal), "on" or "off".
        log: An open file for one JSON object an input, or None.
    """

    total_bytes: int
    quiet: bool = False
    progress: str = "auto"
    log: TextIO | None = None
    failures: int = 0
    finished: int = 0
    began: float = field(default_factory=time.monotonic)
    _bar: Any = None

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Show progress while the run goes on, when that is wanted."""
        on_terminal = sys.stderr.isatty() and not self.quiet
        wanted = self.progress == "on" or (self.progress == "auto" and on_terminal)
        if not wanted:
            yield
            return
        bar = click.progressbar(
            length=max(1, self.total_bytes),
            file=cast("TextIO", _Terminal(sys.stderr)),
            item_show_func=self._rate,
            show_pos=False,
            show_eta=True,
        )
        with bar as self._bar:
            yield
        self._bar = None

    def _rate(self, _item: object) -> str:
        return f"{self.finished} articles, {self.finished / max(0.001, time.monotonic() - self.began):.1f}/s"

    def watch(self, event: Any) -> None:  # noqa: ANN401 - an engine event; its module is not imported here
        """Note one event: progress, failures, the log."""
        from pipeline.engine.local import Finished
        from pipeline.records import Failure

        size_bytes = event.size_bytes if isinstance(event, Finished) else event.skip.size_bytes
        if isinstance(event, Finished):
            self.finished += 1
            if isinstance(event.outcome, Failure):
                self._failure(event.outcome)
        if self.log:
            from pipeline.sinks import log_line

            self._log(log_line(event))
        if self._bar is not None:
            self._bar.update(size_bytes, event)

    def _failure(self, failure: Any) -> None:  # noqa: ANN401 - a Failure
        self.failures += 1
        if self.failures > _FAILURES_SHOWN:
            return
        source = failure.source
        where = f"{source.path} ({source.member})" if source.member else source.path
        click.secho(
            f"Failed: {_safe(where)}: {_safe(failure.message)} [{failure.code}]", err=True, fg="yellow"
        )
        if failure.hint and not self.quiet:
            click.echo(f"        {_safe(failure.hint)}", err=True)

    def summary(self, counts: Counts, *, interrupted: bool = False, pruned: int = 0) -> None:
        """Say how it ended: the numbers of this line always add up."""
        seconds = time.monotonic() - self.began
        if self.log:
            self._log(
                {
                    "status": "summary",
                    "inputs": counts.inputs,
                    "articles": counts.articles,
                    "failures": counts.failures,
                    "skipped": counts.skipped.total(),
                    "interrupted": interrupted,
                    "seconds": round(seconds, 3),
                }
            )
        if self.quiet:
            return
        if self.failures > _FAILURES_SHOWN:
            click.echo(f"... and {self.failures - _FAILURES_SHOWN} more failures.", err=True)
        click.echo(summary_line(counts, seconds, interrupted=interrupted, pruned=pruned), err=True)

    def _log(self, row: dict[str, object]) -> None:
        if self.log:
            self.log.write(json.dumps(row, ensure_ascii=True) + "\n")


def summary_line(counts: Counts, seconds: float, *, interrupted: bool = False, pruned: int = 0) -> str:
    """One line: inputs = articles + failed + skipped, and why they were skipped."""
    reasons = ", ".join(
        f"{count} {reason.replace('_', ' ')}" for reason, count in sorted(counts.skipped.items())
    )
    line = (
        f"{counts.inputs} inputs = {counts.articles} articles + {counts.failures} failed"
        f" + {counts.skipped.total()} skipped{f' ({reasons})' if reasons else ''}, {seconds:.1f} s"
    )
    if pruned:
        line += f"; {pruned} removed"
    return f"Interrupted: {line}; run again to do the rest." if interrupted else line


def _safe(text: str) -> str:
    """Text without control characters: a file name must not steer the terminal."""
    return "".join(character if character.isprintable() else "�" for character in text)
