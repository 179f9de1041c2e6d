"""Slips in the words of claims and beside them: levels, rates, bounds, vague amounts, conversions, votes."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.corpus.figures import claim_tags, parse_number, reason_of
from pipeline.corpus.problems import Problem
from pipeline.corpus.surface import read_amounts
from pipeline.corpus.units import gold_unit
from pipeline.extract.claims.lexicon import word_set
from pipeline.extract.claims.singular import singular
from pipeline.extract.claims.units import unit_named
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.corpus.markup import Marked
    from pipeline.corpus.tags import Tag
    from pipeline.corpus.units import GoldUnit

_DATA = Path(__file__).parent / "data"
_OK = 'or add ok="why"'
_VOTES = re.compile(r"(?: to)? (?:[a-z]+ )?(?:votes?|ballots?)\b")
_FROM = re.compile(r"\b(up|down) from (?:the |an? |its )?$", re.IGNORECASE)
_RATE = re.compile(r" (?:an?|per|every) ((?:square |cubic )?[a-z]+(?: hour\b)?)(?![\w-])( [a-z]+)?")
_COUNTED = re.compile(r" (?:[a-z-]+ )?([a-z]+) (?:an?|per|every) ([a-z]+)\b(?: ([a-z]+))?")
_NO_RATE = frozenset({"ago", "earlier", "later", "before", "after", "old", "on"})
_BEHIND = frozenset({"", "to", "in", "on", "at", "for", "from", "and", "or", "when", "with", "by"})
_SPANS = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "fortnight", "month", "season", "year"}
)
_DIMENSIONS = frozenset({"time", "length", "area", "volume", "mass", "energy"})
_NOT_RATED = frozenset({"", "age", "times", "point", "points", "proportion", "share"})
_ONLY = re.compile(
    r"(?:only|just)\b(?! (?:under|over|below|above|short|shy|more|less|fewer)\b)", re.IGNORECASE
)
_AGO = re.compile(r"\bago$", re.IGNORECASE)
_OPENS = re.compile(r"(?: [a-z-]+){0,2} \((?:(?:or|about|around|some|roughly|nearly) )?")


def figure_word_problems(marked: Marked) -> list[Problem]:
    """Slips that the words of claims, and those round them, show; ``ok=`` on the claim silences each."""
    tags = claim_tags(marked)
    found: list[Problem] = [*_votes(marked)]
    for tag in tags:
        if tag.get("ok") is None:
            found += [*_edges(marked, tag), *_vague(marked, tag), *_rates(marked, tag)]
            found += _counted_rates(marked, tag)
    for left, right in pairwise(tags):
        found += [*_levels(marked, left, right), *_converted(marked, left, right)]
    return found


def _votes(marked: Marked) -> Iterator[Problem]:
    for tag in marked.tags:
        if tag.name == "notc" and reason_of(tag) == "score":
            words = marked.surface(tag)
            if re.search(r"\b(?:votes?|ballots?)\b", words) or _VOTES.match(marked.text, tag.end):
                mend = "write one <c v=... unit=vote of=...> for each side"
                yield Problem(tag.line, f"votes are claims, no score: {words!r}", mend, "claim")


def _edges(marked: Marked, tag: Tag) -> Iterator[Problem]:
    words = marked.surface(tag)
    if (only := _ONLY.match(words)) is not None:
        yield Problem(
            tag.line, f"{words!r} begins with {only[0]!r}", f"begin the tag behind it, {_OK}", "span"
        )
    if _AGO.search(words):
        yield Problem(tag.line, f"{words!r} takes in 'ago'", f"end the tag before it, {_OK}", "span")
    if words.endswith(" of"):
        yield Problem(tag.line, f"{words!r} ends in 'of'", f"end the tag before it, {_OK}", "span")


@cache
def _ranges() -> dict[str, tuple[float, float]]:
    ranges = read_toml(_DATA / "vague.toml")["ranges"]
    return {words: (float(low), float(high)) for words, (low, high) in ranges.items()}


def _vague(marked: Marked, tag: Tag) -> Iterator[Problem]:
    words = marked.surface(tag).lower()
    read = _ranges().get(words) or _plural_number(words)
    if read is None:
        return
    given = [parse_number(tag.get(key) or "") for key in ("low", "high")]
    if given != list(read) or "vague" not in tag.words:
        mend = f"write low={read[0]:.0f} high={read[1]:.0f} vague, {_OK}"
        yield Problem(tag.line, f"{words!r} is a vague amount of the table", mend, "value")
    if tag.get("change") not in {"~", "up", "down"}:
        yield Problem(tag.line, f"{words!r} is only about so many", f"write change=~, {_OK}", "value")


def _plural_number(words: str) -> tuple[float, float] | None:
    """The range of "dozens" or "tens of thousands", None for words that are no plural alone."""
    if not re.fullmatch(r"[a-z]+s(?: of [a-z]+s)?", words):
        return None
    amounts = [each for each in read_amounts(words) if each.end - each.start == len(words)]
    return next(((each.low, each.high) for each in amounts if each.low and each.high), None)


def _rates(marked: Marked, tag: Tag) -> Iterator[Problem]:
    """Amounts before "a day": the unit is a rate, and the tag takes the words in after a unit of measure."""
    behind = _RATE.match(marked.text, tag.end)
    unit = gold_unit(tag.get("unit") or "")
    if behind is None or unit.kind in _NOT_RATED or "rank" in tag.words:
        return
    words, rate = marked.surface(tag), behind[0][: behind.end(1) - behind.start()].strip()
    following = (behind[2] or "").strip()
    if not _is_rate(unit) and _is_base(behind[1], following, said=rate.startswith("per ")):
        mend = f'take it in and write unit="{unit.name} per {behind[1]}", {_OK}'
        yield Problem(tag.line, f"{words!r} goes on with {rate!r}", mend, "unit")
    elif singular(behind[1]) == unit.per and following not in _NO_RATE and _shows_unit(words):
        yield Problem(tag.line, f"{words!r} leaves out {rate!r}", f"take it in, {_OK}", "span")


def _shows_unit(words: str) -> bool:
    return any(each.unit.kind for each in read_amounts(words))


def _is_base(noun: str, following: str, *, said: bool) -> bool:
    """Whether amounts are reckoned by this noun; one that no list knows must end the phrase."""
    if following in _NO_RATE:
        return False
    unit = unit_named(noun)
    known = noun in _SPANS or noun in word_set("nouns", "bases") or (unit and unit.kind in _DIMENSIONS)
    return bool(known) or said or following in _BEHIND


def _counted_rates(marked: Marked, tag: Tag) -> Iterator[Problem]:
    """Things counted before "a week" without a rate in their unit: "two lessons a week"."""
    behind = _COUNTED.match(marked.text, tag.end)
    unit = gold_unit(tag.get("unit") or "")
    if behind is None or unit.kind or not unit.name or _is_rate(unit) or behind[3] in _NO_RATE:
        return
    if singular(behind[1]) == unit.name.split()[-1] and behind[2] in _SPANS and "rank" not in tag.words:
        mend = f'write unit="{unit.name} per {behind[2]}", {_OK}'
        yield Problem(tag.line, f"'{marked.surface(tag)}{behind[0]}' is a rate", mend, "unit")


def _is_rate(unit: GoldUnit) -> bool:
    return bool(unit.per) or " per " in unit.name or unit.kind in {"rate", "speed"}


def _levels(marked: Marked, left: Tag, right: Tag) -> Iterator[Problem]:
    """New and old level: "6.1 percent, up from 5.4"."""
    between = marked.text[left.end : right.start]
    change = _FROM.search(between)
    if change is None or re.search(r"[.!?]\s|[;:\n]", between):
        return
    way = change[1].lower()
    if right.get("change") in {"up", "down"} and right.get("ok") is None:
        mend = f"leave change= out, {_OK}"
        yield Problem(right.line, f"the old level after '{way} from' is plain", mend, "value")
    # In "went up from 40 to 155" the number before has nothing to do with it.
    apart = between[: change.start()].rstrip().endswith((",", "(", "—", "–", "-"))
    units = {gold_unit(tag.get("unit") or "").name for tag in (left, right)}
    if apart and len(units) == 1 and left.get("change") != way and left.get("ok") is None:
        message = f"{marked.surface(left)!r} is the new level before '{way} from'"
        yield Problem(left.line, message, f"write change={way}, {_OK}", "value")


def _converted(marked: Marked, left: Tag, right: Tag) -> Iterator[Problem]:
    """The same amount once more in another unit: "25 km (15.5 miles)"."""
    between = marked.text[left.end : right.start]
    if right.get("ok") is not None or right.get("repeats") is not None or not _OPENS.fullmatch(between):
        return
    units = [gold_unit(tag.get("unit") or "") for tag in (left, right)]
    alike = units[0].kind == units[1].kind not in {"", "point", "points", "times"}
    if alike and units[0].name != units[1].name and units[0].per == units[1].per:
        mend = f"name the first <c a ...> and write repeats=a, {_OK}"
        yield Problem(right.line, f"{marked.surface(right)!r} says the number before it again", mend, "claim")
