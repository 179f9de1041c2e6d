"""The table of readers: which suffix, whether the file holds one article or rows, and who reads it.

A format is added as a row here. A ``rows`` reader splits a file into the bytes of its rows, a few at a
time; a ``read`` function turns one item's bytes into an article.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from pipeline.errors import IngestError
from pipeline.ingest.decode import Decoded, decode
from pipeline.ingest.plaintext.segment import segment
from pipeline.ingest.rows import csv_rows, json_rows, jsonl_rows, row_fields
from pipeline.records import Article, Warn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.ingest.items import IngestOptions, Item


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: its suffixes, its ``read``, and ``rows`` when a file holds many articles."""

    suffixes: tuple[str, ...]
    read: Callable[[Item, IngestOptions], Article]
    rows: Callable[[BinaryIO], Iterator[bytes]] | None = None


def read_item(item: Item, options: IngestOptions) -> Article:
    """The article of one item.

    Raises:
        IngestError: with a code and a hint when the item holds no article.
    """
    article = READERS[item.reader].read(item, options)
    if not article.text.strip():
        raise IngestError(
            "There is no text in it.", code="empty", hint="Remove it, or look why nothing was saved."
        )
    if len(article.text) > options.max_chars:
        raise IngestError(
            f"The text has {len(article.text):,} characters; the limit is {options.max_chars:,}.",
            code="too_long",
            hint="Split it into articles, or raise --max-chars.",
        )
    return article


def reader_for(suffix: str) -> str | None:
    """The name of the reader of files that end in ``suffix`` (".txt"); None when there is none."""
    return next((name for name, reader in READERS.items() if suffix.lower() in reader.suffixes), None)


def _read_text(item: Item, options: IngestOptions) -> Article:
    decoded = decode(item.data, encoding=options.encoding)
    return _article(item, decoded, item.id)


def _read_row(item: Item, _options: IngestOptions) -> Article:
    fields = row_fields(item.data)
    text, damaged = _encodable(fields["text"].removeprefix("\ufeff"))
    warnings = (Warn("bad_characters", "Half surrogates stand as U+FFFD."),) if damaged else ()
    article = _article(
        item, Decoded(text, "utf-8", warnings), fields.get("id", item.id), title=fields.get("title")
    )
    own = {name: fields[name] for name in fields if name not in {"id", "text"}}
    return replace(article, **own)


def _article(item: Item, decoded: Decoded, name: str, *, title: str | None = None) -> Article:
    parts = segment(decoded.text, title=title)
    return Article(
        id=name,
        source=item.source(decoded.encoding),
        text=decoded.text,
        blocks=parts.blocks,
        title=parts.title,
        authors=parts.authors,
        publisher=parts.publisher,
        published=parts.published,
        modified=parts.modified,
        dateline=parts.dateline,
        warnings=decoded.warnings,
    )


def _encodable(text: str) -> tuple[str, bool]:
    """The text with each half surrogate as U+FFFD (JSON can spell them, nothing can store them)."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(
            "\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text
        ), True
    return text, False


READERS: dict[str, Reader] = {
    "text": Reader((".txt", ".md", ".text"), _read_text),
    "jsonl": Reader((".jsonl", ".ndjson"), _read_row, jsonl_rows),
    "json": Reader((".json",), _read_row, json_rows),
    "csv": Reader((".csv", ".tsv"), _read_row, csv_rows),
}
