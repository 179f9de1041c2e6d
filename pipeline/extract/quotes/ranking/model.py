"""A quote model: weights of three linear rankers and of the confidence, read without pickle."""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.errors import ModelError
from pipeline.extract.quotes.ranking.slots import BITS, SLOTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

FORMAT = "copydesk-quotes"
VERSION = 1
_SPARSE = np.dtype([("slot", "<u4"), ("weight", "<f4")])
_HINT = "Name a folder made by `copydesk quotes train`, or leave --quote-model out for the default."


@dataclass(frozen=True, slots=True, eq=False)
class QuoteModel:
    """What training found.

    ``cue``, ``content`` and ``source`` are weight tables of ``SLOTS`` float32 each; a word is a cue when
    its probability reaches ``threshold``. ``confidence`` maps features of a row to weights of a logistic
    model; ``about`` is the rest of ``model.json``: data, figures, versions.
    """

    cue: NDArray[np.float32]
    cue_bias: float
    content: NDArray[np.float32]
    source: NDArray[np.float32]
    threshold: float
    confidence: Mapping[str, float]
    about: Mapping[str, Any]


def write_model(model: QuoteModel, folder: Path) -> None:
    """Write ``model.json`` and one ``.npy`` for each ranker; weights of nothing are left out.

    The same model always gives the same bytes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("cue", "content", "source"):
        np.save(folder / f"{name}.npy", _sparse(getattr(model, name)), allow_pickle=False)
    about = {
        "format": FORMAT,
        "version": VERSION,
        "bits": BITS,
        **model.about,
        "cue_bias": model.cue_bias,
        "threshold": model.threshold,
        "confidence": dict(model.confidence),
    }
    (folder / "model.json").write_text(json.dumps(about, indent=1, ensure_ascii=False) + "\n", "utf-8")


def load_quote_model(folder: Path) -> QuoteModel:
    """The quote model in a folder.

    Raises:
        ModelError: when there is none, it is newer than this program, or a file of it is broken.
    """
    about = _about(folder)
    try:
        tables = {
            name: _dense(folder / f"{name}.npy", about["bits"]) for name in ("cue", "content", "source")
        }
        return QuoteModel(
            tables["cue"],
            float(about.pop("cue_bias")),
            tables["content"],
            tables["source"],
            float(about.pop("threshold")),
            MappingProxyType({str(key): float(value) for key, value in about.pop("confidence").items()}),
            MappingProxyType(about),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _broken(folder, f"{type(error).__name__}: {error}") from error


def _about(folder: Path) -> dict[str, Any]:
    path = folder / "model.json"
    if not path.is_file():
        what = "no model.json in it" if folder.is_dir() else "no such folder"
        message = f"'{folder}' is no quote model: there is {what}."
        raise ModelError(message, hint=_HINT, code="model_missing")
    try:
        about = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _broken(folder, f"model.json: {error}") from error
    if not isinstance(about, dict) or about.pop("format", None) != FORMAT:
        raise _broken(folder, f"model.json does not say that its format is {FORMAT}")
    version = about.pop("version", None)
    if not isinstance(version, int) or version > VERSION:
        raise ModelError(
            f"The quote model '{folder}' has version {version}; this program reads {VERSION}.",
            hint="Update copydesk, or train the model again with this version.",
            code="model_version",
        )
    return about


def _broken(folder: Path, what: str) -> ModelError:
    return ModelError(
        f"The quote model '{folder}' cannot be read ({what}).",
        hint="Restore the folder from its source, or train the model again.",
        code="model_broken",
    )


def _sparse(table: NDArray[np.float32]) -> NDArray[np.void]:
    slots = np.flatnonzero(table)
    out = np.empty(len(slots), dtype=_SPARSE)
    out["slot"], out["weight"] = slots, table[slots]
    return out


def _dense(path: Path, bits: int) -> NDArray[np.float32]:
    if bits != BITS:
        raise ValueError(f"tables of {bits} bits")
    pairs = np.load(path, allow_pickle=False)
    table = np.zeros(SLOTS, dtype=np.float32)
    table[pairs["slot"]] = pairs["weight"]
    return table
