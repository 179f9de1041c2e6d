"""The quotes that copydesk finds in texts with gold, without workers or a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.analyze import article_quotes
from pipeline.annotate.model import find_model
from pipeline.annotate.parse import BATCH, load_annotator
from pipeline.extract.quotes.ranking.model import load_quote_model
from pipeline.records import Failure
from pipeline.resources import quote_model_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.records import Article, Quote

    Found = Mapping[str, Sequence[Quote]]


def find_all_quotes(
    articles: Sequence[Article], model: str = "", quote_model: str = ""
) -> tuple[Found, list[Failure]]:
    """The quotes of each article by id, with the articles' own blocks, and what could not be parsed.

    ``model`` and ``quote_model`` are those of the settings.

    Raises:
        ModelError: when there is no such spaCy pipeline or quote model, or it does not load.
    """
    folder = quote_model_folder(quote_model)
    quotes = load_quote_model(folder) if folder else None
    annotator = load_annotator(find_model(model))
    found: dict[str, tuple[Quote, ...]] = {}
    failures: list[Failure] = []
    for first in range(0, len(articles), BATCH):
        with annotator.zone():
            for parsed in annotator.parse(articles[first : first + BATCH]):
                if isinstance(parsed, Failure):
                    failures.append(parsed)
                else:
                    found[parsed.article.id] = article_quotes(parsed, quotes)
    return found, failures
