"""Scores a theme model on labelled articles, whole and by halves, and times it.

    python benchmarks/themes_dev.py DATA.jsonl [--model FOLDER] [--errors THEME] [--pred FILE]

DATA rows: {"id", "title", "text", "labels": [...]}; every line that is not empty is a block. Prints micro and
macro F1, mean average precision, the share of labelled articles whose best theme is right, and the
calibration error (15 bins), for all rows, the even and the odd ones. ``--errors`` lists a theme's wrong rows
among the even ones, ``--pred`` writes every row's themes as JSONL.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.records import Article, Block, Source
from pipeline.themes.model import load_theme_model

if TYPE_CHECKING:
    from pipeline.records import Theme

    Row = dict[str, Any]
    Scored = list[tuple[Row, tuple[Theme, ...]]]

DEFAULT = Path(__file__).parent.parent / "models" / "themes-default"
BINS = 15


def article_of(row: Row) -> Article:
    blocks = tuple(Block("paragraph", *m.span()) for m in re.finditer(r"[^\n]*\S[^\n]*", row["text"]))
    return Article(row["id"], Source(row["id"]), row["text"], blocks, title=row.get("title") or None)


def f1(hits: int, found: int, gold: int) -> float:
    return 2 * hits / (found + gold) if found + gold else 0.0


def average_precision(ranked: list[bool]) -> float:
    hits, total = 0, 0.0
    for place, right in enumerate(ranked, 1):
        if right:
            hits += 1
            total += hits / place
    return total / hits if hits else 0.0


def report(name: str, rows: Scored) -> dict[str, float]:
    hits, found, gold = Counter[str](), Counter[str](), Counter[str]()
    bins = [[0, 0.0, 0] for _ in range(BINS)]
    first = []
    for row, themes in rows:
        want, have = set(row["labels"]), {each.theme for each in themes if each.assigned}
        hits.update(want & have)
        found.update(have)
        gold.update(want)
        if want:
            first.append(themes[0].theme in want)
        for each in themes:
            cell = bins[min(int(each.score * BINS), BINS - 1)]
            cell[0] += 1
            cell[1] += each.score
            cell[2] += each.theme in want
    names = sorted(gold)
    by_theme = {each: f1(hits[each], found[each], gold[each]) for each in names}
    ranked = {each: sorted(rows, key=lambda row: -score_of(row[1], each)) for each in names}
    precision = [average_precision([each in row["labels"] for row, _ in ranked[each]]) for each in names]
    micro = f1(hits.total(), found.total(), gold.total())
    error = sum(abs(total - right) for _, total, right in bins) / sum(cell[0] for cell in bins)
    print(
        f"{name:6} n {len(rows)}  micro {micro:.3f}  macro {sum(by_theme.values()) / len(names):.3f}  "
        f"mAP {sum(precision) / len(names):.3f}  top1 {sum(first) / len(first):.3f}  ece {error:.3f}"
    )
    return by_theme


def score_of(themes: tuple[Theme, ...], name: str) -> float:
    return next((each.score for each in themes if each.theme == name), 0.0)


def list_errors(rows: Scored, name: str) -> None:
    for row, themes in rows:
        given = any(each.theme == name and each.assigned for each in themes)
        if given != (name in row["labels"]):
            start = " ".join(row["text"][:100].split())
            print("extra " if given else "missed", f"{score_of(themes, name):.2f}", row["labels"], start)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=DEFAULT)
    parser.add_argument("--errors")
    parser.add_argument("--pred", type=Path)
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.data.read_text("utf-8").splitlines()]
    model = load_theme_model(args.model)
    articles = [article_of(row) for row in rows]
    model.score(articles[:20])
    start = time.process_time()
    scored = list(zip(rows, model.score(articles), strict=True))
    each_ms = 1000 * (time.process_time() - start) / len(rows)
    by_theme = report("all", scored)
    report("even", scored[0::2])
    report("odd", scored[1::2])
    print("  ".join(f"{name} {value:.2f}" for name, value in by_theme.items()))
    size = sum(len(row["text"]) for row in rows) / len(rows)
    print(f"{each_ms:.2f} ms CPU an article of {size:.0f} characters")
    if args.errors:
        list_errors(scored[0::2], args.errors)
    if args.pred:
        lines = (
            json.dumps(
                {
                    "id": row["id"],
                    "themes": [{"theme": t.theme, "score": t.score, "assigned": t.assigned} for t in themes],
                }
            )
            for row, themes in scored
        )
        args.pred.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
