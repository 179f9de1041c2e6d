"""Checks of entities: labels, names, edges of the mentions."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.corpus.names import ambiguous_tags, canonical_names, entity_tags
from pipeline.corpus.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.corpus.markup import Marked
    from pipeline.corpus.tags import Tag

_LEADING = re.compile(
    r"(?:the|a|an|mr|mrs|ms|miss|dr|prof|professor|president|minister|sir|dame|col|gen|maj|capt|sgt|lt)\.?\s",
    re.IGNORECASE,
)
# Names of works and of some bodies and places begin with an article of their own.
_OWN_ARTICLE = frozenset({"WORK_OF_ART", "ORG", "FAC", "EVENT", "GPE"})


def name_problems(marked: Marked) -> list[Problem]:
    """Everything wrong with the entity tags."""
    names = canonical_names(marked)
    tags = entity_tags(marked)
    return [
        *_ambiguous(marked),
        *(each for tag, name in zip(tags, names, strict=True) for each in _edges(marked, tag, name)),
        *_labels(tags, names),
        *_parts(marked, tags, names),
        *_overlaps(tags),
        *_conflicts(tags, names),
    ]


def _ambiguous(marked: Marked) -> Iterator[Problem]:
    for tag, names in ambiguous_tags(marked):
        mend = " or ".join(f'n="{name}"' for name in names)
        yield Problem(
            tag.line, f"{marked.surface(tag)!r} may be {' or '.join(names)}", f"write {mend}", "name"
        )


def _edges(marked: Marked, tag: Tag, name: str) -> Iterator[Problem]:
    words = marked.surface(tag)
    if re.search(r"['’]s$", words) and tag.get("n") is None:
        yield Problem(tag.line, f"{words!r} ends in 's", "close the tag before it", "name")
    leading = _LEADING.match(words)
    keeps = tag.name in _OWN_ARTICLE and name.lower().startswith(
        words.lower()[: leading.end()] if leading else ""
    )
    if leading and not (keeps and tag.get("n")):
        mend = "begin the tag behind it" + (
            f', or write n="{words}" when it is part of the name' if tag.name in _OWN_ARTICLE else ""
        )
        yield Problem(tag.line, f"{words!r} begins with {leading[0].strip()!r}", mend, "name")
    if not re.search(rf"(?<!\w){_spaced(name)}(?!\w)", marked.text, re.IGNORECASE):
        mend = "write the fullest form that the article gives"
        yield Problem(tag.line, f"n={name!r} does not stand in the article", mend, "name")


def _spaced(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _labels(tags: list[Tag], names: list[str]) -> Iterator[Problem]:
    first: dict[str, Tag] = {}
    for tag, name in zip(tags, names, strict=True):
        seen = first.setdefault(name, tag)
        if seen.name != tag.name:
            message = f"{name!r} is {tag.name} here and {seen.name} in line {seen.line}"
            yield Problem(tag.line, message, "use one label, or give one of them another n", "name")


def _conflicts(tags: list[Tag], names: list[str]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for tag, name in zip(tags, names, strict=True):
        for key in ("role", "aff"):
            value = tag.get(key)
            if value is not None and seen.setdefault((name, key), value) != value:
                yield Problem(tag.line, f"{name!r} has two values of {key}=", "leave one out", "name")


def _parts(marked: Marked, tags: list[Tag], names: list[str]) -> Iterator[Problem]:
    """Short forms that were not given the full name: "Lund" beside "Ana Lund"."""
    people = {
        (tag.name, name) for tag, name in zip(tags, names, strict=True) if tag.name in {"PERSON", "ORG"}
    }
    for tag, name in zip(tags, names, strict=True):
        fuller = [other for label, other in people if label == tag.name and _is_part(name, other)]
        if tag.get("n") is None and fuller:
            mend = f'write n="{fuller[0]}", or n="{name}" when it is another'
            yield Problem(tag.line, f"{marked.surface(tag)!r} is part of {fuller[0]!r}", mend, "name")


def _is_part(name: str, other: str) -> bool:
    words, more = name.lower().split(), other.lower().split()
    return len(words) < len(more) and (more[-len(words) :] == words or more[: len(words)] == words)


def _overlaps(tags: list[Tag]) -> Iterator[Problem]:
    for left, right in pairwise(tags):
        if right.start < left.end:
            message = f"<{right.name}> begins inside <{left.name}>"
            yield Problem(right.line, message, "tag the longest name only", "name")
