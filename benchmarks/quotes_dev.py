"""Scores the quote extractor on an annotated set: parse, find, write predictions, run the scorer.

    python benchmarks/quotes_dev.py GOLD.jsonl --scorer SCORER.py [--limit N] [--pred OUT] [--quote-model M]

GOLD holds one {"id", "text", "attributions"} a line; every non-empty line of a text is a paragraph. The
last lines printed are CPU times: of our parse and of the quotes with their ratio, and of a lean spaCy pass
with its ratio (the same pipeline without lemmatizer and attribute ruler, the faster products, batches of 64).
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.annotate.model import find_model, load_model
from pipeline.annotate.parse import load_annotator
from pipeline.annotate.products import choose_products
from pipeline.extract.entities.find import find_entities
from pipeline.extract.quotes.find import find_quotes
from pipeline.extract.quotes.ranking.model import load_quote_model
from pipeline.records import Article, Block, Failure, Source
from pipeline.resources import quote_model_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.annotate.parsed import Parsed
    from pipeline.records import Quote

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def read_articles(path: Path, limit: int | None) -> Iterator[tuple[dict[str, Any], Article]]:
    """The gold rows with an article each, paragraphs as the lines of the text."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()][:limit]
    for row in rows:
        blocks = tuple(Block("paragraph", *match.span()) for match in _LINE.finditer(row["text"]))
        yield row, Article(row["id"], Source(str(path)), row["text"], blocks)


def predict(articles: list[Article], quote_model: str) -> tuple[list[dict[str, Any]], float, float]:
    """Prediction rows, and CPU seconds of the parse and of the quotes."""
    folder = quote_model_folder(quote_model)
    model = load_quote_model(folder) if folder else None
    annotator = load_annotator(find_model())
    started = time.process_time()
    parses = [parsed for parsed in annotator.parse(articles) if not isinstance(parsed, Failure)]
    parsed_at = time.process_time()
    tables = [(parsed, find_entities(parsed)) for parsed in parses]
    middle = time.process_time()
    found = [(parsed, find_quotes(parsed, entities, model)) for parsed, entities in tables]
    ended = time.process_time()
    return [prediction(*pair) for pair in found], parsed_at - started, ended - middle


def lean_seconds(texts: list[str]) -> float:
    """CPU seconds of the lean spaCy pass over these texts."""
    nlp = load_model(find_model())
    choose_products(nlp)
    for _ in nlp.pipe(texts[:1]):
        pass
    started = time.process_time()
    for _ in nlp.pipe(texts, batch_size=64):
        pass
    return time.process_time() - started


def prediction(parsed: Parsed, quotes: tuple[Quote, ...]) -> dict[str, Any]:
    """What the scorer reads of one article, in the article's own offsets."""

    def spans(part: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
        return [parsed.view.span(start, end) for start, end in part]

    rows = [
        {
            "content": spans(quote.content),
            "source": spans(quote.source),
            "cue": spans(quote.cue),
            "type": quote.kind,
            "speaker": quote.speaker.name if quote.speaker else None,
            "resolved_by": quote.speaker.resolved_by if quote.speaker else None,
        }
        for quote in quotes
    ]
    return {"id": parsed.article.id, "attributions": rows}


def write_rows(path: Path, rows: list[dict[str, Any]]) -> None:
    """JSON Lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def main() -> None:
    """Run the script."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("gold", type=Path)
    options.add_argument("--scorer", type=Path, required=True)
    options.add_argument("--limit", type=int)
    options.add_argument("--pred", type=Path)
    options.add_argument("--quote-model", default="")
    chosen = options.parse_args()
    rows = list(read_articles(chosen.gold, chosen.limit))
    predictions, parse_s, quotes_s = predict([article for _, article in rows], chosen.quote_model)
    with tempfile.TemporaryDirectory() as folder:
        gold, pred = Path(folder) / "gold.jsonl", chosen.pred or Path(folder) / "pred.jsonl"
        write_rows(gold, [row for row, _ in rows])
        write_rows(pred, predictions)
        subprocess.run([sys.executable, chosen.scorer, "--gold", gold, "--pred", pred], check=True)
    lean_s = lean_seconds([article.text for _, article in rows])
    print(f"  our parse {parse_s:.2f} s, quotes {quotes_s:.2f} s, ratio {quotes_s / parse_s:.3f}")
    print(f"  lean spaCy pass {lean_s:.2f} s, ratio {quotes_s / lean_s:.3f}")


if __name__ == "__main__":
    main()
