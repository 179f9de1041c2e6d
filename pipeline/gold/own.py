"""Gold in the form of this project's corpus: marked articles, or the records they are compiled to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.codec import outcome_from_dict
from pipeline.corpus.compiler import compile_gold
from pipeline.corpus.folder import read_paths
from pipeline.corpus.output import SPLITS
from pipeline.corpus.speech import drafts
from pipeline.corpus.splits import read_splits
from pipeline.gold.attributions import RowError
from pipeline.gold.records import GoldArticle, GoldQuote, gold_error
from pipeline.gold.spans import SpanError, check_spans
from pipeline.records import Analysis

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.corpus.folder import Entry
    from pipeline.records import Quote

_PARTS = ("content", "source", "cue")
_OFFSETS = "Offsets are [start, end), counted in code points of the row's own text."


def read_marked(folder: Path) -> Iterator[tuple[str | None, GoldArticle]]:
    """The articles of a folder of marked texts, each with the name of its split.

    Splits come from the front matter, or from ``splits.tsv`` in the folder or beside it.

    Raises:
        GoldError: for markup that cannot be read.
    """
    splits = read_splits(folder / SPLITS) or read_splits(folder.resolve().parent / SPLITS)
    for entry in read_paths([folder]):
        _check_markup(entry)
        gold = compile_gold(entry.marked)
        pairs = zip(gold.analysis.quotes, gold.quote_notes, strict=True)
        marked = tuple(GoldQuote(quote, note.flags) for quote, note in pairs)
        split = splits.get(gold.front.id, gold.front.split)
        yield split, GoldArticle(gold.analysis.article, marked)


def _check_markup(entry: Entry) -> None:
    """Raise for tags that do not balance, and for cues and sources of quotes that are not there.

    Of the front matter only the id is needed to read quotes.
    """
    for problem in entry.marked.problems:
        if problem.code == "front" and entry.marked.front.id:
            continue
        raise gold_error(entry.path, problem.line, problem.message, f"{problem.mend}.")
    for draft in drafts(entry.marked):
        if not draft.parts:
            lost = f"a cue or source belongs to quote {draft.number}, and there is none"
            raise gold_error(entry.path, draft.line, lost, "Run copydesk corpus check.")


def article_of_record(row: dict[str, Any]) -> GoldArticle:
    """The gold of one article record as ``copydesk corpus compile`` writes it, with the record's blocks.

    Raises:
        RowError: when keys are missing or of the wrong kind, or offsets do not fit the text.
    """
    hint = "Write article records as copydesk analyze or copydesk corpus compile does."
    try:
        analysis = outcome_from_dict({"claims": (), "entities": (), "themes": ()} | row)
        flags = [tuple(quote.get("flags", ())) for quote in row["quotes"]]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise RowError(f"this is no article record ({error})", hint) from error
    if not isinstance(analysis, Analysis):
        raise RowError("this is the record of a failure", "Take out rows without an article.")
    _check_spans(analysis)
    pairs = zip(analysis.quotes, flags, strict=True)
    return GoldArticle(analysis.article, tuple(GoldQuote(quote, each) for quote, each in pairs))


def _check_spans(analysis: Analysis) -> None:
    text = analysis.article.text
    blocks = analysis.article.blocks
    if any(not 0 <= block.start <= block.end <= len(text) for block in blocks):
        raise RowError("a block lies outside the text", _OFFSETS)
    for quote in analysis.quotes:
        if not quote.content:
            raise RowError(f"quote {quote.id} has no content", "Every quote needs the words reported.")
        for name in _PARTS:
            _check_part(quote, name, text)


def _check_part(quote: Quote, name: str, text: str) -> None:
    try:
        check_spans(getattr(quote, name), text)
    except SpanError as error:
        raise RowError(f"quote {quote.id}: {name} {error}", _OFFSETS) from error
