"""The rows that are wrong, each with its sentence, for a person to read."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from pipeline.evaluate.quotes.items import sources_agree
from pipeline.evaluate.quotes.names import fold_name, same_speaker
from pipeline.evaluate.quotes.pairs import pair_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.evaluate.quotes.counts import Compared
    from pipeline.evaluate.quotes.items import Item
    from pipeline.records import Quote, Span

_NOTHING = "(none)"
CAUSES = ("missed", "extra", "content", "speaker", "cue")
_ENDS = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class WrongRow:
    """One thing that is wrong.

    ``cause`` is "missed" (of the gold, not found), "extra" (found, not in the gold), "content" (its
    content and the gold's share less than 80 % of their words), "speaker" or "cue". ``start`` is the offset
    of the sentence, ``kind`` that of the quote, ``flags`` are the gold's.
    """

    article: str
    start: int
    cause: str
    kind: str
    gold: str
    found: str
    sentence: str
    flags: str = ""


COLUMNS = tuple(field.name for field in fields(WrongRow))


def wrong_rows(article: Compared) -> Iterator[WrongRow]:
    """The wrong rows of an article in text order."""
    yield from sorted(
        _rows(article), key=lambda row: (row.start, CAUSES.index(row.cause), row.gold, row.found)
    )


def _rows(article: Compared) -> Iterator[WrongRow]:
    paired = {id(item) for pair in article.pairs for item in pair}
    lost = [item for item in article.marked if id(item) not in paired]
    extra = [item for item in article.found if id(item) not in paired]
    near = pair_up(lost, extra, lambda item: item.content, 0.0)
    paired |= {id(item) for pair in near for item in pair}
    for item in lost:
        if id(item) not in paired:
            yield _row(article, "missed", (item, None), whole_quote(article, item.quote), "")
    for item in extra:
        if id(item) not in paired:
            yield _row(article, "extra", (None, item), "", whole_quote(article, item.quote))
    for one, two in near:
        yield _row(
            article, "content", (one, two), *(_words(article, each.quote.content) for each in (one, two))
        )
    for one, two in [*article.pairs, *near]:
        yield from _faults(article, one, two)


def _faults(article: Compared, one: Item, two: Item) -> Iterator[WrongRow]:
    """A speaker or a cue that is not the gold's."""
    if not (sources_agree(one, two) and _names_agree(one, two)):
        yield _row(article, "speaker", (one, two), *(_source(article, each.quote) for each in (one, two)))
    if one.cue != two.cue:
        yield _row(article, "cue", (one, two), *(_words(article, each.quote.cue) for each in (one, two)))


def _names_agree(one: Item, two: Item) -> bool:
    """Whether the names agree; they do where the gold gives none."""
    if one.quote.speaker is None:
        return True
    found = two.quote.speaker
    return found is not None and same_speaker(one.quote.speaker.name, found.name)


def _row(
    article: Compared, cause: str, pair: tuple[Item | None, Item | None], gold: str, found: str
) -> WrongRow:
    items = [item for item in pair if item]
    start, sentence = _sentence(article, items)
    return WrongRow(
        article.gold.article.id, start, cause, items[0].kind, gold, found, sentence, " ".join(items[0].flags)
    )


def whole_quote(article: Compared, quote: Quote) -> str:
    """Source, cue and content of a quote in one line: ``Ana Lund | said | it rains``."""
    parts = (_source(article, quote), _words(article, quote.cue), _words(article, quote.content))
    return " | ".join(part or _NOTHING for part in parts)


def _source(article: Compared, quote: Quote) -> str:
    """The words of the source, with the speaker's name where it says more."""
    words = _words(article, quote.source)
    name = quote.speaker.name if quote.speaker else ""
    return words if fold_name(name) in {"", fold_name(words)} else f"{words or _NOTHING} = {name}"


def _words(article: Compared, spans: tuple[Span, ...]) -> str:
    text = article.gold.article.text
    return " […] ".join(" ".join(text[start:end].split()) for start, end in spans)


def _sentence(article: Compared, items: list[Item]) -> tuple[int, str]:
    """Offset and words of the sentences that hold these quotes with their cues and sources."""
    text = article.gold.article.text
    spans = [span for item in items for span in (*item.quote.content, *item.quote.cue, *item.quote.source)]
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    head = text.rfind("\n", 0, first) + 1
    tail = text.find("\n", last)
    tail = len(text) if tail < 0 else tail
    breaks = [head, *(match.end() for match in _ENDS.finditer(text, head, tail)), tail]
    start = max(at for at in breaks if at <= first)
    end = min(at for at in breaks if at >= last)
    return start, " ".join(text[start:end].split())
