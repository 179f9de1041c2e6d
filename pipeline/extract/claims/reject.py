"""Numbers that make no claim by the characters around them: dates, times, scores, phone numbers, codes.

Patterns are about how English writes such things; nothing is learned from any set.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import either, word_set

if TYPE_CHECKING:
    from pipeline.extract.claims.amounts import Amount

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TO = r"(?: ?[-–] ?| to | and | or | & )"
_NO_AMOUNT = "(?! ?(?:million|billion|percent|per cent|%))"
_CLOCK = r"\d{1,2}(?:[:.]\d{2})?(?::\d{2})?"
_HALF_DAY = r"(?:[ap]\.m\.|[ap]m|[AP]M|[AP]\.M\.|noon|midnight|o'clock)"
_ZONE = r"(?:GMT|UTC|BST|EDT|EST|CET|IST)"
_SMALL = "eleven|twelve|one|two|three|four|five|six|seven|eight|nine|ten"
_RUN = re.compile(r"\d+", re.ASCII)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@\w[\w.-]{0,250}\.\w+")
_OCLOCK = re.compile(rf"(?:{_SMALL}) o'clock", re.IGNORECASE)
_SELDOM = re.compile(r"\bonc?e-in-(?:\w+-){1,2}(?:year|decade|century|generation|lifetime)", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(?<![A-Za-z])(?:[A-Za-z][A-Za-z.]*[,+-]? ?(?:of )?|\+)$")
_WORD_REACH = 16
_MARKS = frozenset("#№'’[(+")
_LISTED = re.compile(r"^[ \t]*\(?\d{1,3}[.)](?=\s|[A-Z\"'“‘])", re.MULTILINE)
_YEARS = re.compile(r"1[0-9]\d\d\D+(?:1\d|20)\d\d|20[0-4]\d\D+20\d\d")
_YEAR_LEAD = re.compile(r"(?:in|since|of|by|from|until|till|between|before|after|during|to|and|year|,) $")
_PLURAL_NEXT = re.compile(r" [a-z]+(?:s|men|people)(?![a-z])")
_YEAR_DIGITS = 4
_EARLIEST, _NAMED_FROM, _MODERN, _SOON, _LATEST = 1000, 1400, 1900, 2050, 2199
_ROUND = 50


@cache
def _timed() -> re.Pattern[str]:
    month = rf"(?<![A-Za-z])(?i:{either(word_set('names', 'months'))})\.?"
    more = rf"(?:{_TO}{_DAY}(?![\d%])|, {_DAY}(?![\d,%]))"
    street = either(word.capitalize() for word in word_set("names", "streets"))
    parts = [
        r"\d{4}-\d{2}-\d{2}(?:T[\d:]+)?",
        r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)",
        # "March 3", "March 3-5, 2020", "3rd of March 2020", "March 2020"
        rf"{month} {_DAY}{more}*{_NO_AMOUNT}(?:,? \d{{4}})?(?!\d|[.,]\d)",
        rf"{_DAY}(?:{_TO}{_DAY})?(?: of)?[ -]{month}(?![A-Za-z])(?:,? \d{{4}}(?!\d))?",
        rf"{month},? (?:of )?\d{{4}}(?!\d)",
        # clock times and zones
        rf"(?:{_CLOCK}(?: ?[-–] ?| to | and ))?{_CLOCK} ?{_HALF_DAY}(?![A-Za-z])",
        r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?(?!\d)(?! ?(?:GB|MB))",
        rf"\d{{3,4}} ?{_ZONE}(?![A-Za-z])|(?:GMT|UTC) ?[+-] ?\d{{1,2}}",
        # phone numbers and versions
        r"\+\d{1,3}[ -]\(?\d[\d ()-]{5,}\d(?![\d,])",
        r"(?<![\d-])(?:\(\d{2,4}\) ?\d{3,4}|\d{2,4}-\d{3,4})[ -]\d{3,4}(?![\d,-])",
        r"(?<![\d ])0\d{3,4} \d{3} \d{3,4}(?!\d)",
        r"\d+(?:\.\d+){2,}",
        # decades, spans of years, eras
        r"(?:['’]\d|\d{2,4})0s(?![A-Za-z])|['’]\d{2}(?![\d,.]\d|\d)|(?<![\d.,$£€])\d0s(?![A-Za-z])",
        r"(?<![\d,.$£€])(?:1[5-9]|20)\d{2} ?[-–/] ?(?:\d{2}|(?:1[5-9]|20)\d{2})(?![\d,.%]\d|\d)",
        r"(?:A\.?D\.?|CE) \d+(?: ?(?:and|to|-|–) ?\d+)?|\d+ (?:A\.?D|B\.?C)\.?(?![A-Za-z])",
        r"(?<![A-Za-z])(?i:fiscal|fy|class of|circa) ?(?:1[5-9]|20)\d{2}",
        # addresses, list and reference numbers, set phrases
        rf"\d+(?:[-–]\d+)?[A-Za-z]? (?:[A-Z][\w'.]+ ){{1,3}}(?:{street})(?![A-Za-z])",
        r"(?:#|№|(?<![A-Za-z])(?:[Nn]os?\.|No) ?)\d+",
        r"\[\d+\]|(?<=[;:,.] )\(?\d{1,2} ?\)",
        r"(?<![A-Za-z])9/11(?!\d)|24/7|50[-/]50",
    ]
    return re.compile("|".join(f"(?:{part})" for part in parts), re.ASCII)


def timed_spans(plain: str, own: str) -> list[tuple[int, int]]:
    """The stretches of a text that are dates, times, phone numbers, addresses, codes or list numbers.

    ``plain`` is the text given to the language model, ``own`` the same with its line breaks.
    """
    spans = [match.span() for pattern in (_ADDRESS, _OCLOCK, _SELDOM) for match in pattern.finditer(plain)]
    spans += [match.span() for match in _LISTED.finditer(own)]
    covered = 0
    for digits in _RUN.finditer(plain):
        if digits.start() < covered:
            continue
        for begin in _beginnings(plain, digits.start()):
            match = _timed().match(plain, begin)
            if match is not None and match.end() > digits.start():
                spans.append(match.span())
                covered = match.end()
                break
    return sorted(spans)


def _beginnings(text: str, start: int) -> list[int]:
    """Where a date or code that holds the digits at ``start`` may begin: the word or mark before, or there.

    Trying a few places near digits is several times quicker than searching every place of the text.
    """
    window = max(0, start - _WORD_REACH)
    word = _WORD_BEFORE.search(text[window:start])
    places = [window + word.start()] if word is not None else []
    if start > 0 and text[start - 1] in _MARKS:
        places.append(start - 1)
    return [*places, start]


@cache
def _score() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    before, after = either(word_set("scores", "before")), either(word_set("scores", "after"))
    return (
        re.compile(r"(\d{1,3})[-–](\d{1,3})(?![\d%]|[-–]\w)", re.ASCII),
        re.compile(rf"(?<![a-z])(?:{before}) (?:\S+ ){{0,4}}$"),
        re.compile(rf"(?: \w+)? (?:{after})(?![a-z])"),
    )


def is_score(text: str, start: int, end: int) -> bool:
    """Whether "2-1" at ``[start, end)`` is a result and not a range."""
    score, before, after = _score()
    match = score.fullmatch(text[start:end])
    if match is None:
        return False
    if int(match[1]) >= int(match[2]):
        return True
    in_sets = text[end : end + 1] in {",", ";"} and score.match(text, end + 2) is not None
    result = after.match(text[end : end + 30]) or before.search(text[max(0, start - 40) : start].lower())
    return in_sets or bool(result)


def in_code(text: str, amount: Amount) -> bool:
    """Whether the number is part of a word that is no quantity: "F-150", "COVID-19", "5G", "3D", "S23"."""
    before = text[max(0, amount.start - 2) : amount.start]
    last, first = before[-1:], before[:1]
    if amount.start == amount.number_start:
        if last.isalnum() or last == "_" or (last in {"-", "/", "."} and first.isalpha()):
            return True
        if last in {"-", "–"} and first.isdigit():
            return True
    after = text[amount.end : amount.end + 2]
    if amount.form == "words":
        return amount.value == 0 and after[:1] == "-"
    if amount.form != "digits":
        return False
    return after[:1].isalnum() or (after[:1] == "-" and after[1:].isdigit())


def is_year(text: str, amount: Amount) -> bool:
    """Whether a bare four-digit number, or a range of them, reads as years."""
    if amount.form != "digits" or amount.unit.kind or amount.scale != 1 or amount.sign:
        return False
    raw = text[amount.number_start : amount.number_end]
    if amount.value is None:
        return _YEARS.fullmatch(raw) is not None
    if len(raw) != _YEAR_DIGITS or not raw.isdigit() or not _EARLIEST <= amount.value <= _LATEST:
        return False
    hedge = text[amount.start : amount.number_start].lower().strip()
    if _MODERN <= amount.value <= _SOON:
        hedge = hedge.removesuffix(" the").removesuffix(" a").removesuffix(" an").strip()
        return (not hedge or hedge in word_set("names", "year_hedges")) and not _counts_things(text, amount)
    window = text[max(0, amount.number_start - 9) : amount.number_start]
    things = _PLURAL_NEXT.match(text, amount.number_end) is not None
    return amount.value >= _NAMED_FROM and not hedge and not things and _YEAR_LEAD.search(window) is not None


def _counts_things(text: str, amount: Amount) -> bool:
    """Whether a round number is followed by things counted: "2000 soldiers"; "2016 elections" has a year."""
    window = text[max(0, amount.number_start - 4) : amount.number_start].lower()
    if (amount.value or 1) % _ROUND or window.endswith(("the ", " in ", "'s ")):
        return False
    return _PLURAL_NEXT.match(text, amount.number_end) is not None
