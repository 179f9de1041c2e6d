from __future__ import annotations

import csv
import io
import json

import pytest


@pytest.fixture
def store(copydesk, news, tmp_path):
    assert news.exists()
    assert copydesk("analyze", "news", "-o", "n.db").returncode == 0
    return tmp_path / "n.db"


def test_quotes_to_csv(copydesk, store, tmp_path):
    assert copydesk("export", store, "quotes", "-o", "q.csv").returncode == 0
    with (tmp_path / "q.csv").open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert (first["speaker"], first["quote"], first["path"]) == (
        "Ana Lund",
        "“We built it for the town,”",
        "news/dock.txt",
    )


def test_stdout_is_csv_unless_told_otherwise(copydesk, store):
    text = copydesk("export", store, "claims", "--columns", "claim,unit").stdout.decode()
    assert ["4 million euros", "euro"] in list(csv.reader(io.StringIO(text)))
    lines = (
        copydesk("export", store, "claims", "-f", "jsonl", "-c", "claim,value").stdout.decode().splitlines()
    )
    assert {"claim": "4 million euros", "value": 4e6} in [json.loads(line) for line in lines]


@pytest.mark.parametrize("table", ["quotes", "claims", "entities", "themes", "articles", "failures"])
@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_every_table_with_all_its_columns(copydesk, store, tmp_path, table, suffix):
    done = copydesk("export", store, table, "-o", f"t.{suffix}", "--columns", "all")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / f"t.{suffix}").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["none.db", "quotes"], "does not exist"),
        (["n.db", "quots"], "quotes"),
        (["n.db", "quotes", "-c", "speeker"], "Did you mean 'speaker'?"),
        (["n.db", "quotes", "-o", "q.doc"], "No table format"),
        (["n.db", "quotes", "-f", "xlsx"], "needs a name"),
        (["news/dock.txt", "quotes"], "cannot be used as a store"),
    ],
    ids=["missing", "table", "column", "suffix", "stdout", "no-store"],
)
def test_wrong_use(copydesk, store, arguments, told):
    assert store.exists()
    done = copydesk("export", *arguments)
    assert done.returncode == 2
    assert told in done.stderr.decode()
    assert b"Traceback" not in done.stderr
