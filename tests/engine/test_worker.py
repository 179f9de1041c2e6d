from __future__ import annotations

import pytest

from pipeline.annotate.model import find_model
from pipeline.engine import worker
from pipeline.errors import ModelError
from pipeline.ingest.items import IngestOptions, make_item
from pipeline.records import Analysis, Failure
from pipeline.resources import default_themes


@pytest.fixture(scope="module")
def work():
    return worker.start_worker(
        worker.WorkerConfig(find_model(), default_themes(), IngestOptions(max_chars=500))
    )


def item(name, data):
    return make_item(name, name, "text", data)


def test_one_outcome_an_item_in_the_same_order(work):
    items = (
        item("a", "Title\n\n“We won,” said Ana Lund.".encode()),
        item("b", b""),
        item("c", b"The town has 12 bridges."),
        item("d", b"word " * 200),
    )
    outcomes = work(items)
    assert [type(outcome) for outcome in outcomes] == [Analysis, Failure, Analysis, Failure]
    assert [outcome.code for outcome in outcomes if isinstance(outcome, Failure)] == ["empty", "too_long"]
    assert outcomes[0].quotes[0].speaker.name == "Ana Lund"
    assert outcomes[0].themes
    assert outcomes[0].article.source.sha256 == items[0].sha256


def test_a_fault_of_a_reader_is_a_failure(work, monkeypatch):
    def fail(_item, _options):
        raise ZeroDivisionError("ouch")

    monkeypatch.setattr("pipeline.ingest.readers.read_item", fail)
    (failure,) = work((item("a", b"text"),))
    assert (failure.code, failure.stage) == ("internal", "ingest")
    assert "ouch" in failure.message


def test_a_missing_theme_model_is_an_error_of_ours(tmp_path):
    config = worker.WorkerConfig(find_model(), tmp_path, IngestOptions())
    with pytest.raises(ModelError):
        worker.start_worker(config)
