"""How far two annotations of the same articles agree: two folders of marked files.

    python benchmarks/agreement.py FIRST SECOND [--json OUT]

Articles that stand in both folders are compared, the first as if it were gold. Figures are F1 in per cent:
quotes whose content is the same words (at least 80 per cent either way), the same with the same speaker,
cue words; claims with the same value, value and unit, change, a shared word of the concept, the same
entity; entity mentions with the same span and label; themes.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.corpus.compiler import compile_gold
from pipeline.corpus.folder import read_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.records import Analysis, Claim, Quote

_WORD = re.compile(r"\w+")
_SHARE = 0.8


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("first", type=Path)
    arguments.add_argument("second", type=Path)
    arguments.add_argument("--json", type=Path)
    own = arguments.parse_args()
    first, second = read(own.first), read(own.second)
    shared = sorted(first.keys() & second.keys())
    figures = {"articles": len(shared), **agreement([(first[name], second[name]) for name in shared])}
    print(json.dumps(figures, indent=1))
    if own.json:
        own.json.write_text(json.dumps(figures))


def read(folder: Path) -> dict[str, Analysis]:
    """The analyses of a folder of marked articles by id."""
    golds = [compile_gold(entry.marked) for entry in read_paths([folder])]
    return {gold.front.id: gold.analysis for gold in golds}


def agreement(pairs: Sequence[tuple[Analysis, Analysis]]) -> dict[str, float]:
    """F1 of every measure over pairs of analyses of the same text."""
    for one, other in pairs:
        if one.article.text != other.article.text:
            raise SystemExit(f"{one.article.id}: the two texts differ")
    measures: dict[str, tuple[Callable[[Analysis], list[Any]], Callable[[Any, Any], bool]]] = {
        "quotes: content": (quote_facts, same_content),
        "quotes: content and speaker": (
            quote_facts,
            lambda a, b: same_content(a, b) and a["speaker"] == b["speaker"],
        ),
        "quotes: cue": (lambda x: [q for q in quote_facts(x) if q["cue"]], lambda a, b: a["cue"] == b["cue"]),
        "claims: value": (claim_facts, same_value),
        "claims: value and unit": (claim_facts, lambda a, b: same_value(a, b) and a["unit"] == b["unit"]),
        "claims: value and change": (
            claim_facts,
            lambda a, b: same_value(a, b) and a["change"] == b["change"],
        ),
        "claims: value and concept": (
            claim_facts,
            lambda a, b: same_value(a, b) and bool(a["concept"] & b["concept"]),
        ),
        "claims: value and entity": (
            claim_facts,
            lambda a, b: same_value(a, b) and a["entity"] == b["entity"],
        ),
        "entities: span and label": (mention_facts, lambda a, b: a == b),
        "themes": (lambda x: [theme.theme for theme in x.themes], lambda a, b: a == b),
    }
    return {
        name: f1([(facts(a), facts(b)) for a, b in pairs], test) for name, (facts, test) in measures.items()
    }


def f1(pairs: Sequence[tuple[list[Any], list[Any]]], test: Callable[[Any, Any], bool]) -> float:
    """F1 of a greedy one-to-one matching inside each pair, in per cent."""
    counts: Counter[str] = Counter()
    for gold, found in pairs:
        left = list(found)
        for item in gold:
            partner = next((each for each in left if test(item, each)), None)
            if partner is not None:
                left.remove(partner)
                counts["both"] += 1
        counts["all"] += len(gold) + len(found)
    return round(200 * counts["both"] / counts["all"], 1) if counts["all"] else 100.0


def quote_facts(analysis: Analysis) -> list[dict[str, Any]]:
    """Words and speaker of each quote."""
    return [_quote(analysis.article.text, quote) for quote in analysis.quotes]


def _quote(text: str, quote: Quote) -> dict[str, Any]:
    content = {match.start() for start, end in quote.content for match in _WORD.finditer(text, start, end)}
    cue = tuple(match.start() for start, end in quote.cue for match in _WORD.finditer(text, start, end))
    return {
        "content": content,
        "cue": cue,
        "speaker": quote.speaker.name.casefold() if quote.speaker else None,
    }


def same_content(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two quotes hold mostly the same words."""
    both = len(one["content"] & other["content"])
    return both >= _SHARE * max(len(one["content"]), len(other["content"]), 1)


def claim_facts(analysis: Analysis) -> list[dict[str, Any]]:
    """The fields of each claim that are compared."""
    names = {entity.id: entity.name for entity in analysis.entities}
    return [_claim(claim, names) for claim in analysis.claims]


def _claim(claim: Claim, names: dict[str, str]) -> dict[str, Any]:
    return {
        "at": (claim.start, claim.end),
        "value": (claim.value, claim.low, claim.high),
        "unit": claim.unit,
        "change": claim.change,
        "concept": set(_WORD.findall(claim.concept.casefold())),
        "entity": names.get(claim.entity or ""),
    }


def same_value(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two claims are the same number at the same place."""
    overlap = one["at"][0] < other["at"][1] and other["at"][0] < one["at"][1]
    return overlap and one["value"] == other["value"]


def mention_facts(analysis: Analysis) -> list[tuple[int, int, str]]:
    """Span and label of each mention."""
    return [(each.start, each.end, each.label) for entity in analysis.entities for each in entity.mentions]


if __name__ == "__main__":
    main()
