"""Labels kept apart from the texts they belong to: offsets with the text's address and hash.

A row of a standoff file is a row of gold without its text, plus ``url``, ``licence`` and the SHA-256 of the
text in UTF-8. Whoever has the texts joins them again; a text that is not the one labelled is refused, so
offsets never point at the wrong words.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from pipeline.errors import IngestError
from pipeline.export.files import atomic_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

Row = dict[str, Any]
_ADDRESS = ("url", "licence")


def detach(rows: Iterable[Row], articles: Mapping[str, Row]) -> Iterator[Row]:
    """Gold rows as standoff rows; ``articles`` gives text, url and licence by id.

    Raises:
        IngestError: code "unknown_article" for a row whose article is not there.
    """
    for row in rows:
        article = _article(row, articles)
        labels = {key: value for key, value in row.items() if key not in {"text", "id"}}
        address = {key: article.get(key) for key in _ADDRESS}
        yield {"id": row["id"], **address, "sha256": text_hash(article["text"]), **labels}


def attach(rows: Iterable[Row], articles: Mapping[str, Row]) -> Iterator[Row]:
    """Standoff rows as gold rows with their texts.

    Raises:
        IngestError: code "unknown_article", or "other_text" when the text is not the one labelled.
    """
    for row in rows:
        text = _article(row, articles)["text"]
        if text_hash(text) != row["sha256"]:
            raise IngestError(
                f"The text of {row['id']} is not the one that was labelled.",
                hint="Use the very texts of the collection named in the layer's README.",
                code="other_text",
            )
        yield {"id": row["id"], "text": text, **{key: row[key] for key in row if key not in {"id", "sha256"}}}


def join_files(labels: Path, texts: Path, out: Path) -> int:
    """Write the gold rows of a standoff file whose texts stand in another; gives how many.

    Raises:
        IngestError: as ``attach``, and code "bad_row" for a line that is not JSON.
    """
    articles = {row["id"]: row for row in read_rows(texts)}
    rows = list(attach(read_rows(labels), articles))
    with atomic_path(out) as part, part.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return len(rows)


def read_rows(path: Path) -> list[Row]:
    """The objects of a JSONL file.

    Raises:
        IngestError: code "bad_row" for a line that is not a JSON object with an id.
    """
    rows = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        try:
            row = json.loads(line)
            row["id"]
        except (ValueError, TypeError, KeyError) as error:
            hint = 'Each line must be a JSON object with an "id".'
            raise IngestError(f"{path}, line {number} is no row.", hint=hint, code="bad_row") from error
        rows.append(row)
    return rows


def text_hash(text: str) -> str:
    """The SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def _article(row: Row, articles: Mapping[str, Row]) -> Row:
    try:
        return articles[row["id"]]
    except KeyError as error:
        raise IngestError(
            f"There is no text of {row['id']}.", hint="Give the file with all texts.", code="unknown_article"
        ) from error
