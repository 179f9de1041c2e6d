"""Where the files that ship with copydesk lie: inside the wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent


def default_themes() -> Path:
    """The folder of the default theme model."""
    return _first(_PACKAGE / "_models", _CHECKOUT / "models") / "themes-default"


def default_quotes() -> Path:
    """The folder of the default quote model."""
    return _first(_PACKAGE / "_models", _CHECKOUT / "models") / "quotes-default"


def sample_articles() -> Path:
    """The folder of the sample articles."""
    return _first(_PACKAGE / "_corpus" / "articles", _CHECKOUT / "corpus" / "articles")


def _first(*folders: Path) -> Path:
    return next((folder for folder in folders if folder.is_dir()), folders[-1])
