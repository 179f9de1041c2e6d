"""The smallest parts of numbers in text: digit strings, number words, fraction words, ordinals.

Offsets are code points, end exclusive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.extract.claims.lexicon import either, table

LARGEST = 1e18
HUNDRED = 100
DOZEN = 12
_FAR = 12
_VAGUE = {"ten": 10.0, "dozen": 12.0}
_FIRST = re.compile(r"[0-9½⅓⅔¼¾⅕⅛⅜]")
_CONTINENTAL = re.compile(r"^\d+,\d{1,2}$|\.\d{3},")
# Digits in the groupings of English, Indian and continental papers; a blank groups only by threes.
_GROUPED = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d{1,2}(?![\d,])"
    r"|\d{1,3}(?: \d{3})+(?:\.\d+)?(?![\d,]\d|\d)|\d{1,3}, 000(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
)
_DIGITS = rf"(?P<digits>(?:{_GROUPED}|\d+,\d{{1,2}}(?![\d,])|\d+(?:\.\d+)?|(?<![\d.])\.\d+))"
_LETTER = r"(?P<letter>[kmbt](?![a-z\d²³]))?"


@dataclass(frozen=True, slots=True)
class Atom:
    """One part of a number.

    ``kind`` is digits, small, tens, scale, scales (plural), fraction, ordinals, ordinal (in digits), over
    ("1/2"), glyph ("½"), multiples ("twice") or multiplying ("doubled"). ``letter`` is a scale letter that
    touches digits.
    """

    start: int
    end: int
    kind: str
    value: float
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from the text.

    ``form`` is digits, words, fraction, ratio, vague, multiple, verb or ordinal; ``high`` is set for vague
    ones ("hundreds": 200 to 999), where ``value`` is the lower end. ``scale`` is the product of the scale
    words ("million"), and ``letter`` a scale letter that touches the digits ("5m") and is not yet counted in.
    """

    start: int
    end: int
    value: float
    form: str
    high: float | None = None
    scale: float = 1.0
    letter: str = ""


@cache
def numerals() -> dict[str, dict[str, float]]:
    """The tables of ``data/numerals.toml``: table name to word to value."""
    return {
        name: {word: float(value) for word, value in rows.items()} for name, rows in table("numerals").items()
    }


@cache
def _digit_pattern() -> re.Pattern[str]:
    over = r"(?P<over>\d{1,4}[/⁄]\d{1,4})(?![/⁄\d])"
    ordinal = r"(?P<ordinal>\d+)(?:st|nd|rd|th)(?![a-z])"
    return re.compile(rf"{ordinal}|{over}|{_DIGITS}{_LETTER}", re.IGNORECASE | re.ASCII)


@cache
def _word_pattern() -> re.Pattern[str]:
    """Number words in lower-case text; that no letter stands before is checked after, which is quicker."""
    tables = numerals()
    many = either({*tables["scales"], *tables["fractions"], *_VAGUE} - {"halves"})
    names = ("small", "tens", "ordinals", "multiples", "multiplying")
    one = either({"halves", *(word for name in names for word in tables[name])} - {"ten"})
    return re.compile(rf"(?:(?P<plural>{many})(?P<s>s?)|(?P<word>{one}))(?![a-z])")


def find_atoms(text: str) -> list[Atom]:
    """The atoms of a text in order."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char.lower() if char.isascii() else char for char in text)
    found = [
        _word(match.start(), match.end(), match[0], plural=bool(match["s"]))
        for match in _word_pattern().finditer(lowered)
        if match.start() == 0 or not "a" <= lowered[match.start() - 1] <= "z"
    ]
    found += _digit_atoms(text)
    return sorted((atom for atom in found if atom is not None), key=lambda atom: atom.start)


def _digit_atoms(text: str) -> list[Atom | None]:
    found: list[Atom | None] = []
    end = 0
    for first in _FIRST.finditer(text):
        start = first.start()
        if start < end:
            continue
        if not first[0].isdecimal():
            found.append(Atom(start, start + 1, "glyph", numerals()["glyphs"][first[0]]))
            continue
        # ".500" begins at its point
        leading_point = start > end and text[start - 1] == "." and not text[max(0, start - 2)].isdigit()
        match = _digit_pattern().match(text, start - 1 if leading_point else start)
        if match is not None:
            found.append(_digit_atom(match))
            end = match.end()
    return found


def glue(text: str, left: Atom, right: Atom) -> str:
    """What stands between two atoms, in lower case with runs of blanks as one; "far" for a long stretch."""
    if right.start - left.end >= _FAR:
        return "far"
    return re.sub(r"\s+", " ", text[left.end : right.start].lower())


def fraction_below(text: str, atom: Atom) -> float | None:
    """The lower side that a word names: 3 for "third" or "thirds"; None for other words."""
    if atom.kind == "fraction":
        return atom.value
    if atom.kind != "ordinals":
        return None
    return numerals()["fractions"].get(text[atom.start : atom.end].lower().rstrip("s"))


def _digit_atom(match: re.Match[str]) -> Atom | None:
    """What one match of the digits' expression is."""
    start, end = match.span()
    if match["ordinal"]:
        return Atom(start, end, "ordinal", float(match["ordinal"][:18]))
    if match["over"]:
        above, below = re.split("[/⁄]", match["over"])
        return Atom(start, end, "over", int(above) / int(below)) if int(below) else None
    value = _digits(match["digits"])
    return None if value is None else Atom(start, end, "digits", value, (match["letter"] or "").lower())


def _word(start: int, end: int, word: str, *, plural: bool) -> Atom | None:
    tables = numerals()
    one = word[:-1] if plural else word
    if plural and (one in tables["scales"] or one in _VAGUE):
        return Atom(start, end, "scales", _VAGUE.get(one, tables["scales"].get(one, 0.0)))
    for kind in ("small", "tens", "scales", "multiples", "multiplying", "ordinals"):
        if not plural and word in tables[kind]:
            return Atom(start, end, "scale" if kind == "scales" else kind, tables[kind][word])
    return Atom(start, end, "fraction", tables["fractions"][one]) if one in tables["fractions"] else None


def _digits(raw: str) -> float | None:
    """The value of a digit string in any grouping; None when it is not a number."""
    if _CONTINENTAL.search(raw):
        raw = raw.replace(".", "").replace(",", ".")
    plain = raw.replace(",", "").replace(" ", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if value <= LARGEST else None
