"""What the language model reads: the article's text with plain marks, and the way back.

``Article.text`` is never changed. A view drops the characters nobody sees (soft hyphens, zero-width
spaces) and holds a second text of the same length for the model: straight quotes, plain spaces, and a
space for a line break inside a block. Extractors work in view coordinates; ``View.span`` leads back.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from pipeline.records import Block, Span

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]+")
_PLAIN = str.maketrans(
    {**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛ʼ", "'")}
    | dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007", " ")
    | dict.fromkeys("\u2008\u2009\u200a\u202f\u205f\u3000\t\r\v\f", " ")
)


@dataclass(frozen=True, slots=True)
class View:
    """A text to analyse.

    ``text`` keeps the article's own marks, ``model_text`` (same length) is what the language model is
    given, ``blocks`` are in view coordinates. ``cuts`` are the positions where unseen characters
    were dropped, with how many had been dropped by then; both are empty for nearly every article.
    """

    text: str
    model_text: str
    blocks: tuple[Block, ...]
    cuts: tuple[int, ...] = ()
    dropped: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The span of the article's own text that ``[start, end)`` of this view stands for."""
        if not self.cuts or start >= end:
            return Span(self._back(start), self._back(end))
        return Span(self._back(start), self._back(end - 1) + 1)

    def _back(self, offset: int) -> int:
        at = bisect.bisect_right(self.cuts, offset)
        return offset + (self.dropped[at - 1] if at else 0)


def make_view(text: str, blocks: tuple[Block, ...]) -> View:
    """The view of a text and its blocks; blocks left empty by dropped characters are kept empty."""
    if not _UNSEEN.search(text):
        return View(text, _model_text(text, blocks), blocks)
    cuts: list[int] = []
    dropped: list[int] = []
    total = 0
    for match in _UNSEEN.finditer(text):
        cuts.append(match.start() - total)
        total += match.end() - match.start()
        dropped.append(total)
    ends = [match.end() for match in _UNSEEN.finditer(text)]
    seen = _UNSEEN.sub("", text)
    moved = tuple(
        Block(block.kind, _forth(text, ends, dropped, block.start), _forth(text, ends, dropped, block.end))
        for block in blocks
    )
    return View(seen, _model_text(seen, moved), moved, tuple(cuts), tuple(dropped))


def _forth(text: str, ends: list[int], dropped: list[int], offset: int) -> int:
    match = _UNSEEN.match(text, offset)
    if match:
        offset = match.end()
    at = bisect.bisect_right(ends, offset)
    return offset - (dropped[at - 1] if at else 0)


def _model_text(text: str, blocks: tuple[Block, ...]) -> str:
    plain = text.translate(_PLAIN)
    if not any("\n" in plain[block.start : block.end] for block in blocks):
        return plain
    parts = []
    last = 0
    for block in blocks:
        parts += [plain[last : block.start], plain[block.start : block.end].replace("\n", " ")]
        last = block.end
    return "".join([*parts, plain[last:]])
