"""Where the files that ship with copydesk lie: inside the wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import ModelError

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent


def default_themes() -> Path:
    """The folder of the default theme model."""
    return _first(_PACKAGE / "_models", _CHECKOUT / "models") / "themes-default"


def default_quotes() -> Path:
    """The folder of the default quote model."""
    return _first(_PACKAGE / "_models", _CHECKOUT / "models") / "quotes-default"


def quote_model_folder(named: str) -> Path | None:
    """The folder of the quote model of that name, the default for ""; None for "none", the rules alone.

    Raises:
        ModelError: when there is no such folder.
    """
    return None if named == "none" else model_folder(named, default_quotes(), "quote model", "--quote-model")


def model_folder(named: str, default: Path, what: str, option: str) -> Path:
    """The folder of a model that ``option`` names, or the default one.

    Raises:
        ModelError: when there is no such folder.
    """
    folder = Path(named) if named else default
    if not folder.is_dir():
        raise ModelError(f"There is no {what} {folder}.", hint=f"Name its folder with {option}.")
    return folder


def sample_articles() -> Path:
    """The folder of the sample articles."""
    return _first(_PACKAGE / "_corpus" / "articles", _CHECKOUT / "corpus" / "articles")


def _first(*folders: Path) -> Path:
    return next((folder for folder in folders if folder.is_dir()), folders[-1])
