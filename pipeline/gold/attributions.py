"""Rows of JSONL that hold a text and its attributions: content, source and cue as lists of offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.gold.records import GoldArticle, GoldQuote
from pipeline.gold.spans import SpanError, line_paragraphs, read_spans
from pipeline.gold.words import index_words
from pipeline.records import QUOTE_KINDS, Article, Quote, Source, Speaker

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.gold.words import WordIndex
    from pipeline.records import Span

_PARTS = ("content", "source", "cue")
_FLAGS = ("nested", "doubt")


class RowError(ValueError):
    """A row that is no gold; its words say what is wrong, ``hint`` what to do."""

    def __init__(self, problem: str, hint: str) -> None:
        super().__init__(problem)
        self.hint = hint


def article_of_row(row: dict[str, Any], path: Path) -> GoldArticle:
    """The gold of one row; every line of its text that is not blank is a paragraph.

    Raises:
        RowError: when keys are missing or of the wrong kind, or offsets do not fit the text.
    """
    text = row.get("text")
    if not isinstance(text, str):
        hint = "Join labels that are kept apart from their texts first: copydesk corpus join."
        raise RowError('there is no "text"', hint)
    article = Article(str(row["id"]), Source(str(path)), text, line_paragraphs(text))
    unread = _spans("discard", row.get("discard") or [], text)
    return GoldArticle(article, marked_quotes(row["attributions"], text), unread)


def marked_quotes(attributions: object, text: str) -> tuple[GoldQuote, ...]:
    """The quotes of a row's list of attributions; ``kind`` is reckoned from the marks when it is not given.

    Raises:
        RowError: for whatever is no attribution of this text.
    """
    if not isinstance(attributions, list) or not all(isinstance(each, dict) for each in attributions):
        raise RowError(
            '"attributions" is no list of objects', 'Write "attributions": [{"content": [[0, 9]]}].'
        )
    index = index_words(text)
    return tuple(_marked(each, number, index) for number, each in enumerate(attributions, 1))


def _marked(row: dict[str, Any], number: int, index: WordIndex) -> GoldQuote:
    content, source, cue = (
        _spans(f"attribution {number}: {name}", row.get(name) or [], index.text) for name in _PARTS
    )
    if not content:
        raise RowError(f"attribution {number} has no content", "Every attribution needs the words reported.")
    kind = row.get("type") or index.kind_of(index.words_in(content))
    if kind not in QUOTE_KINDS:
        hint = f"Write one of {', '.join(QUOTE_KINDS)}, or leave it out."
        raise RowError(f"attribution {number}: the type {kind!r} is not known", hint)
    quote = Quote(f"q{number}", kind, content, cue, source, speaker_called(row.get("speaker")))
    return GoldQuote(quote, tuple(flag for flag in _FLAGS if row.get(flag)))


def speaker_called(name: object) -> Speaker | None:
    """A speaker of whom only the name is known; None for no name."""
    return Speaker(str(name), "", "") if name else None


def _spans(what: str, value: object, text: str) -> tuple[Span, ...]:
    try:
        return read_spans(value, text)
    except SpanError as error:
        hint = "Offsets are [start, end), counted in code points of the row's own text."
        raise RowError(f"{what} {error}", hint) from error
