"""Names that stand after a quotation with a dash, or before it with a colon inside its marks.

'"It leaks." - Ada Obi, miller' and the turns of a transcript: '"OBI: It leaks.'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.quotes.stages import SourcePhrase
from pipeline.extract.quotes.stretch import FINITE

if TYPE_CHECKING:
    from pipeline.extract.quotes.marks import Run
    from pipeline.extract.quotes.page import Page

_DASH = re.compile(r"\s*[-–—―~]{1,3}\s*(?=\S)")
_LONGEST = 18  # tokens of a signature
_LONGEST_TURN = 5  # tokens before the colon of a turn
_ENDS = frozenset([".", "!", "…"])
_BREAKS = frozenset([",", "(", ";"])


def signature_after(page: Page, run: Run) -> SourcePhrase | None:
    """The name after a run and a dash, with what is said of it, up to the end of the block; else None."""
    end = page.blocks[run.block].end
    dash = _DASH.match(page.text, run.end, end)
    if dash is None:
        return None
    first, last = page.first_token(dash.end()), page.last_token(end)
    while last > first and (page.lower[last] in _ENDS or page.tokens[last].is_space):
        last -= 1
    return _name(page, first, last) if first <= last < first + _LONGEST else None


def _name(page: Page, first: int, last: int) -> SourcePhrase | None:
    """The stretch as a source when it opens with a capital, has no verb of its own and nothing in marks."""
    tokens = page.tokens
    if not tokens[first].text[:1].isupper() or any(page.run_at[i] >= 0 for i in range(first, last + 1)):
        return None
    head = first
    while head < last and page.lower[head + 1] not in _BREAKS:
        head += 1
    if any(tokens[i].tag_ in FINITE for i in range(first, head + 1)):
        return None
    return SourcePhrase(head, first, last)


def turn_at(page: Page, run: Run) -> SourcePhrase | None:
    """The name in capitals with a colon with which a run begins: the speaker of a transcript's turn."""
    first = page.first_token(run.inner_start)
    for colon in range(first + 1, min(first + 1 + _LONGEST_TURN, len(page.tokens))):
        if page.lower[colon] == ":" and page.starts[colon] < run.inner_end:
            name = page.text[page.starts[first] : page.starts[colon]]
            named = name.isupper() and sum(letter.isalpha() for letter in name) > 1
            return SourcePhrase(colon - 1, first, colon - 1) if named else None
    return None
