"""The lines of a brat standoff file: text-bound annotations, relations, events, attributes and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.gold.records import GoldError, gold_error
from pipeline.gold.spans import SpanError, check_spans
from pipeline.records import Span

if TYPE_CHECKING:
    from pathlib import Path

_ID = re.compile(r"[TREAMN]\d+|#\d*|\*")
_BOUND = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)")
_ARGUMENT = re.compile(r"(\S+?)\d*:(\S+)")
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Bound:
    """A text-bound annotation: its type, its fragments in text order, and the line it stands on."""

    id: str
    type: str
    spans: tuple[Span, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A relation or an event: its type and the ids it names by role; an event's trigger comes first."""

    id: str
    type: str
    arguments: tuple[tuple[str, str], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Note:
    """An attribute or a note: what it is called, the id it belongs to, and its words."""

    type: str
    target: str
    words: str


@dataclass(slots=True)
class Standoff:
    """Everything of one .ann file, in its order."""

    bound: dict[str, Bound] = field(default_factory=dict)
    relations: list[Link] = field(default_factory=list)
    events: list[Link] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read_ann(path: Path, content: str, text: str) -> Standoff:
    """The annotations of a file's content, checked against the text.

    Raises:
        GoldError: for a line that is none of brat's, offsets that do not fit the text, or an unknown id.
    """
    found = Standoff()
    for number, raw in enumerate(content.split("\n"), start=1):
        line = raw.rstrip("\r")
        if line.strip():
            _read_line(found, line, text, (path, number))
    for link in [*found.relations, *found.events]:
        for role, target in link.arguments:
            if target not in found.bound:
                problem = f"{role} of {link.id} is {target}, which is no text-bound annotation of this file"
                raise gold_error(path, link.line, problem, "Name the T id of a span, or take the line out.")
    return found


def _read_line(found: Standoff, line: str, text: str, where: tuple[Path, int]) -> None:
    name, _, rest = line.partition("\t")
    if not _ID.fullmatch(name) or not rest:
        problem = "the line begins with no brat id and tab"
        raise gold_error(*where, problem, "Begin it with T1, R1, E1, A1 or #1 and a tab; a span is one line.")
    if name in found.bound:
        raise gold_error(*where, f"the id {name} stands on two lines", "Give every annotation its own id.")
    if name[0] == "T":
        found.bound[name] = _bound(name, rest, text, where)
    elif name[0] == "R":
        found.relations.append(_relation(name, rest, where))
    elif name[0] == "E":
        found.events.append(Link(name, rest.partition(":")[0], _arguments(name, rest, where), where[1]))
    elif name[0] in "AM#":
        head, _, words = rest.partition("\t")
        kind, _, target = head.partition(" ")
        target, _, value = target.partition(" ")
        found.notes.append(Note(kind, target, words or value))


def _bound(name: str, rest: str, text: str, where: tuple[Path, int]) -> Bound:
    head, tab, copy = rest.partition("\t")
    match = _BOUND.fullmatch(head)
    if not match:
        raise gold_error(*where, f"{name} has no offsets", f"Write: {name}, a tab, Content 10 42.")
    pairs = [pair.split(" ") for pair in match[2].split(";")]
    try:
        spans = check_spans([Span(int(start), int(end)) for start, end in pairs], text)
    except SpanError as error:
        raise _misfit(f"{name} {error}", where) from error
    words = " ".join(text[span.start : span.end] for span in spans)
    if tab and copy.split() != words.split():
        raise _misfit(f"{name} says {copy!r}, but the text there is {words!r}", where)
    return Bound(name, match[1], spans, where[1])


def _misfit(problem: str, where: tuple[Path, int]) -> GoldError:
    hint = "Use the very text that was annotated: offsets count code points of the .txt file, line ends too."
    return gold_error(*where, problem, hint)


def _relation(name: str, rest: str, where: tuple[Path, int]) -> Link:
    kind, _, arguments = rest.partition(" ")
    pairs = _arguments(name, arguments, where)
    if len(pairs) != _PAIR:
        raise gold_error(
            *where, f"{name} joins {len(pairs)} annotations", f"Write: {name}, a tab, {kind} Arg1:T1 Arg2:T2."
        )
    return Link(name, kind, pairs, where[1])


def _arguments(name: str, words: str, where: tuple[Path, int]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for word in words.split():
        match = _ARGUMENT.fullmatch(word)
        if not match:
            hint = f"Write: {name}, a tab, then ROLE:ID with one blank between."
            raise gold_error(*where, f"{name} has {word!r} where ROLE:ID should stand", hint)
        pairs.append((match[1], match[2]))
    return tuple(pairs)
