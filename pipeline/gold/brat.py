"""brat standoff: a folder of .txt files with an .ann file beside each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.gold.ann import read_ann
from pipeline.gold.attributions import speaker_called
from pipeline.gold.records import GoldArticle, GoldQuote, gold_error
from pipeline.gold.spans import SpanError, check_spans, line_paragraphs
from pipeline.gold.words import index_words
from pipeline.records import Article, Quote, Source, Span
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.gold.ann import Bound, Standoff

_NAMES = Path(__file__).parent / "data" / "brat.toml"


@dataclass(frozen=True, slots=True)
class _Group:
    """The ids that make one quote: those of its spans, its event if it has one, and its first line."""

    ids: tuple[str, ...]
    line: int


@cache
def _table() -> dict[str, dict[str, frozenset[str]]]:
    """The names of brat.toml in lower case."""
    sections = read_toml(_NAMES).items()
    return {
        section: {key: frozenset(name.lower() for name in names) for key, names in rows.items()}
        for section, rows in sections
    }


def _part(name: str, section: str = "entities") -> str:
    """What a type or role stands for: "content", "cue", "source", ... or "" for what we do not know."""
    return next((key for key, names in _table()[section].items() if name.lower() in names), "")


def read_brat(folder: Path) -> Iterator[GoldArticle]:
    """One article for each .ann file below the folder, by name; every line that is not blank is a paragraph.

    Raises:
        GoldError: for a text that is missing, a file that is not UTF-8, or annotations that do not fit.
    """
    for path in sorted(folder.rglob("*.ann")):
        text_path = path.with_suffix(".txt")
        if not text_path.is_file():
            raise gold_error(path, 0, f"there is no {text_path.name} beside it", "Put the text there.")
        text = _read(text_path)
        standoff = read_ann(path, _read(path), text)
        name = text_path.relative_to(folder).with_suffix("").as_posix()
        article = Article(name, Source(str(text_path)), text, line_paragraphs(text))
        unread = [
            span for each in standoff.bound.values() if _part(each.type) == "unread" for span in each.spans
        ]
        yield GoldArticle(article, tuple(_quotes(standoff, path, text)), tuple(sorted(unread)))


def _read(path: Path) -> str:
    """The text of a file with its line ends as they are: brat counts them."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise gold_error(path, 0, f"byte {error.start} is not UTF-8", "Save it as UTF-8.") from error


def _quotes(standoff: Standoff, path: Path, text: str) -> Iterator[GoldQuote]:
    index = index_words(text)
    groups = [*_of_events(standoff), *_of_relations(standoff)]
    whole = [(_spans(standoff, group.ids, "content"), group) for group in groups]
    for number, (content, group) in enumerate(sorted(whole, key=lambda pair: pair[0]), start=1):
        try:
            spans = check_spans(content, text)
        except SpanError as error:
            hint = "One quote takes each word once: mend the spans, or make two quotes of them."
            raise gold_error(path, group.line, f"the content {error}", hint) from error
        cue, source = _spans(standoff, group.ids, "cue"), _spans(standoff, group.ids, "source")
        kind = index.kind_of(index.words_in(spans))
        speaker = speaker_called(next(_noted(standoff, group.ids, "notes", "speaker"), ""))
        flags = [
            flag
            for flag in ("nested", "doubt")
            if any(True for _ in _noted(standoff, group.ids, "attributes", flag))
        ]
        yield GoldQuote(Quote(f"q{number}", kind, spans, cue, source, speaker), tuple(flags))


def _spans(standoff: Standoff, ids: Iterable[str], part: str) -> tuple[Span, ...]:
    bound = [standoff.bound[each] for each in ids if each in standoff.bound]
    return tuple(sorted({span for each in bound if _part(each.type) == part for span in each.spans}))


def _noted(standoff: Standoff, ids: tuple[str, ...], section: str, key: str) -> Iterator[str]:
    """The words of the notes or attributes of this name on any of these ids."""
    names = _table()[section][key]
    return (note.words for note in standoff.notes if note.target in ids and note.type.lower() in names)


def _of_events(standoff: Standoff) -> Iterator[_Group]:
    """The events that have a content."""
    for event in standoff.events:
        ids = tuple(dict.fromkeys(target for _, target in event.arguments))
        if any(_part(standoff.bound[each].type) == "content" for each in ids):
            yield _Group((event.id, *ids), event.line)


def _of_relations(standoff: Standoff) -> Iterator[_Group]:
    """The contents that stand in no event, with the cues and sources that relations tie to them.

    A source tied to a cue belongs to the contents of that cue.
    """
    taken = {target for event in standoff.events for _, target in event.arguments}
    free = [
        each for each in standoff.bound.values() if _part(each.type) == "content" and each.id not in taken
    ]
    ties: dict[str, list[str]] = defaultdict(list)
    first = {each.id: each.id for each in free}
    for relation in standoff.relations:
        one, two = (target for _, target in relation.arguments)
        if _part(relation.type, "relations") == "names":
            ties[one].append(two)
            ties[two].append(one)
        elif _part(relation.type, "relations") == "same" and one in first and two in first:
            old, new = first[two], first[one]
            first = {key: new if value == old else value for key, value in first.items()}
    for lead in dict.fromkeys(first.values()):
        contents = [each for each in free if first[each.id] == lead]
        yield _Group(tuple(_tied(standoff, contents, ties)), contents[0].line)


def _tied(standoff: Standoff, contents: list[Bound], ties: dict[str, list[str]]) -> Iterator[str]:
    for content in contents:
        yield content.id
        for near in ties[content.id]:
            yield near
            if _part(standoff.bound[near].type) == "cue":
                yield from (far for far in ties[near] if _part(standoff.bound[far].type) == "source")
