from __future__ import annotations

import faulty
from hypothesis import given
from hypothesis import strategies as st

from pipeline.engine.local import EngineOptions, Finished, Skipped, in_order, run_local
from pipeline.ingest.items import Skip, make_item
from pipeline.records import Analysis, Failure, Source


def item(name, text="text"):
    return make_item(name, name, "text", text.encode())


def events(found, *, start=faulty.analyse_items, **options):
    return list(run_local(found, start, None, EngineOptions(**{"jobs": 2, "timeout": 5.0, **options})))


def test_items_failures_and_skips_each_come_back_once():
    found = [item("a"), Failure(Source("bad"), "ingest", "empty", "m"), Skip("c", "excluded"), item("d")]
    seen = {event.number: event for event in events(found)}
    assert sorted(seen) == [0, 1, 2, 3]
    assert isinstance(seen[0].outcome, Analysis)
    assert seen[1].outcome.code == "empty"
    assert isinstance(seen[2], Skipped)
    assert seen[3].outcome.article.id == "d"
    assert seen[3].sha256 == item("d").sha256


def test_a_crashing_article_becomes_a_failure_and_its_neighbours_stay():
    found = [item(f"n{n}", "CRASH" if n == 3 else "fine") for n in range(8)]
    outcomes = [event.outcome for event in in_order(events(found))]
    failed = [n for n, outcome in enumerate(outcomes) if isinstance(outcome, Failure)]
    assert failed == [3]
    assert (outcomes[3].stage, outcomes[3].code, outcomes[3].source.path) == ("engine", "crashed", "n3")
    assert outcomes[3].hint


def test_a_hanging_article_becomes_a_failure():
    outcomes = [event.outcome for event in in_order(events([item("a"), item("b", "HANG")], timeout=1.0))]
    assert isinstance(outcomes[0], Analysis)
    assert outcomes[1].code == "timeout"


@given(st.permutations(range(12)))
def test_in_order_sorts_any_arrival(numbers):
    arrived = [Finished(number, Failure(Source(str(number)), "s", "c", "m")) for number in numbers]
    assert [event.number for event in in_order(arrived)] == list(range(12))
