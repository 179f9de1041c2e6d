"""Runs every benchmark and writes docs/figures.md.

    python benchmarks/figures.py DATA [--only speed,quotes] [--work FOLDER]

DATA is the folder of the gold sets and their scorers, which are not part of this repository. Results are
kept in FOLDER as JSON, so that --only runs one again and the page is made from all.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accuracy import score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

HERE = Path(__file__).parent
NER = ("--gold-map", "ww")
CONLL = ("--gold-map", "conll", "--fac-as-loc", "--trim")
WORLD_NER = "data/ner/worldwide_names_dev.jsonl"
SETS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "quotes_polnear": ("quotes", "data/polnear/dev.jsonl", "PolNeAR dev, 84 articles", ()),
    "quotes_world": ("quotes", "data/quotes_world/dev.jsonl", "world newswire dev, 24", ()),
    "claims_newsquant": ("quantities", "data/quantities/newsquant.jsonl", "NewsQuant, 177 sentences", ()),
    "claims_world": ("quantities", "data/quantities/world_dev.jsonl", "world newswire dev, 18", ()),
    "claims_rquant": ("quantities", "data/quantities/rquant.jsonl", "R-Quant, 98 sentences", ()),
    "entities_world": ("entities", WORLD_NER, "worldwide_names dev, exact", NER),
    "entities_world_trim": ("entities", WORLD_NER, "the same, trimmed", (*NER, "--trim")),
    "entities_conll": ("entities", "data/ner/conllpp_dev.jsonl", "CoNLL++ dev, trimmed", CONLL),
    "themes_default": ("themes", "data/themes/default_dev.jsonl", "503 real articles", ()),
}
INTRODUCTION = (
    "Made by `python benchmarks/figures.py DATA` (the gold sets are not part of the repository). Each task\n"
    "runs `copydesk analyze` on whole texts and a scorer on what comes out; figures are F1 in per cent\n"
    "unless they say otherwise. Speeds are ratios inside one run on a shared machine of two cores."
)
LAYERS_TEXT = (
    "The same plain probes (see `benchmarks/layers.py`) trained on the written articles, on the Wikinews\n"
    "layer, and on both; scored on real articles that neither holds."
)
ARGUMENTS = {
    "speed": ("DATA/polnear/train.jsonl",),
    "layers": ("DATA", "DATA/wikinews/articles.jsonl"),
    "own_corpus": ("--split", "dev"),
}
QUOTES = {
    "a2.segment.speaker": "segment + speaker",
    "a.direct.e2e": "direct + speaker",
    "b.content.overlap": "content overlap",
    "c.cue.exact": "cue exact",
    "e.e2e": "end to end, all types",
}
CLAIMS = ("value", "value+unit", "change!=", "value+concept~", "all")


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--only", default="")
    arguments.add_argument("--work", type=Path, default=Path("build/figures"))
    own = arguments.parse_args()
    own.work.mkdir(parents=True, exist_ok=True)
    wanted = own.only.split(",") if own.only else ["help", "speed", "own_corpus", "layers", *SETS]
    for name in wanted:
        print(name, flush=True)
        (own.work / f"{name}.json").write_text(json.dumps(measure(name, own.data)))
    results = {path.stem: json.loads(path.read_text()) for path in own.work.glob("*.json")}
    (HERE.parent / "docs" / "figures.md").write_text(page(results), "utf-8")


def measure(name: str, data: Path) -> dict[str, Any]:
    """The figures of one benchmark."""
    if name in SETS:
        task, gold, _title, extra = SETS[name]
        return score(task, data / gold, data, extra)
    command = [sys.executable, str(HERE / f"{name}.py"), *ARGUMENTS.get(name, ())]
    command = [part.replace("DATA", str(data / "data")) for part in command]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def page(results: dict[str, dict[str, Any]]) -> str:
    """The page of all figures that there are."""
    parts = [
        "# Figures",
        INTRODUCTION,
        *speed_part(results),
        *table("Quotes", "quotes", results, QUOTES.values(), quote_cells),
        *table("Numeric claims", "claims", results, CLAIMS, claim_cells),
        *table("Entities (PERSON, ORG, places)", "entities", results, ("P", "R", "F1"), entity_cells),
        *table("Themes", "themes", results, ("micro F1", "macro F1", "mAP", "innovation F1"), theme_cells),
        *own_part(results),
        *layers_part(results),
    ]
    return "\n\n".join(parts) + "\n"


def speed_part(results: dict[str, dict[str, Any]]) -> list[str]:
    """Speed, memory and start."""
    rows = []
    if "speed" in results:
        row = results["speed"]
        what = f"`analyze --jobs 2` into a store against `nlp.pipe(n_process=2)`, {row['texts']} articles"
        again = "a second run, nothing new, against the first"
        rows += [
            f"| {what} | {row['analyze_vs_pipe']:.2f} ({row['analyze_s']} s, {row['pipe_s']} s) |",
            f"| {again} | {row['again_vs_analyze']:.4f} ({row['again_s']} s) |",
            f"| the largest process of that run | {row['worker_peak_mb']} MB |",
        ]
    if "help" in results:
        rows.append(f"| `copydesk --help` against a bare click program | {results['help']['ratio']:.1f} |")
    return ["## Speed", "\n".join(["| what | figure |", "|---|---|", *rows])]


def own_part(results: dict[str, dict[str, Any]]) -> list[str]:
    """Our own articles."""
    if "own_corpus" not in results:
        return []
    row = dict(results["own_corpus"])
    lines = [f"| {name} | {number(value)} |" for name, value in row.items() if name != "articles"]
    return [
        f"## Our own articles, dev split ({row['articles']} articles)",
        "\n".join(["| what is compared with the gold | F1 |", "|---|---|", *lines]),
    ]


def layers_part(results: dict[str, dict[str, Any]]) -> list[str]:
    """What training text gives."""
    if "layers" not in results:
        return []
    lines = [
        f"| {name} | {number(row['written'])} | {number(row['wikinews'])} | {number(row['both'])} |"
        for name, row in results["layers"].items()
    ]
    return [
        "## What each layer of training text gives",
        LAYERS_TEXT,
        "\n".join(["| probe | written | Wikinews | both |", "|---|---|---|---|", *lines]),
    ]


def table(
    title: str,
    prefix: str,
    results: dict[str, dict[str, Any]],
    columns: Iterable[str],
    cells: Callable[[dict[str, Any]], list[float]],
) -> list[str]:
    """One table of a task, a row a set."""
    rows = [
        f"| {SETS[name][2]} | " + " | ".join(number(cell) for cell in cells(results[name])) + " |"
        for name in SETS
        if name.startswith(prefix) and name in results
    ]
    names = list(columns)
    head = ["| set | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    return [f"## {title}", "\n".join([*head, *rows])]


def number(cell: float) -> str:
    return "" if math.isnan(cell) else f"{cell:.1f}"


def quote_cells(row: dict[str, Any]) -> list[float]:
    return [row[name]["F1"] for name in QUOTES]


def claim_cells(row: dict[str, Any]) -> list[float]:
    """Nan where a gold set does not annotate what the measure needs."""
    return [row[name]["F1"] if name in row else math.nan for name in CLAIMS]


def entity_cells(row: dict[str, Any]) -> list[float]:
    exact = row["exact"]
    return [100 * exact[name] for name in ("p", "r", "f")]


def theme_cells(row: dict[str, Any]) -> list[float]:
    figures = (row["micro"]["f1"], row["macro_f1"], row["mAP"], row["per_theme"]["innovation"]["f1"])
    return [100 * figure for figure in figures]


if __name__ == "__main__":
    main()
