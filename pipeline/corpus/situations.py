"""The situations of reported speech that are hard to get right, found in the gold."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.corpus.gold import Gold
    from pipeline.records import Quote, Span

_DATA = Path(__file__).parent / "data"
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being)\b.*\w", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:told|tells?|telling)$", re.IGNORECASE)
_SPOKES = re.compile(r"\bspokes(?:man|woman|person|people|men|women)\b", re.IGNORECASE)
_WHO = re.compile(r"\bwho[\s,]*(?:\w+ly )?$", re.IGNORECASE)
_DASHES = ("—", "–", "--", " -", "- ")
_OPENERS, _CLOSERS = "“\"‘'", "”\"’'"


def quote_situations(gold: Gold) -> Counter[str]:
    """How often each situation occurs in an article."""
    counts: Counter[str] = Counter()
    for quote, note in zip(gold.analysis.quotes, gold.quote_notes, strict=True):
        counts.update(_of_quote(gold, quote, note.flags))
    counts.update(_of_article(gold))
    del counts[""]
    return counts


def _of_quote(gold: Gold, quote: Quote, flags: tuple[str, ...]) -> Iterator[str]:
    yield from (name for name, holds in _by_form(gold, quote, flags).items() if holds)
    yield from (name for name, holds in _by_cue(gold, quote).items() if holds)
    speaker = quote.speaker
    if speaker:
        yield {"pronoun": "pronoun", "nominal": "common noun"}.get(speaker.resolved_by, "")
        yield "collective source" if speaker.kind == "group" else ""
        yield "speaker without a name" if speaker.entity is None else ""


def _by_form(gold: Gold, quote: Quote, flags: tuple[str, ...]) -> dict[str, bool]:
    """What the content and its place show."""
    text = gold.analysis.article.text
    blocks = [_block_at(gold, part) for part in quote.content]
    first, last = text[quote.content[0].start], text[quote.content[-1].end - 1]
    marked = quote.kind == "direct" and "answer" not in flags
    return {
        "over paragraphs": len(set(blocks)) > 1,
        "split": len(blocks) > len(set(blocks)),
        "floating": not (quote.cue or quote.source or flags) and marked,
        "partial": quote.kind == "mixed",
        "nested": "nested" in flags,
        "headline": "in_title" in flags,
        "caption": any(kind == "caption" for kind, _ in blocks),
        "interview answer": "answer" in flags,
        "single marks": marked and "nested" not in flags and first in "‘'",
        "unclosed": marked and first in _OPENERS and last not in _CLOSERS,
    }


def _by_cue(gold: Gold, quote: Quote) -> dict[str, bool]:
    """What the words round the content show."""
    text = gold.analysis.article.text
    cue = " ".join(text[span.start : span.end] for span in quote.cue).lower()
    source = " ".join(text[span.start : span.end] for span in quote.source)
    before = text[: quote.content[0].start].rstrip()
    dashed = before.endswith(_DASHES) or text[quote.content[-1].end :].lstrip().startswith(_DASHES)
    return {
        "X told Y": bool(_TOLD.search(cue)),
        "according to": cue == "according to",
        "adding that": cue == "adding",
        "colon": before.endswith(":"),
        "dash": dashed and bool(quote.source) and not quote.cue,
        "who said": any(_WHO.search(text[: span.start]) for span in quote.cue),
        "passive without source": bool(_PASSIVE.search(cue)) and not quote.source,
        "a spokesman": bool(_SPOKES.search(source)),
    }


def _of_article(gold: Gold) -> Iterator[str]:
    """Situations that are no quotes, or lie between quotes."""
    text = gold.analysis.article.text
    works = [
        mention for each in gold.analysis.entities if each.label == "WORK_OF_ART" for mention in each.mentions
    ]
    for start, end in gold.not_quotes:
        inside = any(start <= work.start and work.end <= end for work in works)
        yield "title of a work in marks" if inside else "scare quotes and terms"
    yield "curly and straight marks" if '"' in text and "“" in text else ""
    cues = [span for quote in gold.analysis.quotes for span in quote.cue]
    for match in _silent_verbs().finditer(text):
        if not any(cue.start <= match.start() < cue.end for cue in cues):
            yield "verb that is no speech"
    names = [quote.speaker.name for quote in gold.analysis.quotes if quote.speaker and quote.kind == "direct"]
    yield from (
        "speakers in turn"
        for one, two, three in zip(names, names[1:], names[2:], strict=False)
        if one == three != two
    )


@cache
def _silent_verbs() -> re.Pattern[str]:
    verbs = read_toml(_DATA / "silent_verbs.toml")["verbs"]
    return re.compile(rf"\b(?:{'|'.join(verbs.split())})\b", re.IGNORECASE)


def _block_at(gold: Gold, span: Span) -> tuple[str, int]:
    """Kind and number of the block of a span."""
    found = (
        (each.kind, at)
        for at, each in enumerate(gold.analysis.article.blocks)
        if each.start <= span.start < each.end
    )
    return next(found, ("", -1))
