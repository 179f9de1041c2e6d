"""Hashes that say whether results can be used again: of a folder's files, of our own code."""

from __future__ import annotations

import hashlib
from pathlib import Path

_PACKAGE = Path(__file__).parent
_NOT_RESULTS = frozenset({"cli", "store", "export", "engine", "corpus", "gold", "evaluate", "train"})


def hash_folder(folder: Path) -> str:
    """One SHA-256 over every file's name and content; compiled Python is left out."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            _add(digest, folder, path)
    return digest.hexdigest()


def hash_code() -> str:
    """One SHA-256 over the code and word lists that results depend on: a changed rule is a new result."""
    digest = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*")):
        inside = path.relative_to(_PACKAGE).parts
        if path.suffix in {".py", ".toml", ".txt"} and inside[0] not in _NOT_RESULTS | {"_models", "_corpus"}:
            _add(digest, _PACKAGE, path)
    return digest.hexdigest()


def _add(digest: hashlib._Hash, root: Path, path: Path) -> None:
    digest.update(path.relative_to(root).as_posix().encode() + b"\0")
    digest.update(hashlib.sha256(path.read_bytes()).digest())
