from __future__ import annotations

import json


def gold(count):
    for n in range(count):
        text = f"Lund said that mill {n} was old. The town sold it in May."
        content, cue = text.index("mill"), text.index("said")
        row = {"content": [[content, text.index(" was") + 8]], "cue": [[cue, cue + 4]], "source": [[0, 4]]}
        yield json.dumps({"id": f"a{n}", "text": text, "attributions": [row]})


def test_a_model_is_trained_written_and_used(copydesk, tmp_path):
    (tmp_path / "gold.jsonl").write_text("\n".join(gold(22)))
    done = copydesk("quotes", "train", "gold.jsonl", "-o", "mine", "--note", "Texts of our own.")
    assert done.returncode == 0, done.stderr
    assert b"22 articles with 22 quotes" in done.stderr
    assert {path.name for path in (tmp_path / "mine").iterdir()} == {
        "README.md", "model.json", "cue.npy", "content.npy", "source.npy",
    }  # fmt: skip
    assert "Texts of our own." in (tmp_path / "mine" / "README.md").read_text()
    text = "Lund said that barn 4 was old. The town sold it in May.\n"
    used = copydesk("analyze", "-", "--quote-model", "mine", stdin=text.encode())
    (quote,) = json.loads(used.stdout)["quotes"]
    assert text[slice(*quote["content"][0])] == "barn 4 was old"
    measured = copydesk("evaluate", "quotes", "gold.jsonl", "--quote-model", "mine", "--json", "-q")
    assert measured.returncode == 0, measured.stderr


def test_a_model_that_is_there_is_not_written_over(copydesk, tmp_path):
    (tmp_path / "gold.jsonl").write_text("\n".join(gold(3)))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "model.json").write_text("{}")
    done = copydesk("quotes", "train", "gold.jsonl", "-o", "mine")
    assert done.returncode == 2
    assert b"--force" in done.stderr


def test_too_little_gold_says_so_and_writes_nothing(copydesk, tmp_path):
    (tmp_path / "gold.jsonl").write_text("\n".join(gold(3)))
    done = copydesk("quotes", "train", "gold.jsonl", "-o", "mine", "-q")
    assert done.returncode == 2
    assert b"too few" in done.stderr
    assert not (tmp_path / "mine").exists()


def test_an_unknown_quote_model_is_an_error(copydesk):
    done = copydesk("analyze", "-", "--quote-model", "nowhere", stdin=b"It rained.")
    assert done.returncode == 2
    assert b"no quote model nowhere" in done.stderr


def test_the_rules_alone_need_no_model(copydesk):
    text = "“It rained,” said Bo Holm."
    done = copydesk("analyze", "-", "--quote-model", "none", stdin=text.encode())
    assert json.loads(done.stdout)["quotes"][0]["speaker"]["name"] == "Bo Holm"
