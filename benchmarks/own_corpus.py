"""How much of the gold of our own articles ``analyze`` finds: one split of ``corpus/gold.jsonl``.

    python benchmarks/own_corpus.py [--split dev]

The measures are those of ``agreement.py``, with the gold as the first annotator: F1 in per cent.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from agreement import agreement

from pipeline.api import analyze
from pipeline.codec import outcome_from_dict
from pipeline.records import Analysis

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parent.parent / "corpus"


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("--split", default="dev", choices=["train", "dev", "test"])
    own = arguments.parse_args()
    print(json.dumps(figures(own.split), indent=1))


def figures(split: str) -> dict[str, float]:
    """F1 of every measure over the articles of a split."""
    gold = {analysis.article.id: analysis for analysis in read_gold(split)}
    paths = [str(CORPUS / "articles" / f"{name}.txt") for name in gold]
    outcomes = [each for each in analyze(paths) if isinstance(each, Analysis)]
    found = {Path(each.article.id).stem: assigned_only(each) for each in outcomes}
    lost = gold.keys() - found.keys()
    if lost:
        raise SystemExit(f"not analysed: {', '.join(sorted(lost))}")
    return {"articles": len(gold), **agreement([(gold[name], found[name]) for name in gold])}


def assigned_only(analysis: Analysis) -> Analysis:
    """The analysis with only those themes that the article is given."""
    return replace(analysis, themes=tuple(theme for theme in analysis.themes if theme.assigned))


def read_gold(split: str) -> Iterator[Analysis]:
    """The gold analyses of a split."""
    for line in (CORPUS / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["split"] == split:
            analysis = outcome_from_dict(row)
            if isinstance(analysis, Analysis):
                yield analysis


if __name__ == "__main__":
    main()
