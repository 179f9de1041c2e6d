"""``copydesk analyze``: articles in, a store or lines of JSON out."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from pipeline.cli.console import Console
from pipeline.cli.options import paths_argument, setting_options, settings_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.run import Counts, Plan, Sink

_STORES = (".db", ".sqlite", ".sqlite3")
_LINES = (".jsonl", ".ndjson")


@click.command(short_help="Analyse articles into a store or JSONL.")
@paths_argument
@click.option(
    "-o", "--output", "out", help="A store (*.db), *.jsonl, or - for JSONL on stdout (default on a pipe)."
)
@setting_options
@click.option("--force", is_flag=True, help="Analyse everything again, also what has not changed.")
@click.option("--prune", is_flag=True, help="Remove from the store what no longer exists below PATH.")
@click.option("--dry-run", is_flag=True, help="Only list what would be done.")
@click.option(
    "--progress",
    type=click.Choice(["auto", "on", "off"]),
    default="auto",
    help="Progress bar on stderr. Default: auto.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but failures.")
@click.option(
    "--log-json", type=click.Path(dir_okay=False), help="Write one JSON object an input to this file."
)
@click.pass_context
def analyze(ctx: click.Context, /, paths: tuple[str, ...], out: str | None, **options: Any) -> None:  # noqa: ANN401 - click gives each option its type
    """Read articles from files, folders or - (stdin) and find quotes, claims, entities and themes.

    A store is added to: a second run does only what is new or changed. Nothing is lost: every
    input ends as an article, a failure with a hint, or skipped, and the last line adds them up.

    \b
    Exit codes: 0 all done; 1 some inputs failed; 2 wrong usage; 3 nothing could be processed;
    130 interrupted, with everything finished so far kept.

    \b
    Examples:
      copydesk analyze articles/ -o news.db
      copydesk analyze articles/ > analyses.jsonl
      cat article.txt | copydesk analyze -
    """  # noqa: D301 - click reads the \b
    from pipeline.run import make_plan

    settings = settings_from(options).settings
    target = _target(out)
    if options["prune"] and target == "-":
        raise click.UsageError("--prune needs a store: -o news.db")
    outputs = [name for name in (target, options["log_json"]) if name and name != "-"]
    plan = make_plan(paths, settings, outputs=outputs)
    if options["dry_run"]:
        _dry_run(plan, target)
        return
    ctx.exit(_run(plan, target, paths, options))


def _target(out: str | None) -> str:
    if out is None:
        if sys.stdout.isatty():
            raise click.UsageError("Where should the results go? Give -o news.db, -o results.jsonl or -o -.")
        return "-"
    if out != "-" and Path(out).suffix.lower() not in (*_STORES, *_LINES):
        raise click.UsageError(
            f"'{out}' is neither a store ({', '.join(_STORES)}) nor {', '.join(_LINES)} nor -."
        )
    return out


def _run(plan: Plan, target: str, paths: tuple[str, ...], options: dict[str, Any]) -> int:
    """Carry out a plan and report; gives the exit code."""
    from pipeline.run import Counts, run_plan

    counts, interrupted, pruned = Counts(), False, 0
    with contextlib.ExitStack() as stack:
        log = stack.enter_context(_open_log(options["log_json"])) if options["log_json"] else None
        console = Console(plan.total_bytes, options["quiet"], options["progress"], log)
        sink = stack.enter_context(_sink(plan, target, force=options["force"]))
        try:
            with console.running():
                run_plan(plan, sink, counts, console.watch)
            pruned = sink.prune(paths) if options["prune"] and hasattr(sink, "prune") else 0
        except KeyboardInterrupt:
            interrupted = True
        finally:
            console.summary(counts, interrupted=interrupted, pruned=pruned)
    return 130 if interrupted else exit_code(counts)


def _open_log(name: str) -> TextIO:
    from pipeline.errors import OutputError

    try:
        return Path(name).open("w", encoding="utf-8")
    except OSError as error:
        message = f"The log {name} cannot be written: {error.strerror or error}."
        raise OutputError(message, hint="Check its folder and your rights.") from error


def is_store(path: str) -> bool:
    """Whether a file name stands for a store."""
    return Path(path).suffix.lower() in _STORES


def exit_code(counts: Counts) -> int:
    """0 all done, 1 some failed, 3 nothing could be processed."""
    if counts.failures:
        return 1 if counts.articles or counts.skipped else 3
    return 0 if counts.inputs else 3


@contextlib.contextmanager
def _sink(plan: Plan, target: str, *, force: bool) -> Iterator[Sink]:
    from pipeline.sinks import JsonlSink, StoreSink

    if target == "-":
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
        yield JsonlSink(sys.stdout)
    elif is_store(target):
        from pipeline.store.schema import open_store

        with contextlib.closing(open_store(Path(target))) as connection:
            yield StoreSink(connection, Path(target), plan, force=force)
    else:
        from pipeline.export.files import atomic_path

        with atomic_path(Path(target)) as part, part.open("w", encoding="utf-8", newline="\n") as file:
            yield JsonlSink(file)


def _dry_run(plan: Plan, target: str) -> None:
    """One line an input: what would become of it."""
    from pipeline.run import foresee
    from pipeline.sinks import StoreSink
    from pipeline.store.schema import open_store

    if Path(target).is_file() and is_store(target):
        with contextlib.closing(open_store(Path(target), create=False)) as connection:
            sink = StoreSink(connection, Path(target), plan)
            lines = [*foresee(plan, sink.is_done)]
    else:
        lines = [*foresee(plan, lambda _item: False)]
    for state, where in lines:
        click.echo(f"{state}\t{where}")
