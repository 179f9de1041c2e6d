from __future__ import annotations

import json

import pytest

from pipeline.errors import PipelineError
from pipeline.train.quote_run import train_on


def rows(count, split=None):
    for n in range(count):
        text = f"Lund said that mill {n} was old. The town sold it in May."
        content, cue = text.index("mill"), text.index("said")
        row = {
            "id": f"a{n}",
            "text": text,
            "attributions": [
                {"content": [[content, text.index(" was") + 8]], "cue": [[cue, cue + 4]], "source": [[0, 4]]}
            ],
        }
        yield json.dumps({**row, **({"split": split} if split else {})})


def test_gold_becomes_a_model_that_knows_what_it_was_made_of(tmp_path):
    (tmp_path / "mine.jsonl").write_text("\n".join(rows(22)))
    told = []
    model = train_on([str(tmp_path / "mine.jsonl")], None, "", told.append)
    assert model.about["data"] == [{"name": "mine.jsonl", "articles": 22, "quotes": 22}]
    assert set(model.about["versions"]) == {"copydesk", "spacy", "scikit-learn"}
    assert told[0] == "22 articles with 22 quotes"


def test_a_split_is_taken_of_gold_that_has_splits(tmp_path):
    (tmp_path / "mine.jsonl").write_text("\n".join([*rows(22)]))
    model = train_on([str(tmp_path / "mine.jsonl")], "train", "", lambda _: None)
    assert model.about["data"][0]["articles"] == 22


def test_too_little_gold_is_an_error(tmp_path):
    (tmp_path / "mine.jsonl").write_text("\n".join(rows(3)))
    with pytest.raises(PipelineError, match="too few"):
        train_on([str(tmp_path / "mine.jsonl")], None, "", lambda _: None)
