"""From files of gold to a quote model: read, parse, train, and keep what it was made of."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline import __version__
from pipeline.annotate.model import find_model
from pipeline.annotate.parse import BATCH, load_annotator
from pipeline.gold.read import read_gold
from pipeline.hashing import hash_folder
from pipeline.records import Failure
from pipeline.train.quotes import train_quotes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.annotate.model import ModelRef
    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.gold.records import GoldArticle, GoldQuote


def train_on(paths: Sequence[str], split: str | None, model: str, tell: Callable[[str], None]) -> QuoteModel:
    """A quote model from all gold at ``paths``; ``split`` is taken of those that have splits.

    All parses are in memory at once: about half a megabyte an article.

    Raises:
        GoldError: when gold cannot be read.
        ModelError: when there is no such spaCy pipeline.
        PipelineError: when there is too little to train on.
    """
    ref = find_model(model)
    sets = {path: _gold(path, split) for path in paths}
    articles = [article for own in sets.values() for article in own]
    tell(f"{len(articles)} articles with {sum(len(each.marked) for each in articles)} quotes")
    about = {
        "spacy_model": f"{ref.name} {ref.version}",
        "versions": {
            "copydesk": __version__,
            "spacy": version("spacy"),
            "scikit-learn": version("scikit-learn"),
        },
        "data": [_described(path, own) for path, own in sets.items()],
    }
    return train_quotes(_parsed(articles, ref), about, tell)


def _gold(path: str, split: str | None) -> list[GoldArticle]:
    from pipeline.gold.records import GoldError

    try:
        return read_gold(path, split)
    except GoldError:
        if split is None:
            raise
        return read_gold(path)


def _described(path: str, own: Sequence[GoldArticle]) -> dict[str, Any]:
    counts = {"articles": len(own), "quotes": sum(len(each.marked) for each in own)}
    where = Path(path)
    return {"name": where.name, **counts, **({"sha256": hash_folder(where)} if where.is_dir() else {})}


def _parsed(articles: Sequence[GoldArticle], ref: ModelRef) -> list[tuple[Parsed, Sequence[GoldQuote]]]:
    """Parses with their quotes; a text that does not parse is left out.

    Doubtful quotes are there too: without their cues fewer reports are found.
    """
    annotator = load_annotator(ref)
    found: list[tuple[Parsed, Sequence[GoldQuote]]] = []
    for first in range(0, len(articles), BATCH):
        batch = articles[first : first + BATCH]
        for gold, parsed in zip(batch, annotator.parse([each.article for each in batch]), strict=True):
            if not isinstance(parsed, Failure):
                found.append((parsed, gold.marked))
    return found
