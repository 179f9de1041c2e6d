"""Numbers and quotation marks that no tag accounts for, and tags that cut words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.corpus.blocks import blocks_of
from pipeline.corpus.labels import BLOCK_TAGS, SILENT_BLOCKS
from pipeline.corpus.marks import opening_marks
from pipeline.corpus.problems import Problem
from pipeline.records import ENTITY_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.corpus.markup import Marked

_DATA = Path(__file__).parent / "data"
_SHOWN = 30


@cache
def _numbers() -> re.Pattern[str]:
    """Digits, and the words of ``data/numbers.txt`` outside its fixed phrases."""
    words, _, phrases = (_DATA / "numbers.txt").read_text("utf-8").partition("--\n")
    fixed = "|".join(phrase.replace(" ", r"[\s-]") for phrase in phrases.splitlines() if phrase)
    return re.compile(
        rf"\b(?:{fixed})\b|(?P<number>\d+(?:[.,]\d+)*|[½¼¾⅓⅔]|\b(?:{'|'.join(words.split())})\b)",
        re.IGNORECASE,
    )


def numbers_in(text: str) -> list[tuple[int, int]]:
    """The spans of all digits and number words that somebody has to account for."""
    return [match.span() for match in _numbers().finditer(text) if match["number"]]


def cover_problems(marked: Marked) -> list[Problem]:
    """Numbers and marks without a tag, and tags that begin or end inside a word or on a blank."""
    return [*_loose_numbers(marked), *_loose_marks(marked), *_cut_words(marked)]


def _loose_numbers(marked: Marked) -> Iterator[Problem]:
    covers = _spans(marked, {"c", "notc", *ENTITY_LABELS})
    for start, end in numbers_in(marked.text):
        if not any(left <= start and end <= right for left, right in covers):
            shown = _around(marked.text, start, end)
            mend = "tag it with <c v=... unit=... of=...> or <notc date> (or another reason)"
            yield Problem(marked.line_of(start), f"no tag for the number in {shown!r}", mend, "number")


def _loose_marks(marked: Marked) -> Iterator[Problem]:
    covers = _spans(marked, {"q", "notq", "c", "notc"})
    for at in opening_marks(marked.text):
        if not any(left <= at < right for left, right in covers):
            shown = _around(marked.text, at, at + 1)
            mend = "take it into <q N>, or write <notq> round words in marks that nobody says"
            yield Problem(marked.line_of(at), f"no tag for the mark in {shown!r}", mend, "mark")


def _spans(marked: Marked, names: Iterable[str]) -> list[tuple[int, int]]:
    wanted = set(names)
    silent = [(block.start, block.end) for block in blocks_of(marked) if block.kind in SILENT_BLOCKS]
    return silent + [(tag.start, tag.end) for tag in marked.tags if tag.name in wanted]


def _around(text: str, start: int, end: int) -> str:
    left = text.rfind("\n", 0, start) + 1
    return text[max(left, start - _SHOWN) : end + _SHOWN].partition("\n")[0]


def _cut_words(marked: Marked) -> Iterator[Problem]:
    text = marked.text
    for tag in marked.tags:
        words = text[tag.start : tag.end]
        if words != words.strip():
            yield Problem(tag.line, f"<{tag.name}> takes in a blank at its edge", "move the bracket", "edge")
        elif tag.name not in BLOCK_TAGS and any(
            0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
            for at in (tag.start, tag.end)
        ):
            yield Problem(
                tag.line, f"<{tag.name}> cuts a word: {words[:_SHOWN]!r}", "tag whole words", "edge"
            )
