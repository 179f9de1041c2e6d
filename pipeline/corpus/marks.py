"""Quotation marks in a text: where they stand, and how much of a quotation lies inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.records import Span

_ELISION = r"(?:em|til|tis|twas|cause|bout|n|round|\d0s|\d\d)\b"
_MARK = re.compile(rf"[“”„«»\"]|‘(?!{_ELISION})|(?<![\w’'])'(?!{_ELISION})(?=\w)", re.IGNORECASE)
_DOUBLE_OPEN, _DOUBLE_CLOSE = frozenset("“„«"), frozenset("”»")
_SINGLE = frozenset("‘'’")


@dataclass(slots=True)
class _State:
    inside: bool = False
    letters_in: int = 0
    letters_out: int = 0


def opening_marks(text: str) -> list[int]:
    """The offsets of marks that must belong to something: all double ones, and singles that open."""
    return [match.start() for match in _MARK.finditer(text)]


def kind_by_marks(text: str, parts: Sequence[Span], left_out: Sequence[Span] = ()) -> str:
    """``direct`` when all of the parts lies in marks, ``mixed`` when some does, else ``indirect``.

    Marks that go with ``left_out`` (terms and names in marks) do not count. A mark left open goes on in
    the next part.
    """
    pieces = [_without(text, part, left_out) for part in parts]
    first = next((match[0] for piece in pieces if (match := _MARK.search(piece))), "")
    state = _State()
    for piece in pieces:
        (_walk_single if first in _SINGLE and first else _walk_double)(piece, state)
    if not state.letters_in:
        return "indirect"
    return "mixed" if state.letters_out else "direct"


def _without(text: str, part: Span, left_out: Sequence[Span]) -> str:
    """The part with the marks of what is left out made blank."""
    characters = list(text[part.start : part.end])
    for start, end in left_out:
        if part.start <= start and end <= part.end:
            for at in (start, end - 1):
                if not text[at].isalnum():
                    characters[at - part.start] = " "
    return "".join(characters)


def _count(state: _State, character: str) -> None:
    if character.isalnum():
        state.letters_in += state.inside
        state.letters_out += not state.inside


def _walk_double(piece: str, state: _State) -> None:
    for at, character in enumerate(piece):
        if character in _DOUBLE_OPEN:
            state.inside = True
        elif character in _DOUBLE_CLOSE:
            state.inside = False
        elif character == '"':
            # At the head of a part it opens again what the paragraph before left open.
            state.inside = not state.inside or not piece[:at].strip()
        else:
            _count(state, character)


def _walk_single(piece: str, state: _State) -> None:
    """Singles are apostrophes too: of the marks that could close, the last before the next opening does."""
    opens = [match.start() for match in _MARK.finditer(piece) if match[0] in _SINGLE]
    closes = {
        _last_close(piece, start, end) for start, end in zip([0, *opens], [*opens, len(piece)], strict=True)
    }
    for at, character in enumerate(piece):
        if at in opens:
            state.inside = True
        elif at in closes:
            state.inside = False
        else:
            _count(state, character)


def _last_close(piece: str, start: int, end: int) -> int:
    for at in range(end - 1, start, -1):
        if piece[at] in "’'" and not piece[at + 1 : at + 2].isalnum() and not piece[at - 1].isspace():
            return at
    return -1
