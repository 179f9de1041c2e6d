"""Stretches of tokens: trimmed, made whole where they touch marks, and told from titles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.zones import STOPS

if TYPE_CHECKING:
    from pipeline.extract.quotes.marks import Run
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import Content
    from pipeline.extract.quotes.zones import Zone

WORD = re.compile(r"\w+(?:['’.-]\w+)*")
EDGES = frozenset([",", ":", ";", "-", "--", "–", "—", "(", ")", "[", "]"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_DANGLING = frozenset(["and", "but", "or"])
_SHORT = 3


def trim(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """The stretch without punctuation and spaces at its edges; marks of a run stay."""
    while first <= last and page.run_at[first] < 0 and _edge(page, first):
        first += 1
    while last >= first and page.run_at[last] < 0 and (_edge(page, last) or page.lower[last] in _DANGLING):
        last -= 1
    return (first, last) if first <= last else None


def _edge(page: Page, i: int) -> bool:
    return page.lower[i] in EDGES or page.lower[i] in STOPS or page.tokens[i].is_space


def fit(page: Page, content: Content, zone: Zone) -> Content | None:
    """The content inside its zone, with every run it touches whole."""
    parts = []
    for first, last in content.parts:
        low, high = max(first, zone.start), min(last, zone.end - 1)
        while low > zone.start and page.run_at[low] >= 0 and page.run_at[low - 1] == page.run_at[low]:
            low -= 1
        while high + 1 < zone.end and page.run_at[high] >= 0 and page.run_at[high + 1] == page.run_at[high]:
            high += 1
        trimmed = trim(page, low, high)
        if trimmed is not None:
            parts.append(trimmed)
    return replace(content, parts=tuple(parts)) if parts else None


def runs_in(page: Page, first: int, last: int) -> bool:
    """Whether any token of a stretch stands in marks."""
    return any(page.run_at[i] >= 0 for i in range(first, last + 1))


def last_of_run(page: Page, first: int) -> int:
    """The last token of the run that holds a token."""
    last = first
    while last + 1 < len(page.tokens) and page.run_at[last + 1] == page.run_at[first]:
        last += 1
    return last


def titled(page: Page, run: Run) -> bool:
    """Whether text in marks looks like a title or name: most of its words are capitalised."""
    words = WORD.findall(page.text[run.inner_start : run.inner_end])
    capital = sum(not word[0].islower() for word in words)
    longer = sum(len(word) > _SHORT for word in words)
    return len(words) > 1 and capital >= longer and capital * 2 > len(words)
