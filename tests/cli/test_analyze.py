from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest


def lines(data):
    return [json.loads(line) for line in data.decode().splitlines()]


def rows(path, query):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def summary(done):
    return done.stderr.decode().splitlines()[-1]


def test_jsonl_on_a_pipe_in_input_order(copydesk, news):
    done = copydesk("analyze", "news")
    records = lines(done.stdout)
    assert done.returncode == 0
    assert [record["id"] for record in records] == ["dock.txt", "rain.txt", "school.txt"]
    quote = records[0]["quotes"][0]
    text = records[0]["text"]
    assert text == (news / "dock.txt").read_text()
    assert [text[start:end] for start, end in quote["content"]] == ["“We built it for the town,”"]
    assert quote["speaker"]["name"] == "Ana Lund"
    assert summary(done).startswith("3 inputs = 3 articles + 0 failed + 0 skipped")


def test_standard_input(copydesk):
    done = copydesk("analyze", "-", stdin="Rain\n\n“It rained,” said Bo Holm.".encode())
    (record,) = lines(done.stdout)
    assert record["source"]["path"] == "-"
    assert record["quotes"][0]["speaker"]["name"] == "Bo Holm"


def test_jsonl_rows_keep_their_ids_and_text(copydesk, tmp_path):
    text = "\ufeffA “row” with\r\nodd ends\u00a0 \n"
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "r-1", "text": text, "title": "T"}) + "\n{broken\n")
    done = copydesk("analyze", "in.jsonl", "-o", "out.jsonl")
    article, failure = lines((tmp_path / "out.jsonl").read_bytes())
    assert done.returncode == 1
    assert (article["id"], article["title"]) == ("r-1", "T")
    assert article["text"] == text.removeprefix("\ufeff")
    assert failure["error"]["code"] == "bad_row"
    assert failure["source"]["member"] == "row 2"


def test_a_second_run_does_only_what_is_new_or_changed(copydesk, news, tmp_path):
    assert copydesk("analyze", "news", "-o", "n.db").returncode == 0
    again = copydesk("analyze", "news", "-o", "n.db")
    assert summary(again).startswith("3 inputs = 0 articles + 0 failed + 3 skipped (3 unchanged)")
    (news / "rain.txt").write_text("Rain falls\n\nIt snowed.\n")
    (news / "new.txt").write_text("New\n\nThings.\n")
    third = copydesk("analyze", "./news/", "-o", tmp_path / "n.db")
    assert summary(third).startswith("4 inputs = 2 articles + 0 failed + 2 skipped")
    assert rows(tmp_path / "n.db", "SELECT count(*), count(DISTINCT path) FROM articles") == [(4, 4)]
    forced = copydesk("analyze", "news", "-o", "n.db", "--force")
    assert summary(forced).startswith("4 inputs = 4 articles")
    assert rows(tmp_path / "n.db", "SELECT count(*) FROM articles") == [(4,)]


def test_what_is_gone_is_removed_only_when_asked(copydesk, news, tmp_path):
    copydesk("analyze", "news", "-o", "n.db")
    (news / "rain.txt").unlink()
    copydesk("analyze", "news", "-o", "n.db")
    assert rows(tmp_path / "n.db", "SELECT count(*) FROM articles") == [(3,)]
    done = copydesk("analyze", "news", "-o", "n.db", "--prune")
    assert "1 removed" in summary(done)
    assert rows(tmp_path / "n.db", "SELECT count(*) FROM articles") == [(2,)]


def test_two_hundred_good_and_bad_files_all_come_back(copydesk, tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    for n in range(150):
        (folder / f"good{n:03}.txt").write_text(
            f"Title {n}\n\nThe town has {n + 2} bridges, said Mayor Lund.\n"
        )
    for n in range(10):
        (folder / f"empty{n}.txt").write_bytes(b"")
        (folder / f"binary{n}.txt").write_bytes(bytes(range(256)) * 20)
        (folder / f"link{n}.txt").symlink_to(folder / "nowhere")
        (folder / f"bytes{n}.txt").write_bytes(
            "Café news\n\nThe café’s rösti, said Lund. ".encode() * 3 + b"\xff\xfe end"
        )
    (folder / "large.txt").write_bytes(b"word " * 4_200_000)
    for n in range(9):
        (folder / f"picture{n}.png").write_bytes(b"\x89PNG")
    done = copydesk("analyze", "mixed", "-o", "n.db", "--log-json", "log.jsonl")
    assert done.returncode == 1
    assert summary(done).startswith("200 inputs = 160 articles + 40 failed + 0 skipped")
    codes = dict(rows(tmp_path / "n.db", "SELECT code, count(*) FROM failures GROUP BY code"))
    assert codes == {"empty": 10, "binary": 10, "missing": 10, "too_large": 1, "unsupported": 9}
    assert rows(tmp_path / "n.db", "SELECT count(*) FROM failures WHERE hint = ''") == [(0,)]
    assert rows(tmp_path / "n.db", "SELECT count(*) FROM inputs") == [(200,)]
    log = lines((tmp_path / "log.jsonl").read_bytes())
    assert len(log) == 201
    assert log[-1]["status"] == "summary"
    assert {row["status"] for row in log[:-1]} == {"done", "failed"}


def write_towns(folder, count):
    """A JSONL file of ``count`` articles, some 1,000 characters each."""
    lines = [
        json.dumps({"id": f"a{n}", "text": f"Town {n} has {n + 2} bridges. " * 40}) for n in range(count)
    ]
    (folder / "in.jsonl").write_text("\n".join(lines))


def start_run(folder, *arguments):
    """A run in the background, in a process group of its own."""
    command = [sys.executable, "-m", "pipeline", "analyze", "in.jsonl", "-o", "n.db", "-j", "2", *arguments]
    pipes = {"stderr": subprocess.PIPE, "stdout": subprocess.PIPE}
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a suite in the background ignores it
    return subprocess.Popen(command, cwd=folder, start_new_session=True, **pipes)


def wait_for_articles(process, folder):
    """Wait until the store holds some; gives how many."""
    deadline = time.monotonic() + 60
    count = 0
    while count == 0 and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
        with contextlib.suppress(sqlite3.Error):
            count = rows(folder / "n.db", "SELECT count(*) FROM articles")[0][0]
    return count


def test_a_run_whose_parent_is_killed_goes_on_where_it_was(copydesk, tmp_path):
    write_towns(tmp_path, 200)
    process = start_run(tmp_path, "--chunk", "4")
    wait_for_articles(process, tmp_path)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    kept = rows(tmp_path / "n.db", "SELECT count(*) FROM articles")[0][0]
    assert 0 < kept < 200
    done = copydesk("analyze", "in.jsonl", "-o", "n.db")
    assert summary(done).startswith(f"200 inputs = {200 - kept} articles + 0 failed + {kept} skipped")
    found = rows(tmp_path / "n.db", "SELECT count(*), count(DISTINCT article_id) FROM articles")
    assert found == [(200, 200)]


CHILDREN = Path("/proc/self/task").exists()


@pytest.mark.skipif(not CHILDREN, reason="finds the workers through /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV], ids=["kill", "segv"])
def test_workers_that_are_killed_cost_nothing(tmp_path, how):
    write_towns(tmp_path, 200)
    process = start_run(tmp_path, "--chunk", "8")
    wait_for_articles(process, tmp_path)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for child in children:
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(child), how)
    _out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert err.decode().splitlines()[-1].startswith("200 inputs = 200 articles + 0 failed + 0 skipped")
    found = rows(tmp_path / "n.db", "SELECT count(*), count(DISTINCT article_id) FROM articles")
    assert found == [(200, 200)]


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups here")
def test_ctrl_c_keeps_what_is_finished(tmp_path):
    write_towns(tmp_path, 400)
    process = start_run(tmp_path, "--chunk", "4")
    wait_for_articles(process, tmp_path)
    os.killpg(process.pid, signal.SIGINT)
    _out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in err
    told = err.decode().splitlines()[-1]
    assert told.startswith("Interrupted: ")
    kept = rows(tmp_path / "n.db", "SELECT count(*) FROM articles")[0][0]
    assert f"= {kept} articles" in told


def test_a_full_disk_ends_the_run_with_an_error_and_a_whole_store(copydesk, news, tmp_path):
    limited = f"ulimit -f 200; exec {sys.executable} -m pipeline analyze big.jsonl -o n.db"
    (tmp_path / "big.jsonl").write_text(
        "".join(
            json.dumps({"id": f"a{n}", "text": f"Town {n} has {n} bridges. " * 150}) + "\n" for n in range(60)
        )
    )
    done = subprocess.run(["bash", "-c", limited], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"could not be written" in done.stderr
    assert b"Traceback" not in done.stderr
    assert rows(tmp_path / "n.db", "PRAGMA integrity_check") == [("ok",)]
    again = copydesk("analyze", "big.jsonl", "-o", "n.db")
    assert summary(again).startswith("60 inputs = ")
    assert rows(tmp_path / "n.db", "SELECT count(*), count(DISTINCT article_id) FROM articles") == [(60, 60)]
    assert news.exists()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["analyze", "none", "-o", "n.db"], 2, "does not exist"),
        (["analyze", "news", "-o", "n.xml"], 2, "neither a store"),
        (["analyze", "news", "-o", "-", "--prune"], 2, "--prune needs a store"),
        (["analyze", "news", "-o", "n.db", "--model", "nope"], 2, "No spaCy pipeline 'nope'"),
        (["analyze", "news", "-o", "n.db", "--themes", "nope"], 2, "no theme model nope"),
        (["analyze", "news", "-o", "n.db", "--input-format", "doc"], 2, "no input format 'doc'"),
        (["analyze", "void", "-o", "n.db"], 3, "0 inputs"),
        (["analyze", "void.txt", "-o", "n.db"], 3, "[empty]"),
        (["analyze", "news", "-o", "no/such/n.db"], 2, "cannot be opened"),
        (["analyze", "news", "-o", "no/such/n.jsonl"], 2, "cannot be written"),
        (["analyze", "news", "-o", "n.db", "--log-json", "no/such/log"], 2, "The log no/such/log cannot be"),
    ],
    ids=[
        "path",
        "suffix",
        "prune",
        "model",
        "themes",
        "format",
        "nothing",
        "all-bad",
        "store-folder",
        "out-folder",
        "log-folder",
    ],
)
def test_wrong_use_is_told_and_has_its_exit_code(copydesk, news, tmp_path, arguments, code, told):
    assert news.exists()
    (tmp_path / "void").mkdir()
    (tmp_path / "void.txt").touch()
    done = copydesk(*arguments)
    assert told in done.stderr.decode()
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


def test_a_dry_run_lists_and_writes_nothing(copydesk, news, tmp_path):
    copydesk("analyze", "news/dock.txt", "-o", "n.db")
    (news / "b.xyz").touch()
    done = copydesk("analyze", "news", "-o", "n.db", "--dry-run")
    assert done.stdout.decode().splitlines() == [
        "fail (unsupported)\tnews/b.xyz",
        "skip (unchanged)\tnews/dock.txt",
        "analyse\tnews/rain.txt",
        "analyse\tnews/school.txt",
    ]
    assert rows(tmp_path / "n.db", "SELECT count(*) FROM inputs") == [(1,)]


def test_what_the_run_writes_is_no_input_of_it(copydesk, news):
    assert news.exists()
    arguments = ("analyze", "news", "-o", "news/n.db", "--log-json", "news/log.jsonl")
    for _ in range(2):
        done = copydesk(*arguments)
        assert done.returncode == 0
        assert summary(done).startswith("3 inputs = ")


def test_quiet_says_nothing(copydesk, news):
    assert news.exists()
    assert copydesk("analyze", "news", "-o", "n.db", "-q").stderr == b""


def test_a_reader_that_has_seen_enough_is_no_error(copydesk, news, tmp_path):
    assert news.exists()
    for n in range(30):
        shutil.copy(news / "dock.txt", news / f"copy{n}.txt")
    command = f"{sys.executable} -m pipeline analyze news -o - | head -c 10"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    assert len(done.stdout) == 10
    assert copydesk("--version").returncode == 0
