from __future__ import annotations

import csv
import io

import pytest


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("quotes", ["Ana Lund", "“We built it", "direct"]),
        ("claims", ["4 million euros", "euro", "320", "pupil"]),
        ("entities", ["Ana Lund", "PERSON", "mayor"]),
        ("themes", ["theme", "score"]),
    ],
)
def test_a_table_at_once(copydesk, news, tmp_path, name, words):
    done = copydesk(name, "news")
    assert done.returncode == 0
    assert all(word in done.stdout.decode() for word in words)
    assert sorted(path.name for path in tmp_path.iterdir()) == [news.name]


def test_as_csv_it_is_the_export(copydesk, news):
    assert news.exists()
    copydesk("analyze", "news", "-o", "n.db")
    exported = copydesk("export", "n.db", "quotes").stdout
    assert copydesk("quotes", "news", "--format", "csv").stdout == exported
    assert copydesk("quotes", "n.db", "--format", "csv").stdout == exported
    assert next(csv.reader(io.StringIO(exported.decode())))[0] == "speaker"


def test_columns_can_be_chosen(copydesk, news):
    done = copydesk("quotes", news / "dock.txt", "--columns", "cue,speaker")
    assert done.stdout.decode().splitlines()[0].split() == ["cue", "speaker"]


def test_a_wrong_column_is_told_before_the_work(copydesk, news):
    done = copydesk("quotes", news, "--columns", "quue")
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "Error: Table quotes has no column 'quue'.",
        "Hint: Did you mean 'quote'?",
    ]


def test_a_failure_is_told_and_counted(copydesk, news):
    (news / "bad.txt").touch()
    done = copydesk("quotes", "news")
    assert done.returncode == 1
    assert "Failed: news/bad.txt: The file is empty. [empty]" in done.stderr.decode()
    assert "Ana Lund" in done.stdout.decode()
