"""A theme model: articles in, scored themes out; read from a folder whatever its kind."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Protocol

from pipeline.errors import ModelError
from pipeline.themes.lexicon import load_lexicon_model

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from pipeline.records import Article, Theme

FORMAT = "copydesk-themes"
VERSION = 1


class ThemeModel(Protocol):
    """What every kind of theme model offers; ``digest`` changes whenever its scores may."""

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes it knows, in its own order."""

    @property
    def digest(self) -> str:
        """A hash of everything the scores depend on, in hexadecimal."""

    def score(self, articles: Sequence[Article]) -> list[tuple[Theme, ...]]:
        """All themes of the model for each article, in the same order, best score first."""


LOADERS: dict[str, Callable[[Path, Mapping[str, Any], str], ThemeModel]] = {"lexicon": load_lexicon_model}


def load_theme_model(folder: Path) -> ThemeModel:
    """The theme model in a folder, of whatever kind its ``model.json`` names.

    Raises:
        ModelError: when there is no such folder or model, its version is newer than this program, its kind is
            unknown, or a file of it is broken.
    """
    about = _about(folder)
    kind = str(about.get("kind", ""))
    if kind not in LOADERS:
        raise ModelError(
            f"The theme model '{folder}' is of the unknown kind '{kind}'.",
            hint=f"This version of copydesk reads: {', '.join(LOADERS)}.",
            code="model_kind",
        )
    try:
        return LOADERS[kind](folder, about, _digest(folder))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        what = f"{type(error).__name__}: {error}"
        raise _broken(folder, what) from error


def _about(folder: Path) -> Mapping[str, Any]:
    """The content of model.json, checked for format and version."""
    path = folder / "model.json"
    if not path.is_file():
        what = "no model.json in it" if folder.is_dir() else "no such folder"
        raise ModelError(
            f"'{folder}' is no theme model: there is {what}.",
            hint="Name a folder made by `copydesk themes train`, or leave --themes out for the default.",
            code="model_missing",
        )
    try:
        about = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _broken(folder, f"model.json: {error}") from error
    if not isinstance(about, dict) or about.get("format") != FORMAT:
        raise _broken(folder, f"model.json does not say that its format is {FORMAT}")
    version = about.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise ModelError(
            f"The theme model '{folder}' has version {version}; this program reads {VERSION}.",
            hint="Update copydesk, or train the model again with this version.",
            code="model_version",
        )
    return about


def _broken(folder: Path, what: str) -> ModelError:
    return ModelError(
        f"The theme model '{folder}' cannot be read ({what}).",
        hint="Restore the folder from its source, or train the model again.",
        code="model_broken",
    )


def _digest(folder: Path) -> str:
    """One hash over the names and contents of a model's files, its card left out."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "README.md":
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
