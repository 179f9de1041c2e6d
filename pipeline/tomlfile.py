"""TOML files as plain dictionaries, on every Python we support."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from pathlib import Path


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file.

    Raises:
        OSError: when it cannot be read.
        ValueError: when it is not TOML (the message names line and column) or not UTF-8.
    """
    return tomllib.loads(path.read_text("utf-8"))
