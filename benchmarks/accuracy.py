"""Runs ``copydesk analyze`` on a gold set and scores what comes out.

    python benchmarks/accuracy.py TASK GOLD.jsonl --scorer SCORER.py --to-pred TO_PRED.py [-- SCORER ARGS]

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
from typing import Any

TASKS = ("quotes", "quantities", "entities", "themes")
_KEPT = ("id", "text", "title", "published")


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("task", choices=TASKS)
    arguments.add_argument("gold")
    arguments.add_argument("--scorer", required=True)
    arguments.add_argument("--to-pred", required=True)
    arguments.add_argument("--keep", help="a folder for analyses.jsonl and pred.jsonl")
    arguments.add_argument("rest", nargs="*", help="arguments for the scorer, after --")
    own = arguments.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(own.keep or temporary)
        predictions = predict(own.task, Path(own.gold), Path(own.to_pred), folder)
        command = [sys.executable, own.scorer, "--gold", own.gold, "--pred", str(predictions), *own.rest]
        sys.exit(subprocess.run(command, check=False).returncode)


def predict(task: str, gold: Path, to_pred: Path, folder: Path) -> Path:
    """Analyse the texts of a gold set into ``folder``; gives the scorer's file."""
    folder.mkdir(parents=True, exist_ok=True)
    texts, analyses, predictions = (folder / name for name in ("texts.jsonl", "analyses.jsonl", "pred.jsonl"))
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    lines = [json.dumps({name: row[name] for name in _KEPT if name in row}) for row in rows]
    texts.write_text("\n".join(lines), "utf-8")
    command = [sys.executable, "-m", "pipeline", "analyze", str(texts), "-o", str(analyses), "-q"]
    subprocess.run(command, check=True)
    with analyses.open(encoding="utf-8") as source, predictions.open("w", encoding="utf-8") as target:
        subprocess.run([sys.executable, str(to_pred), task], stdin=source, stdout=target, check=True)
    count = sum(1 for line in predictions.open(encoding="utf-8") if line.strip())
    if count != len(rows):
        sys.exit(f"{len(rows)} gold rows, but {count} came back as articles.")
    return predictions


def score(task: str, gold: Path, data: Path, extra: tuple[str, ...] = ()) -> dict[str, Any]:
    """The scorer's figures for a gold set; ``data`` is the folder of the scorers."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        predictions = predict(task, gold, data / "to_pred.py", folder)
        scorer = str(data / f"score_{task}.py")
        command = [sys.executable, scorer, "--gold", str(gold), "--pred", str(predictions)]
        if task == "quotes":  # this one prints its JSON, the others write it
            done = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True)
            return dict(json.loads(done.stdout))
        report = folder / "report.json"
        subprocess.run([*command, *extra, "--json", str(report)], check=True, capture_output=True)
        return dict(json.loads(report.read_text("utf-8")))


if __name__ == "__main__":
    main()
