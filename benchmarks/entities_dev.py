"""Scores the entities of a set of annotated texts, and what each step of finding names adds.

    python benchmarks/entities_dev.py GOLD.jsonl [--map A=X,B=Y] [--limit N] [--steps]

GOLD rows: {"id", "text", "entities": [[start, end, label], ...]}; every line that is not empty is a block.
``--map`` turns the gold's labels into PERSON, ORG and LOC. Exact spans and labels over these three are
compared (GPE counts as LOC, FAC is left out unless ``--fac-as-loc``). Prints micro F1, F1 by label, and the
CPU time of finding entities as a share of that of the spaCy pass.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.annotate.model import find_model
from pipeline.annotate.parse import load_annotator
from pipeline.extract.entities import find
from pipeline.extract.entities.edges import own_names
from pipeline.extract.entities.name import Name, disjoint
from pipeline.records import Article, Block, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pipeline.annotate.parsed import Parsed

    NamesOf = Callable[[Parsed], list[Name]]
    Row = dict[str, Any]
    Mapping = dict[str, str]

LABELS = ("PERSON", "ORG", "LOC")
USUAL = {"PER": "PERSON", "Person": "PERSON", "Organization": "ORG", "Location": "LOC", "GPE": "LOC"}
USUAL["Facility"] = "FAC"


def article_of(row: Row) -> Article:
    blocks = tuple(Block("paragraph", *m.span()) for m in re.finditer(r"[^\n]*\S[^\n]*", row["text"]))
    return Article(row["id"], Source(row["id"]), row["text"], blocks)


def kept(spans: Iterable[Sequence[Any]], mapping: Mapping) -> Iterator[tuple[int, int, str]]:
    for start, end, label in spans:
        to = mapping.get(label, label)
        if to in LABELS:
            yield start, end, to


def f1(hits: int, found: int, gold: int) -> float:
    return 200 * hits / (found + gold) if found + gold else 0.0


def evaluate(rows: list[Row], parses: list[Parsed], names_of: NamesOf, mapping: Mapping) -> str:
    hits, found, gold = Counter(), Counter(), Counter()
    for row, parsed in zip(rows, parses, strict=True):
        want = set(kept(row["entities"], mapping))
        have = set(kept(((n.start, n.end, n.label) for n in names_of(parsed)), mapping))
        for counter, spans in ((hits, want & have), (found, have), (gold, want)):
            counter.update(label for _, _, label in spans)
    total = f1(hits.total(), found.total(), gold.total())
    return f"F1 {total:.2f}  " + "  ".join(f"{x} {f1(hits[x], found[x], gold[x]):.2f}" for x in LABELS)


def names_by(steps: Sequence[Callable[[Parsed, list[Name]], list[Name]]]) -> NamesOf:
    def names_of(parsed: Parsed) -> list[Name]:
        names = disjoint(own_names(parsed))
        for step in steps:
            names = step(parsed, names)
        return disjoint(names)

    return names_of


def report_steps(rows: list[Row], parses: list[Parsed], mapping: Mapping) -> None:
    for count in range(len(find.STEPS) + 1):
        label = find.STEPS[count - 1].__name__ if count else "trimmed model"
        print(f"up to {label:18}", evaluate(rows, parses, names_by(find.STEPS[:count]), mapping))
    for step in find.STEPS:
        others = [each for each in find.STEPS if each is not step]
        print(f"without {step.__name__:16}", evaluate(rows, parses, names_by(others), mapping))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--map", default="")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--fac-as-loc", action="store_true")
    parser.add_argument("--steps", action="store_true")
    args = parser.parse_args()
    mapping = USUAL | dict(pair.split("=") for pair in args.map.split(",") if pair)
    if args.fac_as_loc:
        mapping["FAC"] = mapping["Facility"] = "LOC"
    rows = [json.loads(line) for line in args.gold.read_text("utf-8").splitlines()][: args.limit]
    annotator = load_annotator(find_model())
    start = time.process_time()
    parses = list(annotator.parse([article_of(row) for row in rows]))
    parsing = time.process_time() - start
    start = time.process_time()
    for parsed in parses:
        find.find_entities(parsed)
    own = time.process_time() - start
    print("model's own names       ", evaluate(rows, parses, model_names, mapping))
    print("find_entities           ", evaluate(rows, parses, find.find_names, mapping))
    print(f"spaCy pass {parsing:.2f} s, entities {own:.2f} s, share {own / parsing:.3f} (CPU)")
    if args.steps:
        report_steps(rows, parses, mapping)


def model_names(parsed: Parsed) -> list[Name]:
    return [Name(ent.start_char, ent.end_char, ent.label_) for ent in parsed.doc.ents]


if __name__ == "__main__":
    main()
