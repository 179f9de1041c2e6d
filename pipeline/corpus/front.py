"""Front matter: what a file says about its article as a whole, in TOML between two lines of +++."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, fields
from typing import Any

from pipeline.corpus.dates import is_moment
from pipeline.corpus.labels import ENGLISHES, LAYOUTS, SPLITS, STYLES, THEMES
from pipeline.corpus.problems import Problem
from pipeline.records import Dateline

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_FENCE = "+++"
_CHOICES = {"style": STYLES, "english": ENGLISHES, "split": SPLITS, "lines": LAYOUTS}
_NEEDED = ("id", "style", "outlet", "country", "english", "themes", "published")
_LISTS = ("themes", "authors", "persons")
_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class Front:
    """The facts of one article.

    ``outlet`` is the paper it is written as from, ``publisher`` that name as the article gives it. ``story``
    is shared by articles that tell of the same people and events. ``lines`` says how the text is laid out:
    "blank" (a blank line between paragraphs), "each" (a paragraph a line) or "wrapped" (hard line breaks).
    """

    id: str = ""
    style: str = ""
    outlet: str = ""
    country: str = ""
    english: str = ""
    themes: tuple[str, ...] = ()
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    dateline: Dateline | None = None
    url: str | None = None
    split: str | None = None
    story: str | None = None
    lines: str = "blank"
    persons: tuple[str, ...] = ()
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """A source file cut in two: the front matter, the body, and the line where the body begins."""

    front: Front
    body: str
    first_line: int
    problems: tuple[Problem, ...] = ()


def cut(source: str) -> Parts:
    """Front matter and body of a source file; never raises, faults are problems."""
    lines = source.split("\n")
    closing = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if lines[0].rstrip() != _FENCE or closing is None:
        mend = "begin the file with +++, then id, style, ... as in GUIDELINES.md, then +++ again"
        return Parts(Front(), source, 1, (Problem(1, "no front matter", mend, "front"),))
    text = "\n".join(lines[1:closing])
    body = "\n".join(lines[closing + 1 :])
    try:
        row = tomllib.loads(text)
    except ValueError as error:
        line = _LINE.search(str(error))
        problem = Problem(
            int(line[1]) + 1 if line else 1, f"front matter: {error}", "write it as TOML", "front"
        )
        return Parts(Front(), body, closing + 2, (problem,))
    problems = [_at_key(text, key, message, mend) for key, message, mend in _faults(row)]
    return Parts(_front(row), body, closing + 2, tuple(problems))


def write_front(front: Front) -> str:
    """The front matter with its fences; ``cut`` reads the same facts from it."""
    out = [_FENCE]
    for field in fields(front):
        value = getattr(front, field.name)
        if value == field.default and field.name not in _NEEDED:
            continue
        if isinstance(value, Dateline):
            pairs = [(key, getattr(value, key)) for key in ("place", "date", "agency")]
            inside = ", ".join(f"{key} = {_string(each)}" for key, each in pairs if each is not None)
            out.append(f"dateline = {{ {inside} }}")
        elif isinstance(value, tuple):
            out.append(f"{field.name} = [{', '.join(map(_string, value))}]")
        elif value is not None:
            out.append(f"{field.name} = {_string(value)}")
    return "\n".join([*out, _FENCE, ""])


def _string(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _front(row: dict[str, Any]) -> Front:
    """The facts that are well formed; the rest keep their defaults."""
    known: dict[str, Any] = {}
    for field in fields(Front):
        value = row.get(field.name)
        if field.name in _LISTS:
            known[field.name] = (
                tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
            )
        elif field.name == "dateline" and isinstance(value, dict):
            known["dateline"] = Dateline(
                **{k: v for k, v in value.items() if k in {"place", "date", "agency"}}
            )
        elif isinstance(value, str) and field.name != "dateline":
            known[field.name] = value
    return Front(**known)


def _faults(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Key, message and mend of everything that is wrong with the table."""
    names = {field.name for field in fields(Front)}
    found = [(key, f"front matter has no {key}", f"add {key} = ...") for key in _NEEDED if key not in row]
    for key, value in row.items():
        if key not in names:
            found.append((key, f"front matter: unknown key {key}", f"known are {', '.join(sorted(names))}"))
        elif key in _LISTS and not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            found.append((key, f"{key} is no list of words", f'write {key} = ["...", "..."]'))
        elif key == "dateline":
            found += _dateline_faults(value)
        elif key not in _LISTS and not (isinstance(value, str) and value):
            found.append((key, f"{key} is no text", f'write {key} = "..." in straight marks'))
        elif key in _CHOICES and value not in _CHOICES[key]:
            found.append((key, f"{key} {value!r} is not known", f"take one of {', '.join(_CHOICES[key])}"))
        elif key in {"published", "modified"} and not is_moment(value):
            found.append(
                (key, f"{key} {value!r} is no ISO date", 'write "2024-05-01" or "2024-05-01T09:30:00+08:00"')
            )
    themes = row.get("themes")
    odd = [each for each in themes if each not in THEMES] if isinstance(themes, list) else []
    found += [("themes", f"theme {each!r} is not known", f"take some of {', '.join(THEMES)}") for each in odd]
    return found


def _dateline_faults(value: object) -> list[tuple[str, str, str]]:
    good = isinstance(value, dict) and value and set(value) <= {"place", "date", "agency"}
    mend = 'write dateline = { place = "...", date = "...", agency = "..." }, leaving out what is not there'
    return [] if good else [("dateline", "dateline is no table of place, date, agency", mend)]


def _at_key(text: str, key: str, message: str, mend: str) -> Problem:
    match = re.search(rf"^\s*{re.escape(key)}\s*=", text, re.MULTILINE)
    line = text.count("\n", 0, match.start()) + 2 if match else 1
    return Problem(line, message, mend, "front")
