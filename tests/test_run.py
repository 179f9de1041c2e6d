from __future__ import annotations

import signal

import pytest

from pipeline.engine.local import Finished, Skipped
from pipeline.errors import ModelError, PipelineError, SettingsError
from pipeline.ingest.items import Skip
from pipeline.records import Analysis, Failure
from pipeline.run import Counts, foresee, make_plan, run_plan
from pipeline.settings import Settings


class Sink:
    """Keeps outcomes in a list; ``known`` are paths that count as done."""

    def __init__(self, known=(), *, fail=False):
        self.known, self.fail = known, fail
        self.taken, self.closed = [], None

    def is_done(self, item):
        return item.path in self.known

    def take(self, event):
        if self.fail:
            raise OSError("no room")
        if isinstance(event, Finished):
            self.taken.append(event.outcome)

    def close(self, *, complete):
        self.closed = complete


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text("A title\n\n“Yes,” said Ana Lund.")
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").write_text("Another\n\nIt rained.")
    return tmp_path


def plan_of(folder, **settings):
    return make_plan([str(folder)], Settings(jobs=1, **settings))


def test_inputs_are_articles_and_failures_and_skips(folder):
    sink, counts, seen = Sink(known=[str(folder / "c.txt")]), Counts(), []
    run_plan(plan_of(folder), sink, counts, seen.append)
    assert (counts.inputs, counts.articles, counts.failures, counts.skipped) == (3, 1, 1, {"unchanged": 1})
    assert {type(outcome) for outcome in sink.taken} == {Analysis, Failure}
    assert sorted(event.number for event in seen) == [0, 1, 2]
    assert sink.closed is True


def test_a_sink_that_fails_is_closed_as_incomplete(folder):
    sink = Sink(fail=True)
    with pytest.raises(OSError, match="no room"):
        run_plan(plan_of(folder), sink, Counts())
    assert sink.closed is False


def test_ctrl_c_while_an_outcome_is_kept_counts_it(folder):
    class Interrupted(Sink):
        def take(self, event):
            signal.raise_signal(signal.SIGINT)
            super().take(event)

    sink, counts = Interrupted(), Counts()
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            run_plan(plan_of(folder), sink, counts)
    finally:
        signal.signal(signal.SIGINT, before)
    assert counts.inputs == len(sink.taken) == 1
    assert sink.closed is False


def test_an_input_that_does_not_come_back_is_an_error(folder, monkeypatch):
    def lossy(found, *_rest):
        things = list(found)
        return iter([Skipped(0, Skip("a", "excluded"))] * (len(things) - 1))

    monkeypatch.setattr("pipeline.run.run_local", lossy)
    sink = Sink()
    with pytest.raises(PipelineError, match="3 inputs were found, but only 2") as caught:
        run_plan(plan_of(folder), sink, Counts())
    assert caught.value.code == "lost_input"
    assert sink.closed is False


def test_the_digest_follows_what_results_depend_on(folder):
    same = plan_of(folder).digest
    assert plan_of(folder, chunk=3, timeout=5.0).digest == same
    assert plan_of(folder, encoding="cp1252").digest != same


def test_what_would_be_done(folder):
    found = dict(foresee(plan_of(folder, exclude=("c*",)), lambda item: item.path.endswith("b.txt")))
    assert set(found) == {"analyse", "skip (unchanged)", "skip (excluded)"}


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ({"model": "nope"}, ModelError),
        ({"themes": "nope"}, ModelError),
        ({"input_format": "nope"}, SettingsError),
    ],
    ids=["model", "themes", "format"],
)
def test_what_is_missing_is_said_before_the_work(folder, settings, error):
    with pytest.raises(error, match="nope") as caught:
        plan_of(folder, **settings)
    assert caught.value.hint


def test_counts_add_up():
    counts = Counts()
    counts.add(Skipped(0, Skip("a", "excluded")))
    counts.add(Finished(1, Failure(None, "s", "c", "m")))
    assert (counts.inputs, counts.failures, counts.skipped["excluded"]) == (2, 1, 1)
