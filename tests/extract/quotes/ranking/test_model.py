from __future__ import annotations

import json
from types import MappingProxyType

import numpy as np
import pytest

from pipeline.errors import ModelError
from pipeline.extract.quotes.ranking.model import QuoteModel, load_quote_model, write_model
from pipeline.extract.quotes.ranking.slots import SLOTS


def make(seed=1):
    rng = np.random.default_rng(seed)
    tables = []
    for _ in range(3):
        table = np.zeros(SLOTS, np.float32)
        table[rng.choice(SLOTS, 50, replace=False)] = rng.normal(size=50)
        tables.append(table)
    return QuoteModel(
        tables[0], -1.5, tables[1], tables[2], 0.4, MappingProxyType({"bias": 0.5}), {"data": ["own"]}
    )


def test_what_is_written_is_read_again(tmp_path):
    model = make()
    write_model(model, tmp_path / "m")
    again = load_quote_model(tmp_path / "m")
    for name in ("cue", "content", "source"):
        assert (getattr(again, name) == getattr(model, name)).all()
    assert (again.cue_bias, again.threshold, dict(again.confidence)) == (-1.5, 0.4, {"bias": 0.5})
    assert again.about["data"] == ["own"]


def test_the_same_model_gives_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        write_model(make(), tmp_path / name)
    for file in ("model.json", "cue.npy", "content.npy", "source.npy"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def spoil_version(folder):
    about = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_text(json.dumps({**about, "version": 99}))


def spoil_bits(folder):
    about = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_text(json.dumps({**about, "bits": 4}))


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda folder: (folder / "model.json").unlink(), "model_missing"),
        (lambda folder: (folder / "model.json").write_text("{"), "model_broken"),
        (lambda folder: (folder / "model.json").write_text("{}"), "model_broken"),
        (lambda folder: (folder / "cue.npy").unlink(), "model_broken"),
        (lambda folder: (folder / "cue.npy").write_bytes(b"no array"), "model_broken"),
        (spoil_version, "model_version"),
        (spoil_bits, "model_broken"),
    ],
)
def test_a_spoilt_model_is_an_error_that_says_so(tmp_path, spoil, code):
    write_model(make(), tmp_path)
    spoil(tmp_path)
    with pytest.raises(ModelError) as caught:
        load_quote_model(tmp_path)
    assert caught.value.code == code
    assert caught.value.hint


def test_pickled_weights_are_never_read(tmp_path):
    write_model(make(), tmp_path)
    np.save(tmp_path / "cue.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
    with pytest.raises(ModelError, match="cannot be read"):
        load_quote_model(tmp_path)
