"""Files that are whole or not there: written beside their place and moved into it at the end."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import OutputError
from pipeline.export.formats import FILE_FORMATS, FORMATS, TEXT_FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.export.tables import Rows


@contextlib.contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """A new path in the same folder that takes ``path``'s place when all went well, and vanishes otherwise.

    Raises:
        OutputError: when the folder is missing or cannot be written, or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _cannot_write(path, error) from error
    os.close(handle)
    part = Path(name)
    try:
        yield part
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _cannot_write(path, error) from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_table(rows: Rows, path: Path, name: str = "") -> None:
    """Write rows to a file in the format ``name``, or the one its suffix says.

    Raises:
        OutputError: for an unknown format or a file that cannot be written.
        MissingExtraError: when the format needs an extra that is not installed.
    """
    name = name or format_of(path)
    with atomic_path(path) as part:
        if name in TEXT_FORMATS:
            with part.open("w", encoding="utf-8", newline="") as file:
                TEXT_FORMATS[name](rows, file)
        else:
            FILE_FORMATS[name](rows, part)


def format_of(path: Path) -> str:
    """The format that a file name stands for.

    Raises:
        OutputError: when its suffix is none of ours.
    """
    name = {"markdown": "md", "ndjson": "jsonl"}.get(
        path.suffix.lower().lstrip("."), path.suffix.lower().lstrip(".")
    )
    if name not in FORMATS:
        suffixes = ", ".join(f".{each}" for each in FORMATS)
        raise OutputError(
            f"No table format for '{path.name}'.", hint=f"End it in one of {suffixes}, or use --format."
        )
    return name


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _cannot_write(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{path} cannot be written: {error.strerror or error}.",
        hint="Check the folder, your rights and the disk.",
    )
