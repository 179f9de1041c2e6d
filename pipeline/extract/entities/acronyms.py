"""Short forms: those that the article introduces in brackets, and capitals the model passed over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.entities.name import PROVEN, Name, covered
from pipeline.extract.entities.words import acronyms, places
from pipeline.records import Span

if TYPE_CHECKING:
    from pipeline.annotate.parsed import Parsed

_BRACKET = re.compile(r"\s*\(\s*(?:the\s+)?['\"“‘]?([^\W\d_a-z][\w.&-]{1,11})['\"”’]?\s*[),;]")
_CAPITALS = re.compile(r"(?<![\w./@#$-])[A-Z][A-Z&]{2,6}(?![\w@-])")
_CAPS_ALONE = range(3, 7)
_LONG_FORM = 3
_REACH = 40
_PROSE = 3


def initials(form: str) -> str:
    """The first letters of a name's capitalised words."""
    return "".join(word[0] for word in re.split(r"[\s-]+", form) if word[:1].isupper())


def introduced(text: str, name: Name) -> Span | None:
    """The short form in brackets right after a name: its initials, or an organisation's own word."""
    match = _BRACKET.match(text, name.end)
    if match is None:
        return None
    short, full = match.group(1), text[name.start : name.end]
    if short in places().names or short in acronyms():
        return None
    words = full.split()
    capitals = sum(letter.isupper() for letter in short)
    plain = name.label == "ORG" and (
        (capitals > 1 and len(words) > 1)
        or (len(words) >= _LONG_FORM and "of" in words and short[0] == full[0])
        or (len(words) >= _LONG_FORM and _used_again(text, match.end(), short))
    )
    if plain or (capitals > 1 and initials(full).startswith(short[:2])):
        return Span(*match.span(1))
    return None


def _used_again(text: str, after: int, short: str) -> bool:
    """Whether a short form that is a word of its own ("Olade") goes on to be used as a name."""
    return bool(re.compile(rf"(?<!\w){re.escape(short)}(?!\w)").search(text, after))


def add_short_forms(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names and their bracketed short forms, which take the long form's label."""
    found = [(span, name.label) for name in names if (span := introduced(parsed.text, name))]
    taken = covered(parsed.text, (span for span, _ in found))
    others = [name for name in names if not any(taken[name.start : name.end])]
    return sorted(others + [Name(*span, label, PROVEN) for span, label in found])


def mark_capitals(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names; words in capitals within ordinary prose are organisations, found by the model or not."""
    text = parsed.text
    taken = covered(text, names)
    fresh = [
        Name(*match.span(), "ORG")
        for match in _CAPITALS.finditer(text)
        if not taken[match.start()] and _is_body(text, *match.span())
    ]
    return sorted([_as_body(text, name) for name in names] + fresh)


def _as_body(text: str, name: Name) -> Name:
    alone = name.end - name.start in _CAPS_ALONE and text[name.start : name.end].isalpha()
    if alone and name.label != "ORG" and name.weight < PROVEN and _is_body(text, name.start, name.end):
        return name._replace(label="ORG", weight=2)
    return name


def _is_body(text: str, start: int, end: int) -> bool:
    """Whether capitals stand in prose and are no place and no common abbreviation."""
    shown = text[start:end]
    if not shown.isupper() or shown in acronyms() or shown in places().names:
        return False
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = text[end : end + _REACH].partition("\n")[0]
    return sum(word.islower() for word in f"{before} {after}".split()) >= _PROSE
