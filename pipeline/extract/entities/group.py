"""Mentions of one thing put together: aliases, surnames, short forms."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.entities.acronyms import initials, introduced
from pipeline.extract.entities.words import aliases, body_nouns, kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.entities.name import Name

_CORPORATE = frozenset({
    "Bhd", "Co", "Company", "Corp", "Corporation", "Group", "Holding", "Holdings", "Inc", "International",
    "Limited", "LLC", "Ltd", "Plc", "PLC",
})  # fmt: skip
_JUNIOR = frozenset({"jr", "sr", "ii", "iii"})
_HE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Father|Brother)\.?\s+$")
_SHE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Sister)\.?\s+$")
_REACH = 12
_ACRONYM = 2
_CASELESS = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Occurrences that stand for one thing, in text order, with the label that has most weight among them.

    ``words`` are the name's words in lower case without full stops; ``sex`` is "m", "f" or "" as titles show.
    """

    name: str
    label: str
    names: tuple[Name, ...]
    words: tuple[str, ...] = ()
    sex: str = ""


def group_names(text: str, names: list[Name]) -> list[Group]:
    """One group for each thing named, by first mention.

    Two groups become one only where exactly one fuller name fits: of two Chens, "Mr Chen" joins neither.
    """
    same = defaultdict(list)
    for name in names:
        same[_key(text[name.start : name.end])].append(name)
    groups = [_group(text, members) for members in same.values()]
    groups = _merge(text, groups, _bracket_joins(text, groups))
    groups = _merge(text, groups, _hosts(groups))
    return sorted(groups, key=lambda group: group.names[0].start)


def _key(form: str) -> str:
    plain = " ".join(form.replace("’", "'").split())
    plain = aliases().get(plain, plain)
    return _folded(plain) if len(plain) > _CASELESS else plain


def _folded(form: str) -> str:
    """Lower case without accents: headlines and agencies leave them out."""
    marks = unicodedata.normalize("NFKD", form.casefold())
    return marks if marks.isascii() else "".join(mark for mark in marks if not unicodedata.combining(mark))


def _group(text: str, names: list[Name]) -> Group:
    ordered = tuple(sorted(names))
    forms = Counter(" ".join(text[name.start : name.end].split()) for name in ordered)
    votes: Counter[str] = Counter()
    for name in ordered:
        votes[name.label] += max(1, name.weight)
    best = max(forms, key=lambda form: (len(form.split()), not form.isupper(), forms[form], len(form), form))
    label = max(votes, key=lambda each: (votes[each], each))
    plain = _folded(best).replace(".", " ").split()
    words = tuple(word.removeprefix("al-") for word in plain if word not in _JUNIOR) or (best,)
    return Group(best, label, ordered, words, _sex(text, ordered))


def _sex(text: str, names: tuple[Name, ...]) -> str:
    before = [text[max(0, name.start - _REACH) : name.start] for name in names if name.label == "PERSON"]
    if any(_SHE.search(words) for words in before):
        return "f"
    return "m" if any(_HE.search(words) for words in before) else ""


def _merge(text: str, groups: list[Group], hosts: dict[int, int]) -> list[Group]:
    """The groups after each of ``hosts`` has joined the one it points to."""
    members: dict[int, list[Name]] = defaultdict(list)
    for at, group in enumerate(groups):
        root = at
        while root in hosts:
            root = hosts[root]
        members[root] += group.names
    merged = []
    for root, names in members.items():
        if len(names) == len(groups[root].names):
            merged.append(groups[root])
        else:
            label = groups[root].label
            merged.append(_group(text, [name._replace(label=label) for name in names]))
    return merged


def _bracket_joins(text: str, groups: list[Group]) -> dict[int, int]:
    """Short forms to the long form that they stand in brackets after."""
    starts = {name.start: at for at, group in enumerate(groups) for name in group.names}
    joins: dict[int, int] = {}
    for at, group in enumerate(groups):
        for name in group.names:
            span = introduced(text, name)
            short = starts.get(span.start) if span else None
            if (
                short is not None
                and short != at
                and at not in joins
                and short not in joins
                and short not in joins.values()
            ):
                joins[short] = at
    return joins


def _hosts(groups: list[Group]) -> dict[int, int]:
    """Each group that is a shorter form of exactly one fuller one, to that one."""
    order = sorted(range(len(groups)), key=lambda at: (-len(groups[at].words), at))
    by_key = defaultdict(list)
    for at in order:
        for key in _keys(groups[at]):
            by_key[key].append(at)
    hosts: dict[int, int] = {}
    for at in order:
        group = groups[at]
        fits = _FITS.get(group.label)
        near = {other for word in {*group.words, group.name.lower()} for other in by_key[group.label, word]}
        found = {_root(hosts, other) for other in near if fits and other != at and fits(group, groups[other])}
        found.discard(at)
        if len(found) > 1 and group.label == "PERSON":
            found = _introduced(group, [(other, groups[other]) for other in found])
        if len(found) == 1:
            (hosts[at],) = found
    return hosts


def _introduced(short: Group, fuller: list[tuple[int, Group]]) -> set[int]:
    """Whom a surname can stand for: those brought in before it, where all others come late.

    A rival who comes in before half of the surname's mentions may be meant by the rest, so all are kept.
    """
    first, middle = short.names[0].start, short.names[len(short.names) // 2].start
    before = {at for at, group in fuller if group.names[0].start < first}
    late = all(group.names[0].start > middle for at, group in fuller if at not in before)
    return before if late else {at for at, _ in fuller}


def _keys(group: Group) -> set[tuple[str, str]]:
    """What a shorter form of a group may be looked up by: a word, the initials, a plural's singular."""
    words = {*group.words, initials(group.name).lower(), group.name.lower().removesuffix("s")}
    return {(group.label, word) for word in words}


def _root(hosts: dict[int, int], at: int) -> int:
    while at in hosts:
        at = hosts[at]
    return at


def _person_fits(short: Group, full: Group) -> bool:
    """Whether one name is a part or an initialled form of the other, with its first or last word."""
    few, many = short.words, full.words
    if len(few) >= len(many) and not (len(few) == len(many) and _initialled(few, many)):
        return False
    if short.sex and full.sex and short.sex != full.sex:
        return False
    if few[0] != many[0] and few[-1] != many[-1] and len(few) > 1:
        return False  # one word may be the first of two surnames: "Venegas" of Johel Venegas Cascante
    rest = iter(many)
    return all(any(_same(word, other) for other in rest) for word in few)


def _initialled(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    return few != many and any(len(word) == 1 for word in few) and len(many[0]) > 1


def _same(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


def _body_fits(short: Group, full: Group) -> bool:
    """Whether a body's name is the other's initials or tail, or lacks only its "Group" or "Ltd"."""
    few, many = short.name.split(), full.name.split()
    if len(few) == 1 and short.name.isupper() and len(short.name) > _ACRONYM - 1:
        return len(many) > 1 and initials(full.name) == short.name
    if len(few) >= len(many):
        return False
    if many[: len(few)] == few:
        return all(word.rstrip(".") in _CORPORATE for word in many[len(few) :])
    own_noun = few[0] in kinds().last or few[0].lower() in body_nouns()  # "the Trust"
    return (len(few) > 1 or own_noun) and many[-len(few) :] == few


def _place_fits(short: Group, full: Group) -> bool:
    """Whether a place's name is the other's tail, or the other without "Province", "district"."""
    few, many = short.name.split(), full.name.split()
    if len(few) >= len(many):
        return False
    if many[: len(few)] == few:
        return all(kinds().last.get(word.capitalize()) == "GPE" for word in many[len(few) :])
    return len(few) > 1 and many[-len(few) :] == few


def _people_fits(short: Group, full: Group) -> bool:
    """Whether one is the plural of the other."""
    return full.name == f"{short.name}s"


_FITS: dict[str, Callable[[Group, Group], bool]] = {
    "PERSON": _person_fits,
    "ORG": _body_fits,
    "GPE": _place_fits,
    "LOC": _place_fits,
    "FAC": _place_fits,
    "EVENT": _body_fits,
    "LAW": _body_fits,
    "NORP": _people_fits,
}
