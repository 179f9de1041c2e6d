"""What ingest finds before it is read: inputs with their bytes, and what is passed over."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from pipeline.records import Source


@dataclass(frozen=True, slots=True)
class Item:
    """One input: a whole file, or one row of a file.

    ``data`` are its bytes, read once, so what is hashed is what is analysed. ``reader`` is a name of
    ``pipeline.ingest.readers.READERS``; ``member`` says which row it is ("row 12"), ``id`` is what the
    article is called when the data give it no id of its own.
    """

    path: str
    id: str
    reader: str
    data: bytes = field(repr=False)
    member: str | None = None
    sha256: str = ""

    def source(self, encoding: str | None = None) -> Source:
        """The source record of this input."""
        return Source(self.path, self.member, self.sha256, encoding)


@dataclass(frozen=True, slots=True)
class Skip:
    """An input that is passed over on purpose: excluded, unchanged, a link to a folder."""

    path: str
    reason: str
    member: str | None = None
    size_bytes: int = 0


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """What of the settings ingest reads; "" means found out from the input."""

    input_format: str = ""
    encoding: str = ""
    exclude: tuple[str, ...] = ()
    max_bytes: int = 20_000_000
    max_chars: int = 1_000_000


def make_item(path: str, name: str, reader: str, data: bytes, *, member: str | None = None) -> Item:
    """An item with the SHA-256 of its bytes."""
    return Item(path, name, reader, data, member, hashlib.sha256(data).hexdigest())
