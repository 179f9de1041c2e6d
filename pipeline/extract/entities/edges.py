"""Where a name begins and ends: articles, titles, possessives and stray marks cut, given names completed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.entities.name import PROVEN, Name
from pipeline.extract.entities.words import given_roles, kinds, person_title, roles, title_head
from pipeline.records import ENTITY_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.annotate.parsed import Parsed

_LABELS = frozenset(ENTITY_LABELS)
_LEAD = re.compile(
    r"[\W_]+|(?:the|a|an|this|that|its|our|their|his|her|of|in|at|by|and|from|for)\s+", re.IGNORECASE
)
_TAIL = re.compile(r"(?:['’]s?|\s*\([^)]*\)?|[^\w.]+|\s(?:of|and|in|for|at|the|to))$")
_DOTTED = re.compile(r"(?:\b\w\.){2,}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|St|Bhd)\.$|\s\w\.$")
_BREAK = re.compile(r"\n\s*\n|\s*/\s*|\s*\|\s*|;\s+")
_GIVEN = re.compile(r"-[a-zà-ÿ]+\b")
_LOWER = re.compile(r"(?:\s+[a-z]+|(?<=-[a-z]{3})-[a-z]+|(?<=-[a-z]{4})-[a-z]+)$")
_SCORE = re.compile(r"(?:\s+[-\d.,:]+)+$")
_SCORED = frozenset({"PERSON", "GPE", "NORP"})
_FIRST = re.compile(r"([^\W\d_]+)\s+")
_TITLE_REACH = 30
_SHORTEST = 2


def own_names(parsed: Parsed) -> list[Name]:
    """The model's names of the ten labels, trimmed; a name without a capital or a letter is dropped."""
    names = []
    for ent in parsed.doc.ents:
        if ent.label_ in _LABELS:
            for start, end in _pieces(parsed.text, ent.start_char, ent.end_char):
                name = trimmed(parsed.text, Name(start, end, ent.label_))
                if name is not None:
                    names.append(name)
    return names


def trimmed(text: str, name: Name) -> Name | None:
    """The name within its edges; None when nothing of a name is left."""
    start, end = _cut(text, name.start, name.end)
    label, weight = name.label, name.weight
    if label == "PERSON" or _last_word(text, start, end) not in kinds().last:
        if person_title().search(text, max(0, start - _TITLE_REACH), start):
            label, weight = "PERSON", PROVEN
        while title := title_head().match(text, start, end):
            start, end = _cut(text, title.end(), end)
            label, weight = "PERSON", PROVEN
    if label == "PERSON":
        start = _past_role(text, start, end)
        end = _person_end(text, start, end)
    if label in _SCORED and (score := _SCORE.search(text, start, end)):
        end = score.start()
    shown = text[start:end]
    if end - start < _SHORTEST or shown.lower() == shown:
        return None
    return Name(start, end, label, weight)


def _past_role(text: str, start: int, end: int) -> int:
    """Where a name of two words or more starts behind a capitalised role: "Chemist Ada Obi"."""
    role = _FIRST.match(text, start, end)
    if role is None or role.group(1).lower() not in roles() or role.group(1) in given_roles():
        return start
    return role.end() if " " in text[role.end() : end].strip() else start


def _person_end(text: str, start: int, end: int) -> int:
    """The end of a person's name: with a hyphenated given name, without lower-case words."""
    if lower := _LOWER.search(text, start, end):
        return lower.start()
    given = _GIVEN.match(text, end)
    return given.end() if given and "-" not in _last_word(text, start, end) else end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a span between paragraph breaks, slashes and bars."""
    for cut in _BREAK.finditer(text, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """Edges without articles, possessives, quotes, brackets and trailing stops."""
    while start < end:
        if match := _LEAD.match(text, start, end):
            start = match.end()
        elif match := _TAIL.search(text, start, end):
            end = match.start()
        elif text[end - 1] == "." and not _DOTTED.search(text, start, end):
            end -= 1
        else:
            break
    return start, max(start, end)


def _last_word(text: str, start: int, end: int) -> str:
    return text[start:end].rsplit(None, 1)[-1] if end > start else ""
