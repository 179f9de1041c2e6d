"""Checks of claims: values and bounds agree with the words, units are known, what they refer to exists."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.corpus.dates import is_interval
from pipeline.corpus.figures import claim_tags, label_of, parse_number, reason_of
from pipeline.corpus.labels import CLAIM_KINDS, REASONS
from pipeline.corpus.names import names_by_words
from pipeline.corpus.problems import Problem
from pipeline.corpus.surface import agrees, amounts_in, is_ratio_of, shown
from pipeline.corpus.units import gold_unit, is_singular
from pipeline.extract.claims.singular import singular
from pipeline.records import BOUNDS, CHANGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.corpus.markup import Marked
    from pipeline.corpus.tags import Tag
    from pipeline.corpus.units import GoldUnit
    from pipeline.extract.claims.amounts import Amount

_NUMBERS = ("v", "low", "high", "cmp", "cmp_v")
_CHOICES = {"change": CHANGES, "bound": BOUNDS, "kind": CLAIM_KINDS}
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_OK = 'or add ok="why"'


def figure_problems(marked: Marked) -> list[Problem]:
    """Everything wrong with the claims and with what is marked as none."""
    names = names_by_words(marked)
    labels = {label_of(tag) for tag in claim_tags(marked)}
    words = _words(marked.text)
    found: list[Problem] = []
    for tag in claim_tags(marked):
        found += [*_attributes(tag, labels), *_value(tag), *_links(marked, tag, names), *_concept(tag, words)]
        found += [*_unit(tag, words), *_surface(marked, tag)]
    return [*found, *_reasons(marked), *_overlaps(marked), *_twice(marked)]


def _attributes(tag: Tag, labels: set[str | None]) -> Iterator[Problem]:
    for key, legal in _CHOICES.items():
        value = tag.get(key)
        if value is not None and value not in legal:
            yield Problem(
                tag.line, f"{key}={value!r} is not known", f"take one of {' '.join(legal)}", "claim"
            )
    for key in _NUMBERS:
        value = tag.get(key)
        if value is not None and parse_number(value) is None:
            yield Problem(
                tag.line, f"{key}={value!r} is no number", "write 4000000, 4_000_000, 2.5 or 1/3", "claim"
            )
    for key in ("repeats", "cmp_of"):
        value = tag.get(key)
        if value is not None and value not in labels:
            yield Problem(
                tag.line,
                f"{key}={value!r} names no claim",
                f"write <c {value} ...> on the one meant",
                "claim",
            )
    if tag.get("to") is None and any(tag.get(key) for key in ("cmp", "cmp_of", "cmp_v", "cmp_unit")):
        yield Problem(tag.line, "a comparison with nothing", 'add to="words of the text"', "claim")


def _value(tag: Tag) -> Iterator[Problem]:
    value, low, high = (tag.get(key) for key in ("v", "low", "high"))
    if (value is None) == (low is None or high is None) or (value is not None and (low or high)):
        yield Problem(tag.line, "a claim needs a value or a range", "write v=5, or low=5 high=7", "claim")
    elif low and high and (parse_number(low) or 0) >= (parse_number(high) or 0):
        yield Problem(tag.line, f"low={low} is not below high={high}", "put the smaller end first", "claim")
    if "vague" in tag.words and value is not None:
        yield Problem(
            tag.line,
            "a vague amount with one value",
            "write low= and high=, as 24 and 99 for dozens",
            "claim",
        )


def _links(marked: Marked, tag: Tag, names: dict[str, str]) -> Iterator[Problem]:
    about, by, time = tag.get("about"), tag.get("by"), tag.get("time")
    if about is not None and names.get(about, about) != about:
        mend = f'write about="{names[about]}"'
        yield Problem(tag.line, f"about={about!r} is a short form", mend, "claim")
    if about is not None and about not in names:
        mend = "write the full name of a tagged entity, or leave it out"
        yield Problem(tag.line, f"about={about!r} is no entity of the article", mend, "claim")
    if by is not None and by not in names and by.lower() not in marked.text.lower():
        yield Problem(tag.line, f"by={by!r} is no entity and not in the text", "write who says it", "claim")
    if time is not None and not is_interval(time):
        mend = "write 2024, 2024-05, 2024-05-01 or two of them with / between"
        yield Problem(tag.line, f"time={time!r} is no ISO date", mend, "claim")


def _concept(tag: Tag, words: frozenset[str]) -> Iterator[Problem]:
    if not tag.get("of"):
        mend = 'add of="what is counted, in words of the text"'
        yield Problem(tag.line, "a claim that is about nothing", mend, "claim")
    for key in ("of", "measures"):
        written = tag.get(key) or ""
        odd = [word for word in _WORD.findall(written) if not {_plain(word), singular(_plain(word))} & words]
        if odd:
            message = f"{key}={written!r}: {odd[0]!r} does not stand in the article"
            yield Problem(tag.line, message, "use words of the article", "claim")


def _words(text: str) -> frozenset[str]:
    """The words of a text in lower case, compounds also in their parts, each also in the singular."""
    whole = {_plain(word) for word in _WORD.findall(text)}
    parts = {part for word in whole for part in re.split(r"[-'.]", word)}
    return frozenset(whole | parts | {singular(word) for word in whole | parts})


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _unit(tag: Tag, words: frozenset[str]) -> Iterator[Problem]:
    for key in ("unit", "cmp_unit"):
        written = tag.get(key)
        if written is None:
            if key == "unit":
                mend = 'add unit="person", unit=% ..., or unit="" for a bare number'
                yield Problem(tag.line, "a claim without a unit", mend, "unit")
            continue
        unit = gold_unit(written)
        if unit.mend:
            yield Problem(tag.line, f"{key}={written!r} is no unit", f"write {unit.mend}", "unit")
        elif not unit.kind and written and tag.get("ok") is None:
            yield from _noun(tag, written.split(" per ")[0], words)


def _noun(tag: Tag, noun: str, words: frozenset[str]) -> Iterator[Problem]:
    last = _WORD.findall(noun)[-1:] or [noun]
    if not {last[0].lower(), singular(last[0].lower())} & words:
        message = f"unit={noun!r}: {last[0]!r} does not stand in the article and is no unit"
        yield Problem(tag.line, message, f"write the noun that is counted, {_OK}", "unit")
    if not is_singular(noun):
        yield Problem(tag.line, f"unit={noun!r} is a plural", f"write the singular, {_OK}", "unit")


def _surface(marked: Marked, tag: Tag) -> Iterator[Problem]:
    """The words against the attributes."""
    values = [parse_number(tag.get(key) or "") for key in ("v", "low", "high")]
    if tag.get("ok") is not None or "vague" in tag.words or (values[0] is None and None in values[1:]):
        return
    amounts = amounts_in(marked.text, tag.start, tag.end)
    good = [each for each in amounts if agrees(each, values[0], values[1], values[2])]
    words = marked.surface(tag)
    if not amounts:
        yield Problem(
            tag.line, f"no number can be read in {words!r}", f"tag the number itself, {_OK}", "value"
        )
    elif not good and not is_ratio_of(amounts, values[0]):
        read = " or ".join(dict.fromkeys(map(shown, amounts)))
        yield Problem(tag.line, f"{words!r} reads as {read}", f"mend v, low or high, {_OK}", "value")
    elif good:
        unit = gold_unit(tag.get("unit") or "")
        if not any(_same_unit(each, unit) for each in good):
            yield Problem(tag.line, f"{words!r} reads as {shown(good[0])}", f"mend the unit, {_OK}", "unit")
        yield from _hedges(marked, tag, good[0])


def _same_unit(amount: Amount, unit: GoldUnit) -> bool:
    read = amount.unit
    if not read.name or read.kind in {"point", "points", "times"} or not unit.kind:
        return True
    head = unit.name.split(" per ")[0]
    if read.kind == "money" == unit.kind:
        return read.name.split()[-1] == head.split()[-1]
    return head == read.name or {read.kind, unit.kind} == {"time", "age"} or unit.name.startswith(read.name)


def _hedges(marked: Marked, tag: Tag, amount: Amount) -> Iterator[Problem]:
    change = tag.get("change") or "="
    if change in {"up", "down"}:
        return
    wanted = {"min": ">", "max": "<"}.get(amount.bound, "~" if amount.approximate else "=")
    words = marked.text[min(amount.start, tag.start) : tag.end]
    if amount.start < tag.start and amount.bound + str(amount.approximate) != "exactFalse":
        yield Problem(
            tag.line, f"the words before belong to it: {words!r}", f"begin the tag there, {_OK}", "span"
        )
    elif wanted not in {"=", change}:
        yield Problem(tag.line, f"{words!r} is not {change!r}", f'write change="{wanted}", {_OK}', "value")


def _reasons(marked: Marked) -> Iterator[Problem]:
    for tag in marked.tags:
        if tag.name == "notc" and reason_of(tag) not in REASONS:
            yield Problem(
                tag.line,
                "<notc> without a known reason",
                f"write <notc date> or {', '.join(REASONS)}",
                "claim",
            )


def _overlaps(marked: Marked) -> Iterator[Problem]:
    numbers = [tag for tag in marked.tags if tag.name in {"c", "notc"}]
    for left, right in pairwise(numbers):
        if right.start < left.end:
            yield Problem(
                right.line, f"<{right.name}> begins inside <{left.name}>", "tag each number once", "claim"
            )


def _twice(marked: Marked) -> Iterator[Problem]:
    seen: set[str] = set()
    for tag in claim_tags(marked):
        label = label_of(tag)
        if label in seen:
            yield Problem(tag.line, f"two claims are called {label!r}", "give one another name", "claim")
        seen.add(label or "")
    seen.discard("")
