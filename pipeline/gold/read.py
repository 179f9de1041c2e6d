"""The one way in: a path of gold in any of the formats, told apart by suffix and content."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.gold.attributions import RowError, article_of_row
from pipeline.gold.brat import read_brat
from pipeline.gold.own import article_of_record, read_marked
from pipeline.gold.records import GoldArticle, gold_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FORMATS = (
    "Give JSONL with attributions or quotes, a folder of .txt and .ann files (brat), or a folder of marked "
    "articles; docs/evaluate.md shows each."
)
_COMPILED = "gold.jsonl"
_JSONL = frozenset([".jsonl", ".ndjson"])
_FENCE = b"+++"


def read_gold(path: str, split: str | None = None) -> list[GoldArticle]:
    """The articles of a path of gold, in its order; with ``split`` only those of that split.

    Raises:
        GoldError: when there is none, two have one id, or something cannot be read; it names file and line.
    """
    where = Path(path)
    rows = list(_rows(where))
    kept = [article for name, article in rows if split is None or name == split]
    if not kept:
        names = sorted({name for name, _ in rows if name})
        known = f"Its splits are {', '.join(names)}." if names else "Its articles name no split."
        problem = f"no article of the split {split!r}" if rows else "no articles in it"
        raise gold_error(where, 0, problem, known if rows else _FORMATS)
    _check_ids(where, kept)
    return kept


def _check_ids(path: Path, articles: Iterable[GoldArticle]) -> None:
    seen: set[str] = set()
    for each in articles:
        if each.article.id in seen:
            raise gold_error(
                path, 0, f"two articles have the id {each.article.id!r}", "Give each its own id."
            )
        seen.add(each.article.id)


def _rows(path: Path) -> Iterator[tuple[str | None, GoldArticle]]:
    """Split and article of everything in a path."""
    if path.is_dir():
        if (path / _COMPILED).is_file():
            yield from _lines(path / _COMPILED)
        elif any(path.rglob("*.ann")):
            yield from ((None, article) for article in read_brat(path))
        elif any(_is_marked(each) for each in path.glob("*.txt")):
            yield from read_marked(path)
        else:
            raise gold_error(path, 0, "the folder holds no gold", _FORMATS)
    elif not path.is_file():
        raise gold_error(path, 0, "there is no such file or folder", _FORMATS)
    elif path.suffix.lower() in _JSONL:
        yield from _lines(path)
    else:
        raise gold_error(path, 0, f"gold is not read from {path.suffix or 'such'} files", _FORMATS)


def _is_marked(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_FENCE)) == _FENCE


def _lines(path: Path) -> Iterator[tuple[str | None, GoldArticle]]:
    for number, row in json_rows(path):
        split = row.get("split")
        try:
            yield (str(split) if split else None), _article(row, path)
        except RowError as error:
            raise gold_error(path, number, str(error), error.hint) from error


def _article(row: dict[str, Any], path: Path) -> GoldArticle:
    if "attributions" in row:
        return article_of_row(row, path)
    if "quotes" in row:
        return article_of_record(row)
    raise RowError('there is neither "attributions" nor "quotes"', _FORMATS)


def json_rows(path: Path, *, needs_id: bool = True) -> Iterator[tuple[int, dict[str, Any]]]:
    """Number (from 1) and object of every line of a JSONL file that is not blank.

    Raises:
        GoldError: for a file that cannot be read or is not UTF-8, and for a line that is no object (with an
            id, unless ``needs_id`` is False).
    """
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise gold_error(path, 0, f"byte {error.start} is not UTF-8", "Save it as UTF-8.") from error
    except OSError as error:
        problem = f"it cannot be read ({error.strerror or error})"
        raise gold_error(path, 0, problem, "Check the name and your rights.") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            row = _object(line, path, number)
            if needs_id and not row.get("id"):
                raise gold_error(path, number, 'the row has no "id"', 'Write {"id": "a1", ...}.')
            yield number, row


def _object(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise gold_error(path, number, f"this is no JSON ({error})", "Write one object a line.") from error
    if not isinstance(row, dict):
        raise gold_error(path, number, "this is no JSON object", "Write one object a line.")
    return row
