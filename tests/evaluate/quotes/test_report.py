from __future__ import annotations

import json

from pipeline.evaluate.quotes.report import evaluate_quotes, report_to_dict, wrong_table


def test_articles_without_a_prediction_have_no_quotes(gold, three):
    report = evaluate_quotes([gold(*three), gold(*three, name="b")], {"a": three})
    assert (report.articles, report.quotes, report.found) == (2, 6, 3)
    assert report.causes() == {"missed": 3, "extra": 0, "content": 0, "speaker": 0, "cue": 0}
    end = next(each for each in report.figures if each.name == "end to end")
    assert (end.precision, end.recall) == (100, 50)


def test_the_report_as_json(gold, three):
    row = report_to_dict(evaluate_quotes([gold(*three[1:])], {"a": three[1:2]}))
    assert json.loads(json.dumps(row)) == row
    figure = row["figures"]["end to end"]
    assert {key: figure[key] for key in ("f1", "precision", "recall", "of")} == {
        "f1": 66.7, "precision": 100.0, "recall": 50.0, "of": 2,
    }  # fmt: skip
    assert row["figures"]["end to end, recall of direct"]["share"] is None
    assert row["situations"]["all"] == {"of": 1, "found": 0.0, "with_speaker": 0.0}
    assert row["wrong"]["missed"] == 1


def test_the_wrong_rows_as_a_table(gold, three):
    table = wrong_table(evaluate_quotes([gold(*three)], {}))
    assert table.header == ("article", "start", "cause", "kind", "gold", "found", "sentence", "flags")
    assert [row[2] for row in table.rows] == ["missed"] * 3
