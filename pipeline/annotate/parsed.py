"""One article with its parse: what every extractor is given."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.records import BODY_KINDS, Article, Block
from pipeline.view import View, make_view

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article, its view and the one spaCy ``Doc`` of the run; never leaves its process.

    ``doc`` was made from ``view.model_text``, so ``token.idx`` is an offset into ``text``. Extractors give
    spans in these view coordinates; ``pipeline.analyze`` turns them into article offsets at the end.
    """

    article: Article
    view: View
    doc: Doc
    _starts: tuple[int, ...] = field(default=(), repr=False)

    @property
    def text(self) -> str:
        """The article's text with its own marks (curly quotes stay curly)."""
        return self.view.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The article's blocks in view coordinates."""
        return self.view.blocks

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the character at ``offset``; None between blocks."""
        at = bisect.bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.blocks[at].end:
            return None
        return self.blocks[at]

    def body_blocks(self) -> tuple[Block, ...]:
        """Paragraphs and headings, in order: what the reporter wrote as running text."""
        return tuple(block for block in self.blocks if block.kind in BODY_KINDS)

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens that overlap ``[start, end)``, without white-space tokens."""
        span = self.doc.char_span(start, end, alignment_mode="expand") if end > start else None
        return [token for token in span if not token.is_space] if span is not None else []


def make_parsed(article: Article, view: View, doc: Doc) -> Parsed:
    """Bind an article, its view and the Doc made from ``view.model_text``."""
    return Parsed(article, view, doc, tuple(block.start for block in view.blocks))


def view_of(article: Article) -> View:
    """The view of an article; an article without blocks is one paragraph."""
    blocks = article.blocks or (Block("paragraph", 0, len(article.text)),)
    return make_view(article.text, blocks)
