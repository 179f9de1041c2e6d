"""The people and bodies of an article that may speak, with their mentions, roles and what shows he or she."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.extract.entities.positions import Named
from pipeline.extract.entities.words import body_nouns, not_roles, roles
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.extract.quotes.page import Page
    from pipeline.records import Entity, Mention

_WORD = re.compile(r"\w[\w.'’-]*\w|\w")
_PREP = re.compile(r" (?:of|for|at|in|with|to|on|from) ")
_OWN = re.compile(r"['’]s?$")
_LABELS = frozenset(["PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"])
_HUMAN_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "year-old")
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists about speakers, as sets of lower-case words."""

    titles: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    organisation: frozenset[str]
    general: frozenset[str]
    group: frozenset[str]
    document: frozenset[str]
    person: frozenset[str]
    plural: frozenset[str]


@dataclass(frozen=True, slots=True)
class Member:
    """Someone or something named.

    ``starts`` are the offsets of its mentions, ``subjects`` of those that are the subject of a main
    clause; ``gender`` is "he", "she" or ""; ``called`` are the nouns of roles and titles beside the name.
    """

    entity: Entity
    words: frozenset[str]
    starts: tuple[int, ...]
    subjects: tuple[int, ...]
    gender: str
    called: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        """Whether it is a human being."""
        return self.entity.label == "PERSON"


@dataclass(frozen=True, slots=True)
class Cast:
    """All members, their index by name, and at each token: ``at[i]`` is the member named there, or -1.

    ``named`` holds the mentions of all entities by their start.
    """

    members: tuple[Member, ...]
    by_name: Mapping[str, int]
    at: tuple[int, ...]
    named: Mapping[int, Named]


@cache
def speaker_words() -> Words:
    """The lists beside this module, read once a process."""
    data = read_toml(Path(__file__).parent / "data" / "speakers.toml")

    def words(table: str, key: str) -> frozenset[str]:
        return frozenset(data[table][key].split())

    return Words(
        titles=words("titles", "male") | words("titles", "female"),
        male=words("titles", "male") | words("words", "male"),
        female=words("titles", "female") | words("words", "female"),
        organisation=body_nouns(),
        general=words("kinds", "general"),
        group=words("kinds", "group"),
        document=words("kinds", "document"),
        person=words("kinds", "person"),
        plural=words("plural", "pronouns"),
    )


def is_human(word: str) -> bool:
    """Whether a common noun names one human being, by the word list or by its ending."""
    lists = speaker_words()
    if word in lists.organisation or word in lists.group or word in lists.document:
        return False
    return word in lists.person or (word.endswith(_HUMAN_ENDINGS) and word not in not_roles())


def make_cast(page: Page, entities: tuple[Entity, ...]) -> Cast:
    """The cast of a page from the entities of its article."""
    at = [-1] * len(page.tokens)
    members: list[Member] = []
    for entity in entities:
        if entity.label not in _LABELS:
            continue
        for mention in entity.mentions:
            first, last = page.first_token(mention.start), page.last_token(mention.end)
            for i in range(first, min(last + 1, len(at))):
                at[i] = len(members)
        members.append(_member(page, entity))
    by_name = {member.entity.name: n for n, member in reversed(list(enumerate(members)))}
    named = {
        mention.start: Named(mention.start, mention.end, entity.name, entity.label)
        for entity in entities
        for mention in entity.mentions
    }
    return Cast(tuple(members), MappingProxyType(by_name), tuple(at), MappingProxyType(named))


def _member(page: Page, entity: Entity) -> Member:
    words = frozenset(word.lower() for word in _WORD.findall(_OWN.sub("", entity.name)))
    starts = tuple(mention.start for mention in entity.mentions)
    stretches = [_stretch(page, mention) for mention in entity.mentions]
    subjects = tuple(
        mention.start
        for mention, tokens in zip(entity.mentions, stretches, strict=True)
        if tokens and _is_subject(page, tokens)
    )
    gender, called = "", frozenset[str]()
    if entity.label == "PERSON":
        said = {
            page.lower[i] for tokens in stretches if tokens for i in range(max(0, tokens[0] - 1), tokens[-1])
        }
        role = {word.lower() for word in _WORD.findall(_PREP.split(entity.role or "", maxsplit=1)[0])}
        gender = _gender(said | {word.lower() for word in _WORD.findall(entity.role or "")})
        called = frozenset(word for word in said | role if is_human(word) or word in roles())
    return Member(entity, words, starts, subjects, gender, called)


def _stretch(page: Page, mention: Mention) -> range:
    """The tokens of a mention; empty when it lies outside the page."""
    return range(page.first_token(mention.start), min(page.last_token(mention.end) + 1, len(page.tokens)))


def _is_subject(page: Page, tokens: range) -> bool:
    """Whether a mention in running text is the subject of a main clause."""
    if page.zone_at[tokens[0]] < 0 or page.run_at[tokens[0]] >= 0:
        return False
    inside = set(tokens)
    head = next((page.tokens[i] for i in reversed(tokens) if page.tokens[i].head.i not in inside), None)
    return head is not None and head.dep_ in _SUBJECTS and head.head.dep_ in {"ROOT", "conj"}


def _gender(words: set[str]) -> str:
    """What titles and role words say: never guessed from a name."""
    lists = speaker_words()
    he, she = bool(words & lists.male), bool(words & lists.female)
    return "he" if he and not she else "she" if she and not he else ""


def last_before(starts: tuple[int, ...], offset: int) -> int:
    """The latest of these offsets before ``offset``, or -1."""
    at = bisect.bisect_left(starts, offset)
    return starts[at - 1] if at else -1
