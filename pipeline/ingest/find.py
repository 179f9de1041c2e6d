"""Paths to items: walks folders, reads files once, and says of every path what became of it."""

from __future__ import annotations

import fnmatch
import io
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pipeline.errors import IngestError
from pipeline.ingest.items import IngestOptions, Item, Skip, make_item
from pipeline.ingest.readers import READERS, reader_for
from pipeline.records import Failure, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SNIFF = 64


@dataclass(frozen=True, slots=True)
class Place:
    """A path that was found: how it is shown, where it is, its id, and its size in bytes."""

    path: str
    real: Path
    id: str
    size_bytes: int = 0
    link_to_folder: bool = False


def find_places(paths: Sequence[str]) -> list[Place]:
    """Every file below the given paths, in order; "-" is standard input. Nothing is opened.

    Hidden files and folders are left out, unless named themselves. Links to files count as files;
    links to folders are not followed. A path that does not exist is a place all the same.
    """
    return [place for path in paths for place in (_stdin() if path == "-" else _below(path))]


def _stdin() -> list[Place]:
    return [Place("-", Path("-"), "stdin")]


def _below(path: str) -> Iterator[Place]:
    root = Path(os.path.normpath(path))
    if not root.is_dir():
        yield Place(root.as_posix(), root, root.name, _size(root))
        return
    for real in _walk(root):
        name = real.relative_to(root).as_posix()
        yield Place(real.as_posix(), real, name, _size(real), link_to_folder=real.is_dir())


def _walk(folder: Path) -> Iterator[Path]:
    """Files below a folder, and what cannot be entered, sorted by name."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder  # becomes a failure record when it is opened
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def read_place(place: Place, options: IngestOptions) -> Iterator[Item | Failure | Skip]:
    """The items of one place, or the one failure or skip it ends in; rows come as they are read."""
    if place.link_to_folder and place.real.is_symlink():
        yield Skip(place.path, "link_to_folder")
        return
    if any(
        fnmatch.fnmatch(place.id, glob) or fnmatch.fnmatch(place.real.name, glob) for glob in options.exclude
    ):
        yield Skip(place.path, "excluded")
        return
    try:
        yield from _items(place, options)
    except IngestError as error:
        yield Failure(Source(place.path), error.stage, error.code, error.message, error.hint)
    except OSError as error:
        yield _unreadable(place, error)


def _items(place: Place, options: IngestOptions) -> Iterator[Item | Failure]:
    with _open(place, options) as file:
        name = _reader_name(place, options, file)
        split = READERS[name].rows
        if split is None:
            yield make_item(place.path, place.id, name, _whole(place, file, options))
            return
        for number, data in enumerate(split(file), start=1):
            member = f"row {number}"
            if len(data) > options.max_bytes:
                error = _too_large(len(data), options)
                yield Failure(Source(place.path, member), error.stage, error.code, error.message, error.hint)
            else:
                yield make_item(place.path, f"{place.id}#{number}", name, data, member=member)


def _open(place: Place, options: IngestOptions) -> BinaryIO:
    if place.path == "-":
        return io.BytesIO(sys.stdin.buffer.read())
    if not options.input_format and reader_for(place.real.suffix) is None:
        place.real.stat()
        raise IngestError(
            f"No reader for files that end in '{place.real.suffix or place.real.name}'.",
            code="unsupported",
            hint=f"Readers: {', '.join(_suffixes())}. --input-format names one, --exclude leaves files out.",
        )
    if not stat.S_ISREG(place.real.stat().st_mode):
        raise IngestError("This is not a regular file.", code="not_a_file", hint="Give a file or a folder.")
    return place.real.open("rb")


def _suffixes() -> list[str]:
    return [suffix for reader in READERS.values() for suffix in reader.suffixes]


def _reader_name(place: Place, options: IngestOptions, file: BinaryIO) -> str:
    if options.input_format:
        return options.input_format
    if place.path != "-":
        return reader_for(place.real.suffix) or "text"
    head = file.read(_SNIFF)
    file.seek(0)
    return "jsonl" if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else "text"


def _whole(place: Place, file: BinaryIO, options: IngestOptions) -> bytes:
    data = file.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        raise _too_large(max(place.size_bytes, len(data)), options)
    return data


def _too_large(size_bytes: int, options: IngestOptions) -> IngestError:
    return IngestError(
        f"It has {size_bytes:,} bytes; the limit is {options.max_bytes:,}.",
        code="too_large",
        hint="Split it, or raise --max-bytes.",
    )


def _unreadable(place: Place, error: OSError) -> Failure:
    hints = {
        "missing": "Check the path; a link may point to a file that is gone.",
        "no_permission": "Give yourself the right to read it.",
    }
    code = {FileNotFoundError: "missing", PermissionError: "no_permission"}.get(type(error), "unreadable")
    message = f"It cannot be opened: {error.strerror or error}."
    return Failure(
        Source(place.path), "ingest", code, message, hints.get(code, "Look at the disk and the file.")
    )
