from __future__ import annotations

import csv
import json

import pytest

TEXT = "“We will sail at dawn,” said Ana Lund. It rained, she told the council."
FIRST = {"content": [[0, 23]], "cue": [[24, 28]], "source": [[29, 37]], "speaker": "Ana Lund"}
SECOND = {"content": [[39, 48]], "cue": [[54, 58]], "source": [[50, 53]], "speaker": "Ana Lund"}


@pytest.fixture
def gold(tmp_path):
    rows = [
        {"id": "a", "text": TEXT, "split": "dev", "attributions": [FIRST, SECOND]},
        {"id": "b", "text": "It rained.", "split": "test", "attributions": []},
    ]
    (tmp_path / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return "gold.jsonl"


def test_the_texts_are_analysed_and_measured(copydesk, gold):
    done = copydesk("evaluate", "quotes", gold, "--split", "dev", "--json")
    assert done.returncode == 0, done.stderr
    assert b"Finding the quotes of 1 articles" in done.stderr
    report = json.loads(done.stdout)
    assert (report["articles"], report["quotes"], report["figures"]["end to end"]["recall"]) == (1, 2, 100.0)


def test_quotes_found_elsewhere_are_measured(copydesk, gold, tmp_path):
    (tmp_path / "pred.jsonl").write_text(json.dumps({"id": "a", "attributions": [FIRST]}))
    done = copydesk("evaluate", "quotes", gold, "--pred", "pred.jsonl", "--rows", "wrong.csv")
    assert done.returncode == 1  # b has no row
    assert "1 articles have no row in it and count as empty: b" in done.stderr.decode()
    assert "end to end" in done.stdout.decode()
    with (tmp_path / "wrong.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["cause"], row["sentence"]) == ("missed", "It rained, she told the council.")


def test_what_analyze_wrote_is_measured(copydesk, gold):
    assert copydesk("analyze", gold, "-o", "found.jsonl", "-q").returncode == 0
    done = copydesk("evaluate", "quotes", gold, "--pred", "found.jsonl", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["figures"]["end to end"]["f1"] == 100.0


def test_flagged_quotes_can_be_left_out(copydesk, gold, tmp_path):
    row = {"id": "a", "text": TEXT, "split": "dev", "attributions": [FIRST, SECOND | {"doubt": True}]}
    (tmp_path / gold).write_text(json.dumps(row))
    done = copydesk("evaluate", "quotes", gold, "--skip", "doubt", "--skip", "nested", "--json", "-q")
    report = json.loads(done.stdout)
    assert (report["quotes"], report["found"]) == (1, 1)


def test_wrong_rows_can_be_printed(copydesk, gold, tmp_path):
    (tmp_path / "pred.jsonl").write_text(json.dumps({"id": "a", "attributions": [FIRST]}))
    done = copydesk("evaluate", "quotes", gold, "--split", "dev", "--pred", "pred.jsonl", "--rows", "-")
    assert "a, offset 39: missed (indirect)" in done.stdout.decode()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--json", "--rows", "-"), "both print to stdout"),
        (("--rows", "wrong.doc"), "No table format for 'wrong.doc'"),
        (("--split", "train"), "no article of the split 'train'"),
        (("--model", "no_such_model"), "No spaCy pipeline 'no_such_model'"),
    ],
    ids=["json and rows", "format", "split", "model"],
)
def test_wrong_usage_is_said_with_exit_code_2(copydesk, gold, options, message):
    done = copydesk("evaluate", "quotes", gold, *options)
    assert done.returncode == 2
    assert message in done.stderr.decode()


def test_gold_that_cannot_be_read_is_named_by_line(copydesk, gold, tmp_path):
    with (tmp_path / gold).open("a") as file:
        file.write('{"id": "c", "text": "So.", "attributions": [{"content": [[0, 9]]}]}\n')
    done = copydesk("evaluate", "quotes", gold)
    assert done.returncode == 2
    assert b"gold.jsonl, line 3: attribution 1: content [0, 9] lies outside the text" in done.stderr
    assert b"Hint:" in done.stderr
