"""Files that hold an article a row: JSONL, JSON and CSV to items, and one row to an article's fields."""

from __future__ import annotations

import csv
import io
import json
import sys
from typing import TYPE_CHECKING, Any

from pipeline.errors import IngestError
from pipeline.ingest.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

# the names a column may have, the contract's own first
FIELDS = {
    "id": ("id", "article_id", "doc_id", "guid"),
    "text": ("text", "body", "content", "fulltext"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "pubdate"),
    "modified": ("modified", "updated"),
    "authors": ("authors", "author", "byline"),
    "publisher": ("publisher", "outlet", "newspaper"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}
_HINT_ROW = 'Each line must be one JSON object with at least "id" and "text".'


def jsonl_rows(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a JSONL file that hold something, as bytes, one at a time."""
    for number, raw in enumerate(file):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 0 else raw
        if line.strip():
            yield line.strip()


def json_rows(file: BinaryIO) -> Iterator[bytes]:
    """The objects of a JSON file that holds one object or a list of them.

    Raises:
        IngestError: code "bad_json" when it is neither.
    """
    try:
        data = json.loads(decode(file.read()).text)
    except (ValueError, RecursionError) as error:
        raise IngestError(f"This is not JSON: {error}", code="bad_json", hint="Check the file.") from error
    for row in data if isinstance(data, list) else [data]:
        yield json.dumps(row).encode()


def csv_rows(file: BinaryIO) -> Iterator[bytes]:
    """The rows of a CSV or TSV file with a header, each as a JSON object of its columns.

    Raises:
        IngestError: code "no_text_column", or "bad_csv" when the file cannot be parsed.
    """
    text = decode(file.read()).text
    csv.field_size_limit(sys.maxsize if sys.maxsize < 2**31 else 2**31 - 1)
    reader = csv.DictReader(io.StringIO(text, newline=""), dialect=_dialect(text), restkey="")
    try:
        columns = [name or "" for name in reader.fieldnames or ()]
        if not any(column.strip().lower() in FIELDS["text"] for column in columns):
            raise IngestError(
                f"The table has no column for the text; its columns are: {', '.join(columns)}.",
                code="no_text_column",
                hint=f"Name a column {' or '.join(FIELDS['text'])}.",
            )
        for row in reader:
            yield json.dumps({(key or "").strip(): value for key, value in row.items()}).encode()
    except csv.Error as error:
        raise IngestError(
            f"Line {reader.line_num} is not CSV: {error}",
            code="bad_csv",
            hint="Check the quotes in that line.",
        ) from error


def _dialect(text: str) -> type[csv.Dialect]:
    header = text[:65536].partition("\n")[0]
    delimiter = max("\t;,", key=header.count)

    class Table(csv.excel):
        pass

    Table.delimiter = delimiter if delimiter in header else ","
    return Table


def row_fields(data: bytes) -> dict[str, Any]:
    """The article fields of one row: keys of FIELDS, lists only for ``authors``; absent ones are left out.

    Raises:
        IngestError: code "bad_row" or "no_text".
    """
    try:
        row = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise IngestError(f"The row is not JSON: {error}", code="bad_row", hint=_HINT_ROW) from error
    if not isinstance(row, dict):
        raise IngestError(
            f"The row is a {type(row).__name__}, not an object.", code="bad_row", hint=_HINT_ROW
        )
    lower = {str(key).strip().lower(): value for key, value in row.items()}
    found = {
        field: next((lower[name] for name in names if lower.get(name) not in (None, "")), None)
        for field, names in FIELDS.items()
    }
    if not isinstance(found["text"], str):
        raise IngestError("The row has no text.", code="no_text", hint=_HINT_ROW)
    return {field: _plain(field, value) for field, value in found.items() if value is not None}


def _plain(field: str, value: Any) -> Any:  # noqa: ANN401 - a JSON value
    if field == "authors":
        parts = value if isinstance(value, list) else str(value).split(";")
        return tuple(str(part).strip() for part in parts if str(part).strip())
    return value if isinstance(value, str) else str(value)
