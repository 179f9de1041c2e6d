"""A folder of marked articles: reading them, and checks across them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.corpus.blocks import blocks_of
from pipeline.corpus.check import check_article
from pipeline.corpus.markup import parse
from pipeline.corpus.names import canonical_names, entity_tags
from pipeline.corpus.problems import CorpusError, Problem, report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pipeline.corpus.markup import Marked

_OPENING = 6
MOST_USES = 3
_WORD = re.compile(r"\w{3,}")
# Parts that many unrelated names share.
_PARTICLES = frozenset(
    ["abu", "ahmad", "ali", "ben", "bin", "bint", "dal", "das", "del", "della", "der", "dos", "ibn",
     "ibrahim", "las", "los", "maria", "mohammed", "muhammad", "san", "santa", "the", "van", "von"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the folder."""

    path: Path
    marked: Marked


def read_paths(paths: Sequence[Path]) -> tuple[Entry, ...]:
    """The marked articles in these files and in the .txt files of these folders, by name.

    Raises:
        CorpusError: when there are none, or a file is not UTF-8.
    """
    files = sorted({file for path in paths for file in (path.glob("*.txt") if path.is_dir() else [path])})
    if not files:
        where = ", ".join(map(str, paths))
        raise CorpusError(
            f"No marked articles in {where}.", hint="Give the folder that holds NAME.txt files."
        )
    return tuple(Entry(path, parse(_read(path))) for path in files)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{path} is not UTF-8: byte {error.start}.", hint="Save it as UTF-8.") from error


def check_folder(entries: Sequence[Entry]) -> list[str]:
    """One line a fault, by file and line; none when all articles can be trusted."""
    across: dict[str, list[Problem]] = defaultdict(list)
    for name, problem in [*_names_of_files(entries), *_openings(entries), *_people(entries)]:
        across[name].append(problem)
    found: list[str] = []
    for entry in entries:
        problems = [*check_article(entry.marked), *across[str(entry.path)]]
        found += report(str(entry.path), problems)
    return found


def _names_of_files(entries: Sequence[Entry]) -> Iterator[tuple[str, Problem]]:
    for entry in entries:
        if entry.marked.front.id != entry.path.stem:
            mend = f'write id = "{entry.path.stem}", or rename the file'
            yield (
                str(entry.path),
                Problem(1, f"id {entry.marked.front.id!r} is not the file's name", mend, "id"),
            )


def _openings(entries: Sequence[Entry]) -> Iterator[tuple[str, Problem]]:
    """First paragraphs that begin with the same words."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        words = opening(entry.marked)
        other = seen.setdefault(words, entry)
        if words and other is not entry:
            message = f"opens like {other.path.name}: {words!r}"
            yield (
                str(entry.path),
                Problem(entry.marked.line_of(0), message, "write another opening", "opening"),
            )


def opening(marked: Marked) -> str:
    """The first words of the first paragraph, in lower case."""
    first = next((each for each in blocks_of(marked) if each.kind == "paragraph"), None)
    words = re.findall(r"\w+", marked.text[first.start : first.end].lower())[:_OPENING] if first else []
    return " ".join(words)


def _people(entries: Sequence[Entry]) -> Iterator[tuple[str, Problem]]:
    """Persons, and parts of their names, that come back in articles that do not share a story."""
    whole: dict[str, tuple[str, Entry]] = {}
    parts: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        story = entry.marked.front.story or entry.path.stem
        for name, line in people_of(entry.marked).items():
            other, where = whole.setdefault(name.casefold(), (story, entry))
            if other != story:
                message = f"{name!r} stands in {where.path.name} too"
                yield (
                    str(entry.path),
                    Problem(line, message, "invent another name, or give both one story", "person"),
                )
            for part in set(_WORD.findall(name.casefold())) - _PARTICLES:
                fresh = story not in parts[part]
                parts[part].add(story)
                if fresh and len(parts[part]) > MOST_USES:
                    message = f"{part!r} is in the names of more than {MOST_USES} articles"
                    yield str(entry.path), Problem(line, message, "invent another name", "person")


def people_of(marked: Marked) -> dict[str, int]:
    """The canonical names of the people of an article, each with the line of its first mention."""
    found: dict[str, int] = {}
    for name, tag in zip(canonical_names(marked), entity_tags(marked), strict=True):
        if tag.name == "PERSON":
            found.setdefault(name, tag.line)
    return found
