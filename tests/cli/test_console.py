from __future__ import annotations

import io
import json
from collections import Counter

import pytest
import samples

from pipeline.cli.console import Console, summary_line
from pipeline.engine.local import Finished, Skipped
from pipeline.ingest.items import Skip
from pipeline.run import Counts


@pytest.mark.parametrize(
    ("counts", "options", "line"),
    [
        (Counts(2, 1, Counter()), {}, "3 inputs = 2 articles + 1 failed + 0 skipped, 1.5 s"),
        (
            Counts(0, 0, Counter(unchanged=2, link_to_folder=1)),
            {"pruned": 4},
            "3 inputs = 0 articles + 0 failed + 3 skipped (1 link to folder, 2 unchanged), 1.5 s; 4 removed",
        ),
        (
            Counts(1, 0, Counter()),
            {"interrupted": True},
            "Interrupted: 1 inputs = 1 articles + 0 failed + 0 skipped, 1.5 s; run again to do the rest.",
        ),
    ],
    ids=["failed", "skipped", "interrupted"],
)
def test_the_summary_adds_up(counts, options, line):
    assert summary_line(counts, 1.5, **options) == line


def test_many_failures_are_not_all_shown(capsys):
    console = Console(0)
    counts = Counts()
    for n in range(25):
        event = Finished(n, samples.make_failure(f"bad{n}.txt"))
        console.watch(event)
        counts.add(event)
    console.summary(counts)
    told = capsys.readouterr().err
    assert told.count("Failed: ") == 20
    assert "... and 5 more failures." in told


def test_a_file_name_cannot_steer_the_terminal(capsys):
    Console(0).watch(Finished(0, samples.make_failure("a\x1b[2Jb.txt")))
    assert "\x1b" not in capsys.readouterr().err


def test_the_log_has_a_line_an_input_and_a_summary():
    log = io.StringIO()
    console = Console(0, quiet=True, log=log)
    counts = Counts()
    for event in (Finished(0, samples.make_analysis()), Skipped(1, Skip("b", "excluded"))):
        console.watch(event)
        counts.add(event)
    console.summary(counts)
    states = [json.loads(line)["status"] for line in log.getvalue().splitlines()]
    assert states == ["done", "skipped", "summary"]


@pytest.mark.parametrize(("progress", "shown"), [("on", True), ("off", False), ("auto", False)])
def test_progress_is_for_terminals(capsys, progress, shown):
    console = Console(10, progress=progress)
    with console.running():
        console.watch(Finished(0, samples.make_analysis(), size_bytes=10))
    assert ("1 articles" in capsys.readouterr().err) is shown
