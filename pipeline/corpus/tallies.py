"""What a corpus holds, counted: articles, quotes, claims, traps, entities."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from pipeline.corpus.situations import quote_situations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.corpus.gold import ClaimNote, Gold
    from pipeline.records import Claim

_NOT_BODY = {
    "title": "in a headline",
    "caption": "in a caption",
    "heading": "in a heading",
    "pull_quote": "in a pull quote",
}


def tally(golds: Sequence[Gold]) -> dict[str, Counter[str]]:
    """Counts by group and name."""
    counts: dict[str, Counter[str]] = {
        group: Counter()
        for group in (
            "articles", "themes", "themes beside another", "styles", "countries", "english", "splits",
            "blocks", "quotes", "situations", "claim kinds", "claim fields", "traps", "entities", "mentions",
        )
    }  # fmt: skip
    for gold in golds:
        for group, names in _of_article(gold).items():
            counts[group].update(name for name in names if name)
        counts["situations"].update(quote_situations(gold))
    counts["situations"]["different cues"] = len(set(_cues(golds)))
    counts["articles"]["countries"] = len(counts["countries"])
    return counts


def _of_article(gold: Gold) -> dict[str, list[str]]:
    """For each group, the names that the article adds one to."""
    front, analysis = gold.front, gold.analysis
    themes = list(front.themes)
    labels = [mention.label for entity in analysis.entities for mention in entity.mentions]
    claims = zip(analysis.claims, gold.claim_notes, strict=True)
    return {
        "articles": [
            "all",
            "without a theme" if not themes else "with several themes" if len(themes) > 1 else "",
        ],
        "themes": themes,
        "themes beside another": themes if len(themes) > 1 else [],
        "styles": [front.style],
        "countries": [front.country],
        "english": [front.english],
        "splits": [front.split or "none"],
        "blocks": [block.kind for block in analysis.article.blocks],
        "quotes": [name for quote in analysis.quotes for name in ("all", quote.kind)],
        "claim kinds": [claim.kind for claim in analysis.claims],
        "claim fields": [name for claim, note in claims for name in _claim_fields(claim, note)],
        "traps": [*(f"no claim: {each.why}" for each in gold.not_claims), *_names_with_digits(gold)],
        "entities": [entity.label for entity in analysis.entities],
        "mentions": labels,
    }


def _claim_fields(claim: Claim, note: ClaimNote) -> Iterator[str]:
    """The fields of a claim that say something."""
    compared = claim.comparison
    holds = {
        "range": claim.low is not None and "vague" not in note.flags,
        "at least": claim.bound == "min",
        "at most": claim.bound == "max",
        "approximate": claim.approximate,
        "rate": " per " in claim.unit,
        "code of a unit": claim.unit_code is not None,
        "money of an open country": claim.unit.startswith("dollar") and claim.unit_code is None,
        "noun counted": claim.kind == "count",
        "up": claim.change == "up",
        "down": claim.change == "down",
        "about an entity": claim.entity is not None,
        "compared: factor": compared is not None and compared.factor is not None,
        "compared: difference": compared is not None and compared.factor is None,
        "compared with a claim": compared is not None and compared.of_claim is not None,
        "time": claim.time is not None and "/" not in claim.time,
        "time: interval": claim.time is not None and "/" in claim.time,
        "in a quote": claim.quote is not None,
        "says it again": note.repeats is not None,
        **dict.fromkeys(note.flags, True),
    }
    yield "all"
    yield from (name for name, true in holds.items() if true)
    yield _NOT_BODY.get(claim.block, "")


def _names_with_digits(gold: Gold) -> Iterator[str]:
    text = gold.analysis.article.text
    for entity in gold.analysis.entities:
        for mention in entity.mentions:
            if re.search(r"\d", text[mention.start : mention.end]):
                yield "name with digits"


def _cues(golds: Sequence[Gold]) -> Iterator[str]:
    for gold in golds:
        for quote in gold.analysis.quotes:
            for span in quote.cue:
                yield gold.analysis.article.text[span.start : span.end].lower()
