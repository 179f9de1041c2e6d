"""Names that sign a quotation: after it with a dash or colon, or before it with a colon inside its marks.

'"It leaks." - Ada Obi, miller' and the turns of a transcript: '"OBI: It leaks.'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.quotes.stages import SourcePhrase
from pipeline.extract.quotes.stretch import FINITE
from pipeline.extract.quotes.zones import STOPS

if TYPE_CHECKING:
    from pipeline.extract.quotes.marks import Run
    from pipeline.extract.quotes.page import Page

_DASH = re.compile(r"\s*[-–—―~]{1,3}\s*(?=\S)")
_LONGEST = 18  # tokens of a signature
_LONGEST_TURN = 5  # tokens before the colon of a turn
_ENDS = frozenset([".", "!", "…"])
_COLON = re.compile(r"\s*:\s*(?=\S)")
_NAMES = frozenset(["NNP", "NNPS"])
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


def named_after(page: Page, run: Run) -> SourcePhrase | None:
    """The name after a run and a colon, as in captions and headlines: '"It leaks": Obi at the mill'."""
    end = page.blocks[run.block].end
    colon = _COLON.match(page.text, run.end, end)
    if colon is None:
        return None
    first = head = page.first_token(colon.end())
    while head + 1 <= page.last_token(end) and page.tags[head + 1] in _NAMES:
        head += 1
    in_title = page.blocks[run.block].kind == "title"
    named = page.tags[head] in _NAMES and (not in_title or page.tokens[head].ent_type_ == "PERSON")
    return SourcePhrase(head, first, head) if named else None


def said_so(page: Page, run: Run) -> tuple[int, SourcePhrase] | None:
    """The verb and the name of "So says Obi" in the sentence after a run; None where there is none."""
    at = page.last_token(run.end) + 1
    while at < len(page.tokens) and page.tokens[at].is_space:
        at += 1
    if page.lower[at : at + 1] != ("so",) or at + 2 >= len(page.tokens):
        return None
    word = page.lexicon.verbs.get(page.lower[at + 1])
    if word is None or not word.grade("quote") or page.tags[at + 1] not in FINITE:
        return None
    last = head = at + 2
    while last + 1 < len(page.tokens) and page.lower[last + 1] not in STOPS and page.tags[last + 1] != "IN":
        last += 1
    while head < last and page.lower[head + 1] not in _BREAKS:
        head += 1
    return at + 1, SourcePhrase(head, at + 2, last)


def _ends_name(page: Page, at: int) -> bool:
    return page.lower[at] in STOPS or page.tags[at] == "IN"


def turn_at(page: Page, run: Run) -> SourcePhrase | None:
    """The name in capitals with a colon with which a run begins: the speaker of a transcript's turn."""
    first = page.first_token(run.inner_start)
    for colon in range(first + 1, min(first + 1 + _LONGEST_TURN, len(page.tokens))):
        if page.lower[colon] == ":" and page.starts[colon] < run.inner_end:
            name = page.text[page.starts[first] : page.starts[colon]]
            named = name.isupper() and sum(letter.isalpha() for letter in name) > 1
            return SourcePhrase(colon - 1, first, colon - 1) if named else None
    return None
