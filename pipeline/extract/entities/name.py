"""A name found in the text, before names of one thing are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.records import Span

PROVEN = 4


class Name(NamedTuple):
    """One occurrence, ``[start, end)`` in view coordinates.

    ``weight`` is the say of this occurrence's label in the article's vote: 1 for the model's own,
    PROVEN where the text proves the label, 0 where it was only copied from another occurrence.
    """

    start: int
    end: int
    label: str
    weight: int = 1


def disjoint(names: Iterable[Name]) -> list[Name]:
    """The names in text order without overlaps: the heavier one stays, then the longer, then the earlier."""
    kept: list[Name] = []
    for name in sorted(set(names)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
        elif _rank(name) > _rank(kept[-1]):
            kept[-1] = name
    return kept


def covered(text: str, spans: Iterable[Name | Span]) -> bytearray:
    """A byte for every character of a text: 1 inside one of the spans."""
    taken = bytearray(len(text) + 1)
    for span in spans:
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
    return taken


def _rank(name: Name) -> tuple[int, int]:
    return name.weight, name.end - name.start
