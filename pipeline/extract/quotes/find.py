"""The quotes of an article: marks, cues, contents, sources, speakers, in that order."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.extract.quotes.attribute import find_attributions
from pipeline.extract.quotes.cast import make_cast
from pipeline.extract.quotes.leftovers import LEAST_WORDS
from pipeline.extract.quotes.page import lay_out
from pipeline.extract.quotes.speakers import resolve_speakers
from pipeline.records import Quote, Span
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import Attribution
    from pipeline.records import Entity, Speaker

_UNKNOWN = 0.3


def find_quotes(parsed: Parsed, entities: tuple[Entity, ...] = ()) -> tuple[Quote, ...]:
    """Quotes in reading order with their speakers; spans are offsets into ``parsed.text``.

    Only paragraphs and headings are read. ``entities`` are those of the same article; without them
    the names that the parse found are used. Odd or missing marks never raise.
    """
    page = lay_out(parsed)
    found = find_attributions(page)
    speakers = resolve_speakers(page, make_cast(page, entities), found)
    return tuple(
        _quote(page, each, number, speaker)
        for number, (each, speaker) in enumerate(zip(found, speakers, strict=True), 1)
    )


def _quote(page: Page, each: Attribution, number: int, speaker: Speaker | None) -> Quote:
    source: tuple[Span, ...] = ()
    if each.source is not None:
        source = (Span(page.start_of(each.source.first), page.end_of(each.source.last)),)
    kind = kind_of(page, each)
    return Quote(f"q{number}", kind, each.content, each.cue, source, speaker, _confidence(each))


@cache
def _shares() -> dict[str, dict[str, float]]:
    return read_toml(Path(__file__).parent / "data" / "confidence.toml")


def _confidence(each: Attribution) -> float:
    """How often the rule that found this is right, read from the table beside this module."""
    shares = _shares()
    less = shares["less"]["no_source"] if each.cue and each.source is None else 0.0
    return round(max(shares[each.how].get(str(each.grade), _UNKNOWN) - less, 0.0), 2)


def kind_of(page: Page, each: Attribution) -> str:
    """What stands in marks: all words ("direct"), at least three ("mixed"), fewer ("indirect")."""
    words = quoted = 0
    for span in each.content:
        for i in range(page.first_token(span.start), page.last_token(span.end) + 1):
            if page.lower[i][0].isalnum():
                words += 1
                quoted += page.run_at[i] >= 0
    return "direct" if quoted == words else "mixed" if quoted >= LEAST_WORDS else "indirect"
