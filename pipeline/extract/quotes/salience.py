"""Who is being talked about: people, bodies and groups, whose weight grows by mentions and then fades.

The method is that of Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution"): a mention
weighs by its part in the sentence, all weights shrink from sentence to sentence, and a pronoun that has found
its name counts as a mention of it. Weights are our own, set on the train split of our corpus.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.quotes.cast import is_human, speaker_words
from pipeline.extract.syntax import subject_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from spacy.tokens import Token

    from pipeline.extract.quotes.cast import Cast, Member
    from pipeline.extract.quotes.page import Page

PRONOUNS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])
_MAIN = frozenset(["ROOT", "conj"])
_OBJECTS = frozenset(["dobj", "dative", "pobj", "attr", "agent"])
_SUBJECT, _MINOR, _OBJECT, _OTHER = 80.0, 55.0, 40.0, 25.0
_FRESH = 60.0  # any mention in the sentence at hand
_SPOKE = 60.0
_POSSESSIVE = 20.0
_IN_MARKS, _AROUND = 0.25, 0.15
_FADE, _PARAGRAPH = 0.5, 0.9
_OTHER_GENDER = 0.1
_OLD = 20  # sentences after which a mention weighs nothing beside any other
_UNNAMED = 0.6


class Brought(NamedTuple):
    """Something brought up at a token: ``key`` is a member, a noun's own number, or -1 for a pronoun."""

    at: int
    key: int
    weight: float


@dataclass(slots=True)
class Salience:
    """The weights at a point of the text, which moves forward only.

    ``scores`` are in the order in which keys were last brought up. Keys below ``len(cast.members)`` are
    members; the others are common nouns by ``keys``, with their latest token in ``nouns``. ``links`` holds
    "he" or "she" for keys that a pronoun was linked to.
    """

    page: Page
    cast: Cast
    events: list[Brought]
    kinds: dict[int, str]
    keys: dict[str, int]
    nouns: dict[int, int]
    genders: dict[int, str]
    scores: dict[int, tuple[float, int]] = field(default_factory=dict)
    runs: dict[int, int] = field(default_factory=dict)
    links: dict[int, str] = field(default_factory=dict)
    cursor: int = 0
    zone: int = 0

    def advance(self, at: int) -> None:
        """Take in everything before token ``at``."""
        while self.cursor < len(self.events) and self.events[self.cursor].at < at:
            event = self.events[self.cursor]
            self.cursor += 1
            self._move(event.at)
            if event.key >= 0:
                self._bring(event.key, event.weight)
                self.runs[event.key] = self.page.run_at[event.at]
                if event.key in self.nouns:
                    self.nouns[event.key] = event.at
            else:
                self._link(self.page.tokens[event.at], event.weight)
        self._move(at)

    def ranking(self, pronoun: Token, kinds: Container[str]) -> list[int]:
        """The keys that a pronoun may stand for, the weightiest first."""
        ranked = sorted(self._fitting(pronoun, kinds), key=lambda each: (-each[0], each[1]))
        return [key for _, key in ranked]

    def _fitting(self, pronoun: Token, kinds: Container[str]) -> Iterator[tuple[float, int]]:
        """Weight and key of everything that a pronoun may stand for."""
        wanted = PRONOUNS.get(pronoun.lower_, "")
        barred = self._barred(pronoun)
        found = False
        for key in reversed(self.scores):  # the latest first
            if found and self.zone - self.scores[key][1] > _OLD:
                return
            if key != barred and self.kinds[key] in kinds:
                shown = self.gender(key)
                if not shown or not wanted or shown == wanted:
                    found = True
                    yield self._weight(key, wanted) + self._beside(key, pronoun), key

    def gender(self, key: int) -> str:
        """What titles, roles and the like show of a member or a noun."""
        members = self.cast.members
        return members[key].gender if key < len(members) else self.genders.get(key, "")

    def spoke(self, key: int) -> None:
        """Note that somebody spoke here."""
        self._bring(key, _SPOKE)

    def link(self, key: int, gender: str) -> None:
        """Note that "he" or "she" was taken for somebody."""
        if gender:
            self.links.setdefault(key, gender)

    def _link(self, pronoun: Token, weight: float) -> None:
        _, best = min(((-score, key) for score, key in self._fitting(pronoun, {"person"})), default=(0.0, -1))
        if best >= 0:
            self._bring(best, weight)
            self.link(best, PRONOUNS[pronoun.lower_])

    def _weight(self, key: int, wanted: str) -> float:
        score, zone = self.scores[key]
        linked = self.links.get(key, wanted)
        return score * self._fade(zone) * (1.0 if not wanted or linked == wanted else _OTHER_GENDER)

    def _beside(self, key: int, pronoun: Token) -> float:
        """More for what stands in the same marks as a pronoun."""
        run = self.page.run_at[pronoun.i]
        return _SUBJECT if run >= 0 and self.runs.get(key, -1) == run else 0.0

    def _fade(self, since: int) -> float:
        zones = self.page.zones
        if not zones:
            return 1.0
        steps = self.zone - since
        blocks = zones[self.zone].block - zones[since].block
        return float(_FADE**steps * _PARAGRAPH**blocks)

    def _bring(self, key: int, weight: float) -> None:
        score, zone = self.scores.pop(key, (0.0, self.zone))
        self.scores[key] = (score * self._fade(zone) + weight, self.zone)

    def _move(self, at: int) -> None:
        zone = self.page.zone_at[at] if at < len(self.page.zone_at) else -1
        self.zone = max(self.zone, zone)

    def _barred(self, pronoun: Token) -> int:
        """Whom an object cannot be: the subject of its own verb."""
        if pronoun.dep_ not in _OBJECTS:
            return -1
        verb = pronoun.head if pronoun.head.tag_[:2] == "VB" else pronoun.head.head
        subject = subject_of(verb)
        return self.cast.at[subject.i] if subject is not None else -1


def make_salience(page: Page, cast: Cast) -> Salience:
    """The salience at the beginning of a page."""
    kinds = {n: _kind_of(member) for n, member in enumerate(cast.members)}
    nouns: dict[str, int] = {}
    genders: dict[int, str] = {}
    events = list(_mentions(page, cast))
    for token, kind in _common_nouns(page, cast):
        key = nouns.setdefault(token.lower_, len(cast.members) + len(nouns))
        kinds[key] = kind
        genders[key] = _gender(token.lower_)
        events.append(Brought(token.i, key, _weight_of(page, token) * _UNNAMED))
    events += [
        Brought(i, -1, _POSSESSIVE if page.tags[i] == "PRP$" else _weight_of(page, page.tokens[i]))
        for i, word in enumerate(page.lower)
        if word in PRONOUNS and page.run_at[i] < 0 and page.zone_at[i] >= 0
    ]
    return Salience(page, cast, sorted(events), kinds, nouns, dict.fromkeys(nouns.values(), -1), genders)


def _kind_of(member: Member) -> str:
    return {"PERSON": "person", "NORP": "group"}.get(member.entity.label, "body")


def _mentions(page: Page, cast: Cast) -> Iterator[Brought]:
    """Every mention of a member, at its last token."""
    at, size = cast.at, len(page.tokens)
    for i, key in enumerate(at):
        if key >= 0 and (i + 1 >= size or at[i + 1] != key):
            first = i
            while first > 0 and at[first - 1] == key:
                first -= 1
            inside = range(first, i + 1)
            head = next(
                (page.tokens[t] for t in reversed(inside) if page.tokens[t].head.i not in inside),
                page.tokens[i],
            )
            yield Brought(i, key, _weight_of(page, head))


def _weight_of(page: Page, head: Token) -> float:
    if page.zone_at[head.i] < 0:
        return (_OTHER + _FRESH) * _AROUND
    while head.dep_ in {"appos", "conj"} and head.head.i < head.i and head.head.tag_[:2] == "NN":
        head = head.head
    if head.dep_ in _SUBJECTS:
        weight = _SUBJECT if head.head.dep_ in _MAIN else _MINOR
    else:
        weight = _OBJECT if head.dep_ in _OBJECTS else _OTHER
    return (weight + _FRESH) * (_IN_MARKS if page.run_at[head.i] >= 0 else 1.0)


def _common_nouns(page: Page, cast: Cast) -> Iterator[tuple[Token, str]]:
    """Subjects without a name, with the kind of what they stand for."""
    for i, dep in enumerate(page.deps):
        if dep not in _SUBJECTS or page.tags[i] not in {"NN", "NNS"}:
            continue
        if cast.at[i] >= 0 or page.zone_at[i] < 0 or page.run_at[i] >= 0:
            continue
        token = page.tokens[i]
        if any(
            kid.dep_ in {"appos", "compound"} and cast.at[kid.i] >= 0 and kid.i > i for kid in token.children
        ):
            continue
        kind = _kind_of_noun(token)
        if kind:
            yield token, kind


def _kind_of_noun(token: Token) -> str:
    lists, word = speaker_words(), token.lower_
    if word in lists.organisation or word in lists.document:
        return "body"
    if token.tag_ == "NNS" or word in lists.group:
        return "group"
    if any(kid.lower_ in {"no", "every", "each"} for kid in token.children):
        return ""
    return "person" if is_human(word) or _gender(word) else ""


def _gender(word: str) -> str:
    lists = speaker_words()
    return "he" if word in lists.male else "she" if word in lists.female else ""
