"""Chooses the scales of a lexicon theme model on texts it may be made from; writes them to model.json.

    python benchmarks/theme_scales.py MODEL WIKINEWS_TEXTS.jsonl [--write]

Read are the written articles of ``corpus/`` (train split) and the themed articles of the Wikinews layer,
whose texts are not in this repository. Each theme's ``halfway`` (the strength at which its score is one half)
starts at the same place and is moved by coordinate ascent, within bounds, to where the macro F1 over both
layers together is best; ``ratio`` is left as it is.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.codec import outcome_from_dict
from pipeline.corpus.standoff import attach, read_rows
from pipeline.ingest.plaintext.segment import segment
from pipeline.records import Analysis, Article, Source
from pipeline.themes.lexicon import LexiconModel
from pipeline.themes.model import load_theme_model

if TYPE_CHECKING:
    from collections.abc import Sequence

CORPUS = Path(__file__).parent.parent / "corpus"
GRID = np.arange(0.18, 0.47, 0.02)  # rare themes would run to the ends of a wider one
START = 0.25
ROUNDS = 4
Layer = tuple[Any, Any]


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("texts", type=Path)
    arguments.add_argument("--write", action="store_true")
    own = arguments.parse_args()
    model = load_theme_model(own.model)
    if not isinstance(model, LexiconModel):
        raise SystemExit(f"{own.model} is no lexicon")
    layers = [layer(model, written(), ()), layer(model, *wikinews(own.texts))]
    both = tuple(np.vstack(parts) for parts in zip(*layers, strict=True))
    halfway = climb(both, np.full(len(model.halfway), START), model)
    print("before", [round(macro(each, np.array(model.halfway), model), 3) for each in layers])
    print("after", [round(macro(each, halfway, model), 3) for each in layers])
    names = [*model.themes, *model.none]
    chosen = {name: round(float(value), 2) for name, value in zip(names, halfway, strict=True)}
    print(json.dumps(chosen))
    if own.write:
        write(own.model / "model.json", chosen)


def written() -> list[Analysis]:
    """The gold of the written train articles."""
    rows = read_rows(CORPUS / "gold.jsonl")
    found = [outcome_from_dict(row) for row in rows if row["split"] == "train"]
    return [each for each in found if isinstance(each, Analysis)]


def wikinews(texts: Path) -> tuple[list[Article], list[set[str]]]:
    """The themed Wikinews articles and their labels."""
    articles = {row["id"]: row for row in read_rows(texts)}
    rows = list(attach(read_rows(CORPUS / "wikinews" / "themes.jsonl"), articles))
    made = [Article(r["id"], Source(""), r["text"], segment(r["text"]).blocks) for r in rows]
    return made, [set(row["labels"]) for row in rows]


def layer(model: LexiconModel, found: list[Any], labels: Sequence[set[str]]) -> Layer:
    """Strengths at halfway 1 and gold labels of some articles, as arrays."""
    articles = [each.article if isinstance(each, Analysis) else each for each in found]
    wanted = labels or [{theme.theme for theme in each.themes} for each in found]
    bare = replace(model, halfway=(1.0,) * len(model.halfway))
    strengths = np.array([bare.strengths(article) for article in articles])
    return strengths, np.array([[theme in each for theme in model.themes] for each in wanted])


def macro(data: Layer, halfway: np.ndarray, model: LexiconModel) -> float:
    """Macro F1 over the themes that occur, as the model assigns them."""
    strengths, gold = data
    count = len(model.themes)
    scaled = strengths / halfway
    given, silent = scaled[:, :count], scaled[:, count:].max(axis=1, initial=0)
    top = given.max(axis=1)
    found = (given >= 1) & (given >= model.ratio * top[:, None]) & (silent <= top)[:, None]
    both, all_of = (found & gold).sum(0), found.sum(0) + gold.sum(0)
    occurs = gold.sum(0) > 0
    return float((2 * both[occurs] / np.maximum(all_of[occurs], 1)).mean())


def climb(data: Layer, halfway: np.ndarray, model: LexiconModel) -> np.ndarray:
    """Coordinate ascent: one theme's halfway after the other to the best place of a grid, a few rounds."""
    best = halfway.copy()
    for _ in range(ROUNDS):
        for at in range(len(best)):
            tried = []
            for value in GRID:
                best[at] = value
                tried.append(macro(data, best, model))
            top = np.flatnonzero(np.isclose(tried, max(tried)))
            best[at] = GRID[top[len(top) // 2]]  # the middle of the best stretch, not its edge
    return best


def write(path: Path, chosen: dict[str, float]) -> None:
    """Put the scales into model.json and leave its layout alone."""
    text = path.read_text("utf-8")
    for name, value in chosen.items():
        text, count = re.subn(rf'("{name}": )[\d.]+', rf"\g<1>{value}", text, count=1)
        if not count:
            raise SystemExit(f"{path} has no scale of {name}")
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
