"""What one line of the head says: authors, publisher, times."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.ingest.plaintext.bylines import is_contact, is_editor_line, read_bare_names, read_byline
from pipeline.ingest.plaintext.publishers import is_publisher
from pipeline.ingest.plaintext.timestamps import Stamp, part_before_date, read_stamp

_LONGEST, _SENTENCE_WORDS, _MOST_NAME_WORDS = 240, 9, 5
_BARS = re.compile(
    r"\s*[|•·│]\s*|\s+[-–—/]\s+|\s+(?=(?:Published|PUBLISHED|Updated|UPDATED|Posted|Last updated)\b)"
    r"|\s+(?=[Bb]y\s+[A-Z])"
)
_DIGIT = re.compile(r"[0-9]")
_PLACE = re.compile(r"[A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){0,3}$")
_SOURCE = re.compile(
    r"(?:source|publication|publisher|quelle|fuente)\s*[:：]\s*([^|•·]{1,80})$", re.IGNORECASE
)
_DATED = re.compile(
    r"(?:\((?P<bracket>[A-Z][^()]{1,60})\)\s*|(?P<name>[A-Z][^,:|0-9]{1,50}?)(?:\s*[,:|]\s*|\s+))(?=.{0,40}[0-9])"
)


@dataclass(frozen=True, slots=True)
class Meta:
    """The facts of a line that is no prose.

    ``kind`` is a block kind, ``byline`` or ``timestamp``. ``sure`` says that the line can be nothing
    else, wherever it stands in the head; the others count only beside a sure one.
    """

    kind: str
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    sure: bool = True
    labelled: bool = False


def read_meta(line: str) -> Meta | None:
    """The facts of a byline, a date line, a source line or several of them side by side; None for prose."""
    if len(line) > _LONGEST or (line[-1] in '.!?"”' and line.count(" ") > _SENTENCE_WORDS):
        return None
    pieces = [piece for piece in _BARS.split(line) if piece]
    found = _read_pieces(pieces) if len(pieces) > 1 else None
    if not found and line[:3].lower() == "by ":
        # "By Ann Lee, January 3, 2022"
        pieces = part_before_date(line)
        found = _read_pieces(pieces) if pieces else None
    return found or _read_piece(line)


def _read_pieces(pieces: list[str]) -> Meta | None:
    """The facts of a line of several parts; its dates and times, wherever they stand, are read as one."""
    found = [_read_piece(piece) for piece in pieces]
    sure = [meta for meta in found if meta and meta.sure and meta.kind == "byline"]
    times = [piece for piece, meta in zip(pieces, found, strict=True) if not meta or meta.kind == "timestamp"]
    names = [(piece, read_bare_names(piece)) for piece in times if not _DIGIT.search(piece)]
    bare = [Meta("byline", byline.authors, byline.publisher) for piece, byline in names if byline]
    times = [piece for piece in times if piece not in [name for name, byline in names if byline]]
    stamp = _time_of(times) if times else None
    houses = [meta for meta in found if meta and not meta.sure]
    # "Real Estate by Ann" is no byline: bare names count beside a time or an outlet only
    if (times and not stamp) or not (sure or stamp or bare) or (bare and not (stamp or houses)):
        return None
    return _merged([*sure, *bare, *houses, *([stamp] if stamp else [])])


def _time_of(pieces: list[str]) -> Meta | None:
    """The time that parts state together; a place may stand among them ("New Delhi | January 3")."""
    for count in range(2):
        kept = [piece for piece in pieces if count == 0 or not _PLACE.match(piece)]
        meta = _read_time(" | ".join(kept)) if kept else None
        if meta:
            return meta
    return None


def _read_piece(line: str) -> Meta | None:
    byline = read_byline(line)
    if byline:
        return Meta("byline", byline.authors, byline.publisher, labelled=bool(byline.authors))
    if is_editor_line(line):
        return Meta("byline", labelled=True)
    source = _SOURCE.match(line)
    if source and len(source[1].split()) <= 6 and not source[1].endswith("."):  # noqa: PLR2004 - a name
        return Meta("byline", publisher=source[1].strip(), labelled=True)
    return _read_time(line) or _weak(line)


def _read_time(line: str) -> Meta | None:
    stamp = read_stamp(line)
    return _of_stamp(stamp) if stamp else _dated_publisher(line)


def _of_stamp(stamp: Stamp, publisher: str | None = None) -> Meta:
    return Meta(
        "timestamp",
        publisher=publisher,
        published=stamp.published,
        modified=stamp.modified,
        labelled=stamp.labelled,
    )


def _dated_publisher(line: str) -> Meta | None:
    """An outlet's name before or after a date: ``Xinhua, May 6, 2018``, ``(The Sample) 3 August``."""
    if not _DIGIT.search(line):
        return None
    match = _DATED.match(line)
    if match and (match["bracket"] or is_publisher(match["name"])):
        stamp = read_stamp(line[match.end() :])
        return _of_stamp(stamp, match["bracket"] or match["name"]) if stamp else None
    words = line.split()
    for count in range(1, min(_MOST_NAME_WORDS, len(words))):
        name = " ".join(words[-count:])
        if is_publisher(name):
            stamp = read_stamp(" ".join(words[:-count]))
            return _of_stamp(stamp, name) if stamp else None
    return None


def _weak(line: str) -> Meta | None:
    if is_publisher(line):
        return Meta("byline", publisher=line, sure=False)
    return Meta("byline", sure=False) if is_contact(line) else None


def _merged(found: list[Meta]) -> Meta:
    kind = "byline" if found[0].kind == "byline" and found[0].authors else _timed(found)
    return Meta(
        kind,
        tuple(name for meta in found for name in meta.authors),
        next((meta.publisher for meta in found if meta.publisher), None),
        next((meta.published for meta in found if meta.published), None),
        next((meta.modified for meta in found if meta.modified), None),
        labelled=any(meta.labelled for meta in found),
    )


def _timed(found: list[Meta]) -> str:
    return "timestamp" if any(meta.kind == "timestamp" for meta in found) else "byline"
