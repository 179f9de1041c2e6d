r"""Inline tags taken out of a text: what is left is the bare text, with the tags as spans of it.

``<name words key="value">`` opens, ``</name>`` closes the tag of that name opened last, ``</name word>`` the
one that was opened with that word. Tags may nest and may cross. ``\<`` is a literal <, ``\\`` a literal
backslash.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipeline.corpus.labels import TAGS
from pipeline.corpus.problems import Problem

_TOKEN = re.compile(r"\\([<\\])|<(/?)([A-Za-z][A-Za-z_]*)((?:[^<>\"]|\"(?:[^\"\\]|\\.)*\")*)>|<", re.DOTALL)
_ITEM = re.compile(
    r"\s*(?:([A-Za-z_]+)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s\"]+))|([^\s\"=]+)|(\S))", re.DOTALL
)
_SHOWN = 25


@dataclass(frozen=True, slots=True)
class Tag:
    """One tagged stretch ``[start, end)`` of the bare text; ``words`` are the bare words in its brackets."""

    name: str
    start: int
    end: int
    words: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    line: int = field(default=0, compare=False)

    def get(self, key: str) -> str | None:
        """The value of an attribute, None without it."""
        return dict(self.attributes).get(key)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A bare text with its tags, ordered by start, longer ones first.

    ``breaks`` holds (offset in the bare text, line in the source) wherever a line of the source begins.
    """

    text: str
    tags: tuple[Tag, ...] = ()
    problems: tuple[Problem, ...] = ()
    breaks: tuple[tuple[int, int], ...] = ((0, 1),)


@dataclass(slots=True)
class _Reading:
    """The state of one pass over a source."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    opened: int = 0
    open_tags: list[tuple[int, Tag]] = field(default_factory=list)
    closed: list[tuple[int, Tag]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    line: int = 1
    breaks: list[tuple[int, int]] = field(default_factory=list)

    def add(self, piece: str) -> None:
        """Take a piece of bare text."""
        for newline in re.finditer("\n", piece):
            self.line += 1
            self.breaks.append((self.length + newline.end(), self.line))
        self.pieces.append(piece)
        self.length += len(piece)


def read_tags(source: str, first_line: int = 1) -> Tagged:
    """The bare text of ``source`` and its tags; ``first_line`` is the line in the file where it begins."""
    reading = _Reading(line=first_line, breaks=[(0, first_line)])
    at = 0
    for match in _TOKEN.finditer(source):
        reading.add(source[at : match.start()])
        _take(reading, match, reading.line)
        if newlines := match[0].count("\n"):
            reading.line += newlines
            reading.breaks.append((reading.length, reading.line))
        at = match.end()
    reading.add(source[at:])
    for _, tag in reading.open_tags:
        reading.problems.append(_unclosed(tag))
    text = "".join(reading.pieces)
    tags = [tag for _, tag in sorted(reading.closed, key=lambda pair: (pair[1].start, -pair[1].end, pair[0]))]
    return Tagged(text, tuple(tags), tuple(reading.problems), tuple(reading.breaks))


def _take(reading: _Reading, match: re.Match[str], line: int) -> None:
    """One escape, bracket or tag."""
    if match[1]:
        reading.add(match[1])
    elif match[3] is None:
        reading.problems.append(
            Problem(line, "a < that begins no tag", r"write \< for a sign of the text", "bracket")
        )
        reading.add("<")
    elif match[3] not in TAGS:
        reading.problems.append(_unknown(match[3], line))
    elif match[2]:
        _close(reading, match[3], match[4].split(), line)
    else:
        _open(reading, match[3], match[4], line)


def _open(reading: _Reading, name: str, inside: str, line: int) -> None:
    rule = TAGS[name]
    words: list[str] = []
    attributes: dict[str, str] = {}
    for key, quoted, plain, word, odd in (item.groups() for item in _ITEM.finditer(inside.rstrip())):
        if odd or (key and key not in rule.attributes) or (word and not _fits(name, word)):
            reading.problems.append(_odd_item(name, key or word or odd, line))
        elif key and key in attributes:
            reading.problems.append(Problem(line, f"<{name}> has {key}= twice", "leave one out", "attribute"))
        elif key:
            attributes[key] = plain if plain is not None else re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL)
        else:
            words.append(word)
    numbers = [word for word in words if word not in rule.flags]
    wanted = {
        "": len(numbers) == 0,
        "one": len(numbers) == 1,
        "many": len(numbers) > 0,
        "maybe": len(numbers) <= 1,
    }
    if not wanted[rule.numbers]:
        mend = (
            f"write <{name} 1 ...>, the number that joins quote, cue and source"
            if name != "c"
            else "leave one out"
        )
        reading.problems.append(Problem(line, f"<{name}> has {len(numbers) or 'no'} numbers", mend, "number"))
    ordered = (*numbers, *(word for word in words if word in rule.flags))
    tag = Tag(name, reading.length, reading.length, ordered, tuple(attributes.items()), line)
    reading.open_tags.append((reading.opened, tag))
    reading.opened += 1


def _fits(name: str, word: str) -> bool:
    """Whether a bare word may stand in this tag: a flag, or a number (for claims: a name) that joins."""
    rule = TAGS[name]
    if word in rule.flags:
        return True
    return (
        bool(rule.numbers)
        and re.fullmatch(r"[\w-]+" if rule.numbers == "maybe" else r"\d+", word) is not None
    )


def _close(reading: _Reading, name: str, words: list[str], line: int) -> None:
    for at in range(len(reading.open_tags) - 1, -1, -1):
        order, tag = reading.open_tags[at]
        if tag.name == name and (not words or words[0] in tag.words):
            del reading.open_tags[at]
            if tag.start == reading.length:
                reading.problems.append(
                    Problem(line, f"<{name}> is empty", "tag the words or leave it out", "empty")
                )
                return
            reading.closed.append((order, replace(tag, end=reading.length)))
            return
    shown = " ".join([name, *words])
    reading.problems.append(Problem(line, f"</{shown}> closes nothing", f"open it with <{shown}>", "balance"))


def _unclosed(tag: Tag) -> Problem:
    return Problem(
        tag.line, f"<{' '.join([tag.name, *tag.words])}> is never closed", f"write </{tag.name}>", "balance"
    )


def _unknown(name: str, line: int) -> Problem:
    near = next((each for each in TAGS if each.lower() == name.lower()), None)
    mend = (
        f"write <{near}>"
        if near
        else r"see the list of tags in GUIDELINES.md, or write \< for a sign of the text"
    )
    return Problem(line, f"<{name}> is no tag", mend, "tag")


def _odd_item(name: str, item: str, line: int) -> Problem:
    rule = TAGS[name]
    known = ", ".join([*(f"{key}=" for key in sorted(rule.attributes)), *sorted(rule.flags)]) or "nothing"
    mend = f'<{name}> takes {known}; values with blanks stand in straight marks: key="two words"'
    return Problem(line, f"<{name}> has an odd {item[:_SHOWN]!r}", mend, "attribute")
