"""Scores the plain-text segmenter on articles with known fields: plaintext.py GOLD.jsonl SCORER.py.

GOLD holds one {"id", "text", "expected": {...}} a line; SCORER is run as ``SCORER GOLD PREDICTED`` and prints
the scores. ``--errors`` lists, for each article, the fields that differ.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from pipeline.ingest.plaintext.segment import segment

FIELDS = (
    *("title", "authors", "published", "modified", "dateline", "source"),
    *("captions", "body_paragraphs", "noise_lines"),
)
DASH = re.compile(r"\s*(?:\.-|[.:]?\s*(?:-{1,2}|[–—―_])|(?<=/)\.)$")


def tidy(words: str | None) -> str | None:
    return " ".join((words or "").replace("\u00ad", "").replace("\ufeff", "").split()) or None


def predicted(text: str) -> dict[str, object]:
    found = segment(text)
    parts: dict[str, list[str | None]] = {}
    for block in found.blocks:
        parts.setdefault(block.kind, []).append(tidy(text[block.start : block.end]))
    return {
        "title": found.title,
        "authors": list(found.authors),
        "published": found.published,
        "modified": found.modified,
        "dateline": DASH.sub("", parts["dateline"][0] or "") if "dateline" in parts else None,
        "source": found.publisher,
        "captions": parts.get("caption", []),
        "body_paragraphs": parts.get("paragraph", []),
        "noise_lines": parts.get("noise", []),
    }


def main(gold: str, scorer: str, *options: str) -> None:
    rows = [json.loads(line) for line in Path(gold).read_text("utf-8").splitlines() if line]
    answers = {row["id"]: predicted(row["text"]) for row in rows}
    if "--errors" in options:
        for row in rows:
            answer = answers[row["id"]]
            gold_fields = row["expected"]
            wrong = [field for field in FIELDS if _differs(gold_fields.get(field), answer[field])]
            for field in wrong:
                print(f"{row['id']} {field}\n  expected {gold_fields.get(field)}\n  found    {answer[field]}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predicted.jsonl"
        lines = [json.dumps({"id": key, "predicted": answer}) + "\n" for key, answer in answers.items()]
        path.write_text("".join(lines), "utf-8")
        subprocess.run([sys.executable, scorer, gold, str(path)], check=True)


def _differs(expected: object, found: object) -> bool:
    if isinstance(expected, list) and isinstance(found, list):
        return sorted(map(str, map(tidy, expected))) != sorted(map(str, found))
    return tidy(str(expected or "")) != tidy(str(found or ""))


if __name__ == "__main__":
    main(*sys.argv[1:])
