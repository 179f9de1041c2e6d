"""The analysis as a worker's job: items in, one outcome each out."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import IngestError
from pipeline.records import Failure, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.annotate.model import ModelRef
    from pipeline.ingest.items import IngestOptions, Item
    from pipeline.records import Article


@dataclass(frozen=True, slots=True)
class WorkerConfig:
    """What a worker loads, and how it reads its items; no ``quotes`` model means the rules alone."""

    model: ModelRef
    themes: Path
    ingest: IngestOptions
    quotes: Path | None = None


def start_worker(config: WorkerConfig) -> Callable[[tuple[Item, ...]], list[Outcome]]:
    """Load all models once; gives the function that analyses a chunk of items.

    Raises:
        ModelError: when one of the models does not load.
    """
    from pipeline.analyze import analyze_articles
    from pipeline.annotate.parse import load_annotator
    from pipeline.extract.quotes.ranking.model import load_quote_model
    from pipeline.themes.model import load_theme_model

    annotator = load_annotator(config.model)
    themes = load_theme_model(config.themes)
    quotes = load_quote_model(config.quotes) if config.quotes else None
    gc.collect()
    gc.freeze()  # the models' objects are never garbage: do not look at them again and again

    def work(items: tuple[Item, ...]) -> list[Outcome]:
        read = [_read(item, config.ingest) for item in items]
        articles = [article for article in read if not isinstance(article, Failure)]
        analysed = iter(analyze_articles(articles, annotator, themes, quotes))
        return [one if isinstance(one, Failure) else next(analysed) for one in read]

    return work


def _read(item: Item, options: IngestOptions) -> Article | Failure:
    from pipeline.ingest.readers import read_item

    try:
        return read_item(item, options)
    except IngestError as error:
        return Failure(item.source(), error.stage, error.code, error.message, error.hint)
    except Exception as error:  # noqa: BLE001 - a reader's fault on one file must not take the chunk with it
        message = f"The reader failed on this input ({type(error).__name__}: {error})"
        return Failure(item.source(), "ingest", "internal", message, "Please report it with the file.")
