"""Quotes found earlier, by copydesk or another tool, read from a file and tied to the gold's articles."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.gold.attributions import RowError, marked_quotes
from pipeline.gold.own import article_of_record
from pipeline.gold.read import json_rows
from pipeline.gold.records import gold_error

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.gold.records import GoldArticle
    from pipeline.records import Quote


@dataclass(frozen=True, slots=True)
class Predictions:
    """Quotes by the gold's article ids, and the ids of gold articles for which the file has no row."""

    quotes: Mapping[str, Sequence[Quote]]
    absent: tuple[str, ...]


def read_predictions(path: str, gold: Sequence[GoldArticle]) -> Predictions:
    """The quotes of a JSONL file: article records, or rows of id and attributions.

    A row belongs to the article of the same id, or of the same text; rows of other articles are passed over,
    and so are records of failures.

    Raises:
        GoldError: for a line that cannot be read, a text that is not the gold's, or when no row fits.
    """
    where = Path(path)
    by_id = {each.article.id: each for each in gold}
    by_text = {each.article.text: each for each in gold}
    found: dict[str, Sequence[Quote]] = {}
    for number, row in json_rows(where, needs_id=False):
        article = by_id.get(str(row.get("id"))) or by_text.get(str(row.get("text")))
        if article is None:
            continue
        if row.get("text", article.article.text) != article.article.text:
            hint = "Analyse the very texts of the gold: offsets would point at other words."
            raise gold_error(where, number, f"the text of {row['id']} is not the gold's", hint)
        try:
            found[article.article.id] = _quotes(row, article.article.text)
        except RowError as error:
            raise gold_error(where, number, str(error), error.hint) from error
    if not found:
        hint = "Give what was found in the same articles: ids or texts must be the gold's."
        raise gold_error(where, 0, "none of its rows belongs to an article of the gold", hint)
    return Predictions(found, tuple(name for name in by_id if name not in found))


def _quotes(row: dict[str, Any], text: str) -> tuple[Quote, ...]:
    if "attributions" in row:
        return tuple(each.quote for each in marked_quotes(row["attributions"], text))
    if "quotes" in row:
        return article_of_record({"source": {"path": ""}} | row | {"text": text}).quotes
    hint = "Give what copydesk analyze -o FILE.jsonl writes, or rows of id and attributions."
    raise RowError('there is neither "quotes" nor "attributions"', hint)
