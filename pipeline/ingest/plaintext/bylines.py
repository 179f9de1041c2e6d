"""Who wrote it, by one line of the head: persons, and the house in whose name they write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.ingest.plaintext.names import is_name, is_role, tidy_name
from pipeline.ingest.plaintext.publishers import is_publisher
from pipeline.ingest.plaintext.wordlists import alternation, table

_LONGEST, _MOST_WORDS = 200, 16
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_HANDLE = re.compile(r"(?<!\w)@\w+")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SPLIT = re.compile(r"\s*[,;&/]\s*(?:(?:and|und|et)\s+)?|\s+(?:and|und|et|y|with|e)\s+")
_PLACE = re.compile(r"(?:^|\s+)(?:in|at|for|of|from|à|aus|In|For|FOR|IN)\s+(.*)$")
_HONORIFIC = re.compile(r"(?:dr|mr|mrs|ms|miss|prof|professor|sir|dame|rev)\.?\s+(?=\S+\s+\S)", re.IGNORECASE)
_HOUSE = re.compile(
    r"(?P<house>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3}?)(?:['’]s)?\s+(?:(?:staff|special|senior)\s+)?"
    r"(?:writers?|correspondents?|reporters?|journalists?)\s+(?=\S)"
    r"|(?P<owner>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3}?)['’]s\s+(?=[A-Z])"
)
_INVERTED = re.compile(r"([^\W\d_][\w'’ -]*),\s*([^\W\d_][\w.'’ -]*)$")


@dataclass(frozen=True, slots=True)
class Byline:
    """Persons and publisher of a byline; both empty for one that names a post only ("By Staff Writer")."""

    authors: tuple[str, ...] = ()
    publisher: str | None = None


@cache
def _opener() -> re.Pattern[str]:
    people = table("people")
    return re.compile(
        rf"(?P<label>(?:{alternation(people['labels'])})\s*:)\s*|(?:{alternation(people['openers'])})\s+",
        re.IGNORECASE,
    )


@cache
def _editor() -> re.Pattern[str]:
    return re.compile(
        rf"\(?\s*(?:{alternation(table('people')['editor_labels'])})\s*[:：]\s*\S", re.IGNORECASE
    )


def read_byline(line: str) -> Byline | None:
    """The persons and publisher of a line that opens as a byline does ("By ..."); None when it is none."""
    opener = _opener().match(line) if len(line) <= _LONGEST else None
    if opener is None:
        return None
    rest = line[opener.end() :].strip()
    if opener["label"]:
        inverted = [_INVERTED.match(part.strip()) for part in rest.split(";")]
        if all(inverted) and not any(is_role(part.split(",")[-1]) for part in rest.split(";")):
            return Byline(tuple(tidy_name(f"{part[2]} {part[1]}") for part in inverted if part))
    return _people(rest, least=1)


def read_bare_names(line: str) -> Byline | None:
    """The persons of a line that holds only names ("Freya Holt in Hull"); None when it holds more."""
    if len(line) > _LONGEST or line.count(" ") >= _MOST_WORDS or not line[0].isupper():
        return None
    if is_role(line) and not _SPLIT.search(line):
        return None
    found = _people(line, least=2)
    return found if found and found.authors else None


def is_editor_line(line: str) -> bool:
    """Whether a line names editors, producers or translators, who are no authors."""
    return len(line) <= _LONGEST and _editor().match(line) is not None


def is_contact(line: str) -> bool:
    """Whether a line is an e-mail address or handle, or a post alone: what stands below a byline."""
    left = _HANDLE.sub("", _EMAIL.sub("", line)).strip(" ,|()")
    return not left or (is_role(left) and left == _capitalised(left) and read_bare_names(left) is None)


def _capitalised(text: str) -> str:
    small = ("of", "for", "the", "and", "in", "at", "to")
    return " ".join(part if part in small else part[0].upper() + part[1:] for part in text.split())


def _people(text: str, *, least: int) -> Byline | None:
    text = _BRACKETS.sub("", _HANDLE.sub("", _EMAIL.sub("", text))).strip(" ,;:|.-–—")
    publisher = None
    house = _HOUSE.match(text)
    if house and not is_publisher(text):
        publisher = (house["house"] or house["owner"]).strip()
        text = text[house.end() :]
    authors: list[str] = []
    for piece in _SPLIT.split(text):
        whole = piece.strip(" .")
        name = _HONORIFIC.sub("", _PLACE.sub("", whole))
        house_name = _house_of(whole)
        publisher = publisher or house_name
        if house_name == whole or is_role(whole) or not name or (authors and _is_place(whole)):
            continue
        if not is_name(name, least=least):
            return None
        authors.append(tidy_name(name))
        # one word is a name only where nothing else is: "By Madonna", never "By Design, Wales Wins"
        least = 2
    if authors and " " not in authors[0] and _SPLIT.search(text):
        return None
    return Byline(tuple(authors), publisher) if authors or publisher or is_role(text) else None


def _house_of(piece: str) -> str | None:
    """The outlet in a piece of a byline: the piece, what comes before "Staff" or after "for"."""
    if is_publisher(piece):
        return piece
    place = _PLACE.search(piece)
    if place and is_publisher(place[1]):
        return place[1]
    first, _, last = piece.rpartition(" ")
    return first if is_role(last) and is_publisher(first) else None


def _is_place(text: str) -> bool:
    return text[:1].isupper() and " " not in text
