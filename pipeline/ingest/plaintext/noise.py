"""Which lines are no part of the story: widgets, promotions, legal lines, sign-offs."""

from __future__ import annotations

import re
from functools import cache

from pipeline.ingest.plaintext.wordlists import table, words

_LONGEST, _LONGEST_WHOLE = 300, 60
_MOST_WORDS = 30
_MARKS = " .:!»>…→›|"
_SEPARATOR = re.compile(r"\s*[:|»>*–—→]|\s+-\s")
_NO_WORDS = re.compile(r"[\W_]+$")
_CREDIT = re.compile(
    r"\(?(?:(?:additional|further|with) )?"
    r"(?:reporting|editing|writing|compiled|production|translation|graphics?) by\s",
    re.IGNORECASE,
)
# What ends a despatch after the last sentence of a paragraph.
_LAST_WORDS = re.compile(
    r"(?<=[.!?\"”’)])\s+(Enditem|ENDITEM|Item ends|\(END\)|\(ENDS\)|-ENDS-|ENDS|-30-|#{2,4}|■|◆)$"
)


@cache
def _lines(key: str) -> re.Pattern[str]:
    return re.compile("|".join(table("noise")[key]))


@cache
def _phrases() -> dict[str, tuple[tuple[str, bool], ...]]:
    """First word to the phrases that begin with it, and whether a separator has to follow."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for key, label in (("starts", False), ("labels", True)):
        for phrase in table("noise")[key]:
            found.setdefault(phrase.split()[0], []).append((phrase, label))
    return {first: tuple(phrases) for first, phrases in found.items()}


def is_noise(line: str) -> bool:
    """Whether a line is no part of the story, wherever it stands."""
    if len(line) > _LONGEST:
        return False
    low = line.lower().replace("’", "'")
    if (len(line) < _LONGEST_WHOLE and low.strip(_MARKS) in words("noise", "whole")) or _NO_WORDS.match(line):
        return True
    first = low.split(None, 1)[0].rstrip(":|,")
    for phrase, label in _phrases().get(first, ()):
        if low.startswith(phrase) and _opens(low, len(phrase), label=label):
            return True
    return _lines("shapes").match(line) is not None or _is_credit(line)


def _is_credit(line: str) -> bool:
    """Whether a line says who reported or edited: names and small words to its end."""
    match = _CREDIT.match(line)
    small = words("noise", "credit_words")
    return match is not None and all(
        not word[0].islower() or word.strip(",;.)") in small for word in line[match.end() :].split()
    )


def _opens(low: str, at: int, *, label: bool) -> bool:
    if label:
        return _SEPARATOR.match(low, at) is not None and not low.endswith(":")
    return not low[at : at + 1].isalnum() and low.count(" ") < _MOST_WORDS


def is_sign_off(line: str) -> bool:
    """Whether one of the last lines is a despatch's sign-off or the address of its sender."""
    return len(line) <= _LONGEST and _lines("sign_offs").match(line) is not None


def last_words(paragraph: str) -> int:
    """Where the sign-off inside a paragraph begins ("... of the line. Enditem"), its length without one."""
    match = _LAST_WORDS.search(paragraph, max(0, len(paragraph) - 40))
    return match.start(1) if match else len(paragraph)


def is_kicker(line: str) -> bool:
    """Whether a line names a section or kind of story, as one does above a headline ("OPINION")."""
    return line.lower().strip(_MARKS) in words("noise", "kickers")


def opens_list(line: str) -> bool:
    """Whether the short lines below a line belong to it ("Related topics")."""
    return line.lower().replace("’", "'").strip(_MARKS) in words("noise", "lists")


def is_release_mark(line: str) -> bool:
    """Whether a line shows that the text is a press release."""
    return line.lower().strip(_MARKS) in words("noise", "release") or line.strip() == "###"
