"""Interviews in questions and answers: each answer is what the person interviewed says, with no cue at all.

A text is taken for one when three questions or more are each followed by a paragraph that answers, and the
answers speak of themselves ("I", "we"). Explainers ask questions too, but nobody in them says "I".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.lexicon import SPEECH
from pipeline.extract.quotes.stages import Attribution
from pipeline.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pipeline.extract.quotes.page import Page
    from pipeline.records import Block

# what a paragraph may begin with: stars, a label ("Q.", "A:", "KN:", "Gijang Review:"), a dash
_WORD = r"[^\W\d_][\w.'’-]*"
_LEAD = re.compile(
    r"\s*(?P<stars>\*{1,3}|_{1,2})?\s*"
    rf"(?:(?P<label>[QA](?=[.:])|{_WORD}(?: {_WORD}){{0,3}}(?=:))[.:]|(?P<dash>[–—-](?=\s)))?\s*"
)
_ASKS = re.compile(r"[?？][\"'”’»*_)\s]*$")
_SELF = re.compile(
    r"\b(?:I|we|my|our|me|us|mine|ours)\b(?![.’'-]\w)|\b(?:I|we)[’'](?:m|ve|d|ll|re)\b", re.IGNORECASE
)
_YOU = re.compile(r"\byour?s?\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"‘«].*?[”\"’»]")
_LEAST_QUESTIONS = 3
_LONGEST_QUESTION = 60  # words
_SHORT = 18  # words of a question that is no question by its mark: "You began with a failure."
_SELF_SHARE = 0.4  # of the answers speak of themselves


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of an interview: its body block, its words without stars, label or dash, and its form."""

    block: int
    start: int
    end: int
    label: str
    form: str
    asks: bool


def answers(page: Page) -> list[tuple[Turn, ...]]:
    """The answers of an interview in order, each the turns of its paragraphs; none in other texts."""
    turns = [_turn(page.text, number, block) for number, block in enumerate(page.blocks)]
    asked = _questions(page.text, turns)
    if len(asked) < _LEAST_QUESTIONS:
        return []
    found = list(_after_questions(page.text, turns, asked))
    spoken = sum(bool(_SELF.search(page.text, turn.start, turn.end)) for turn, *_ in found)
    return found if len(found) >= _LEAST_QUESTIONS and spoken >= _SELF_SHARE * len(found) else []


def _turn(text: str, number: int, block: Block) -> Turn:
    lead = _LEAD.match(text, block.start, block.end)
    label = (lead["label"] or "") if lead else ""
    form = next((name for name in ("label", "stars", "dash") if lead and lead[name]), "")
    start = lead.end() if lead else block.start
    end = start + len(text[start : block.end].rstrip("*_ \n\t"))
    asks = bool(_ASKS.search(text[start : block.end])) and len(text[start:end].split()) <= _LONGEST_QUESTION
    return Turn(number, start, end, label, form, asks)


def _questions(text: str, turns: Sequence[Turn]) -> set[int]:
    """The places of the paragraphs that ask: by their mark, by the asker's label, or in the asker's form."""
    asked = {n for n, turn in enumerate(turns) if turn.asks and text[turn.start] not in '“"‘«'}
    labels = {turn.label for turn in turns if turn.label and _mostly_asks(turns, asked, turn.label)}
    if labels:
        return {n for n, turn in enumerate(turns) if turn.label in labels}
    forms = {turns[n].form for n in asked}
    if len(forms) == 1 and "" not in forms:
        return {n for n, turn in enumerate(turns) if turn.form in forms}
    near = {n + step for n in asked for step in (-3, -2, 2, 3)}
    return asked | {n for n, turn in enumerate(turns) if n in near and _says_you(text, turn)}


def _mostly_asks(turns: Sequence[Turn], asked: set[int], label: str) -> bool:
    own = [n for n, turn in enumerate(turns) if turn.label == label]
    return len(own) > 1 and len(asked.intersection(own)) * 2 > len(own)


def _says_you(text: str, turn: Turn) -> bool:
    said = text[turn.start : turn.end]
    return len(said.split()) <= _SHORT and bool(_YOU.search(said)) and not _SELF.search(said)


def _after_questions(text: str, turns: Sequence[Turn], asked: set[int]) -> Iterator[tuple[Turn, ...]]:
    """The paragraph after each question, with those after it that go on in the same voice."""
    form = {turns[n + 1].form for n in asked if n + 1 < len(turns) and n + 1 not in asked}
    for n in sorted(asked):
        if n + 1 in asked or n + 1 >= len(turns) or not turns[n + 1].end > turns[n + 1].start:
            continue
        own = [turns[n + 1]]
        for turn in turns[n + 2 :]:
            goes_on = turn.block not in {turns[m].block for m in asked} and turn.label in {"", own[0].label}
            if not goes_on or not _SELF.search(_QUOTED.sub("", text[turn.start : turn.end])):
                break
            if len(form) == 1 and own[0].form == "dash" and turn.form != "dash":
                break
            own.append(turn)
        yield tuple(own)


def with_answers(page: Page, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions with one for each answer; what else an answer reports stands inside it."""
    told = answers(page)
    if not told:
        return list(found)
    inside = {turn.block for own in told for turn in own}
    asked = _asked_blocks(inside)
    kept = [
        replace(each, nested=True) if each.block in inside else each
        for each in found
        if (each.block not in inside or each.cue) and each.block not in asked
    ]
    spans = [(own[0].block, tuple(Span(turn.start, turn.end) for turn in own)) for own in told]
    return [*kept, *(Attribution(content, (), None, "answer", SPEECH, block) for block, content in spans)]


def _asked_blocks(inside: set[int]) -> set[int]:
    """The blocks right before answers: a reporter's question is no quote."""
    return {block - 1 for block in inside if block - 1 not in inside and block > 0}
