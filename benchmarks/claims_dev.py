"""Scores numeric claims on gold files: parses each text, finds claims, and runs a scorer on them.

    python benchmarks/claims_dev.py GOLD.jsonl ... --scorer SCORER.py [--errors FOLDER]

Gold lines hold ``id``, ``text`` and ``quantities``; the scorer is called as
``SCORER.py --gold GOLD --pred PRED [--errors FILE]``. The first line for each file gives the processor time
of the claims step as a ratio to that of the spaCy pass.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.annotate.model import find_model
from pipeline.annotate.parse import load_annotator
from pipeline.extract.claims.find import find_claims
from pipeline.records import Article, Block, Failure, Source

if TYPE_CHECKING:
    from pipeline.records import Claim


def article_of(row: dict[str, Any]) -> Article:
    """An article whose paragraphs are the text's, divided by blank lines."""
    text = row["text"]
    blocks = []
    start = 0
    for part in text.split("\n\n"):
        if part.strip():
            blocks.append(Block("paragraph", start, start + len(part)))
        start += len(part) + 2
    return Article(row["id"], Source("gold"), text, tuple(blocks))


def row_of(claim: Claim) -> dict[str, Any]:
    """A claim in the scorer's shape."""
    row = {
        "span": [claim.start, claim.end],
        "unit": claim.unit,
        "change": claim.change,
        "concept": claim.concept,
    }
    if claim.low is not None and claim.high is not None:
        return {**row, "low": claim.low, "high": claim.high}
    return {**row, "value": claim.value}


def main() -> None:
    """Score every gold file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--scorer", required=True, type=Path)
    parser.add_argument("--errors", type=Path, help="a folder for the scorer's error lists")
    options = parser.parse_args()
    annotator = load_annotator(find_model())
    for gold in options.gold:
        rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
        clock = time.process_time()
        parses = [
            parsed
            for parsed in annotator.parse([article_of(row) for row in rows])
            if not isinstance(parsed, Failure)
        ]
        spacy_s, clock = time.process_time() - clock, time.process_time()
        lines = [
            {"id": p.article.id, "text": p.text, "quantities": [row_of(c) for c in find_claims(p)]}
            for p in parses
        ]
        own_s = time.process_time() - clock
        print(
            f"\n{gold.name}: spaCy {spacy_s:.2f} s, claims {own_s:.2f} s, ratio {own_s / spacy_s:.3f}",
            flush=True,
        )
        with tempfile.TemporaryDirectory() as folder:
            pred = Path(folder) / "pred.jsonl"
            pred.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
            errors = ["--errors", str(options.errors / f"{gold.stem}.tsv")] if options.errors else []
            command = [sys.executable, str(options.scorer), "--gold", str(gold), "--pred", str(pred), *errors]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
