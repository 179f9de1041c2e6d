"""What a row shows of the text: spans on one line, sentences around them, and what stands in a quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.records import Analysis, Article, Quote, Span

_SPACE = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9$€£¥])|\n")
_SENTENCE_CHARS = 400


def on_one_line(text: str) -> str:
    """The text with each stretch of white space as one space."""
    return _SPACE.sub(" ", text).strip()


def span_text(text: str, spans: Sequence[Span], joint: str) -> str:
    """The text of some spans on one line, with ``joint`` between them."""
    return joint.join(on_one_line(text[start:end]) for start, end in spans)


def sentence_around(article: Article, start: int, end: int) -> str:
    """What a reader needs to judge a number or a quote: its sentences on one line, inside their blocks."""
    blocks = [one for one in article.blocks if one.start < end and start < one.end]
    first, last = (blocks[0].start, blocks[-1].end) if blocks else (0, len(article.text))
    first, last = max(first, start - _SENTENCE_CHARS), min(last, end + _SENTENCE_CHARS)
    # one character on, so that the end right before the number is seen with what follows it
    for match in _SENTENCE_END.finditer(article.text, first, start + 1):
        first = match.end()
    # two characters back: a quote ends with its full stop and mark
    after = _SENTENCE_END.search(article.text, max(start, end - 2), last)
    return on_one_line(article.text[first : after.end() if after else last])


def quote_sentence(article: Article, quote: Quote) -> str:
    """The sentences of the quote with its cue and source, where these stand near it."""
    start, end = quote.content[0].start, quote.content[-1].end
    for span in (*quote.cue, *quote.source):
        if start - _SENTENCE_CHARS < span.start and span.end < end + _SENTENCE_CHARS:
            start, end = min(start, span.start), max(end, span.end)
    return sentence_around(article, start, end)


def numbers_inside(analysis: Analysis, quote: Quote) -> list[str]:
    """The numbers claimed inside a quote, as the text writes them."""
    text = analysis.article.text
    inside = (claim for claim in analysis.claims if _holds(quote, claim.start, claim.end))
    return [on_one_line(text[claim.start : claim.end]) for claim in inside]


def entities_inside(analysis: Analysis, quote: Quote) -> list[str]:
    """The names of what is mentioned inside a quote, each once, in the order of the entity table."""
    return [
        entity.name
        for entity in analysis.entities
        if any(_holds(quote, mention.start, mention.end) for mention in entity.mentions)
    ]


def _holds(quote: Quote, start: int, end: int) -> bool:
    return any(part.start <= start and end <= part.end for part in quote.content)
