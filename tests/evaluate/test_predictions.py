from __future__ import annotations

import json

import pytest

from pipeline.codec import outcome_to_dict
from pipeline.evaluate.predictions import read_predictions
from pipeline.gold.records import GoldError
from pipeline.records import Analysis, Failure, Source


@pytest.fixture
def write(tmp_path):
    def write_rows(*rows):
        path = tmp_path / "pred.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        return str(path)

    return write_rows


def test_records_are_tied_by_id(write, gold, three):
    marked = gold(*three)
    row = outcome_to_dict(Analysis(marked.article, quotes=three[:1]))
    found = read_predictions(write(row), [marked])
    assert (found.quotes["a"], found.absent) == (three[:1], ())


def test_records_of_other_ids_are_tied_by_text(write, gold, three):
    marked = gold(*three)
    row = outcome_to_dict(Analysis(marked.article, quotes=three)) | {"id": "articles/a.txt"}
    assert read_predictions(write(row), [marked]).quotes["a"] == three


def test_rows_of_attributions_need_no_text(write, gold):
    row = {"id": "a", "attributions": [{"content": [[0, 9]], "source": []}]}
    ((quote,),) = read_predictions(write(row), [gold()]).quotes.values()
    assert quote.content == ((0, 9),)


def test_other_articles_and_failures_are_passed_over_and_absent_ones_named(write, gold):
    failure = outcome_to_dict(Failure(Source("b.txt"), "ingest", "empty", "It is empty."))
    rows = [failure, {"id": "z", "attributions": []}, {"id": "a", "attributions": []}]
    assert read_predictions(write(*rows), [gold(), gold(name="c")]).absent == ("c",)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"id": "z", "quotes": []}, "none of its rows belongs to an article of the gold"),
        ({"id": "a", "text": "Other.", "quotes": []}, "line 1: the text of a is not the gold's"),
        ({"id": "a"}, 'line 1: there is neither "quotes" nor "attributions"'),
        ({"id": "a", "attributions": [{"content": [[0, 999]]}]}, "line 1: attribution 1: content"),
    ],
    ids=["other ids", "other text", "keys", "offsets"],
)
def test_what_does_not_fit_is_an_error(write, gold, row, message):
    with pytest.raises(GoldError) as raised:
        read_predictions(write(row), [gold()])
    assert message in raised.value.message
    assert raised.value.hint
