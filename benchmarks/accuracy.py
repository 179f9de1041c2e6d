"""Runs ``copydesk analyze`` on a gold set and scores what comes out.

    python benchmarks/accuracy.py TASK GOLD.jsonl --scorer SCORER.py --to-pred TO_PRED.py [--jobs 2] [-- SCORER ARGS]

TASK is quotes, quantities, entities or themes. TO_PRED turns article records into the file that SCORER
reads; both come with the gold sets and are not part of this repository. Every gold row must come back as
an article, or the script ends with an error: a lost row is not a wrong one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

GOLD_FLAG = "--gold"


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("task", choices=["quotes", "quantities", "entities", "themes"])
    arguments.add_argument("gold")
    arguments.add_argument("--scorer", required=True)
    arguments.add_argument("--to-pred", required=True)
    arguments.add_argument("--jobs", default="2")
    arguments.add_argument("--keep", help="a folder for analyses.jsonl and pred.jsonl")
    arguments.add_argument("rest", nargs="*", help="arguments for the scorer, after --")
    own = arguments.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(own.keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        predictions = predict(own, folder)
        command = [sys.executable, own.scorer, GOLD_FLAG, own.gold, "--pred", str(predictions), *own.rest]
        sys.exit(subprocess.run(command, check=False).returncode)


def predict(own: argparse.Namespace, folder: Path) -> Path:
    """Analyse the texts of a gold set; gives the scorer's file."""
    texts, analyses, predictions = (folder / name for name in ("texts.jsonl", "analyses.jsonl", "pred.jsonl"))
    rows = [json.loads(line) for line in Path(own.gold).read_text("utf-8").splitlines() if line.strip()]
    kept = ("id", "text", "title", "published")
    lines = [json.dumps({name: row[name] for name in kept if name in row}) for row in rows]
    texts.write_text("\n".join(lines), "utf-8")
    command = [
        sys.executable,
        "-m",
        "pipeline",
        "analyze",
        str(texts),
        "-o",
        str(analyses),
        "-q",
        "--jobs",
        own.jobs,
    ]
    subprocess.run(command, check=True)
    with analyses.open(encoding="utf-8") as source, predictions.open("w", encoding="utf-8") as target:
        subprocess.run([sys.executable, own.to_pred, own.task], stdin=source, stdout=target, check=True)
    count = sum(1 for line in predictions.open(encoding="utf-8") if line.strip())
    if count != len(rows):
        sys.exit(f"{len(rows)} gold rows, but {count} came back as articles.")
    return predictions


if __name__ == "__main__":
    main()
