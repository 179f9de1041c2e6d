"""Which way a number points: the amount or level of a rise or fall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.claims.sites import Site

_SIGNED = frozenset({"percent", "point", "points", "money", ""})
_STEADY = frozenset({"time", "age"})
_COMPARED = frozenset({"percent", "point", "points", "money"})
_SPATIAL = frozenset({"above", "below", "more", "off", "up", "down"})
_STOPS = frozenset({"IN", "CC", ",", ".", "TO", "VBD", "VBZ", "VBP", "MD", "-RRB-", ":"})
_NOUNS = frozenset({"NN", "NNS"})
_PARTICLES = {"up": "up", "down": "down", "higher": "up", "lower": "down", "off": "down"}
_CLIMB = 8
_NEAR = 4


def direction_of_verb(word: str) -> str:
    """Up, down or "" for a verb form in lower case."""
    if word in word_set("change", "up_verbs"):
        return "up"
    return "down" if word in word_set("change", "down_verbs") else ""


def direction_of_noun(word: str) -> str:
    """Up, down or "" for a noun in lower case, singular or plural."""
    up, down = word_set("change", "up_nouns"), word_set("change", "down_nouns")
    one = word[:-1] if word.endswith("s") and (word[:-1] in up or word[:-1] in down) else word
    return "up" if one in up else "down" if one in down else ""


def direction(site: Site) -> str:
    """Up, down or "": what the sentence says of an amount's movement."""
    amount = site.amount
    kind = amount.unit.kind
    if amount.sign and kind in _SIGNED:
        return "up" if amount.sign == "+" else "down"
    if kind in _STEADY:
        return ""
    if not kind:
        return _governed(site)
    return _beside(site) or _governed(site) or _shortly_before(site)


def _allowed(site: Site, word: str) -> bool:
    """Whether a word of change says so of this sort of amount: "lost 3%", but not "lost two games"."""
    if site.amount.unit.kind == "money":
        return word not in word_set("change", "of_money")
    return bool(site.amount.unit.kind) or word not in word_set("change", "loose")


def _beside(site: Site) -> str:
    """By the words that touch the amount: "up 3%", "3% higher", "a 3% rise"."""
    first, last = site.first, site.last
    compared = site.amount.unit.kind in _COMPARED
    if first.i > 0 and first.nbor(-1).lower_ in {"up", "down"}:
        return str(first.nbor(-1).lower_)
    for token in first.doc[last.i + 1 : last.i + _NEAR]:
        if token.is_sent_start:
            break
        if token.i == last.i + 1 and (
            compared or (token.tag_ not in _STOPS and token.lower_ not in _SPATIAL)
        ):
            if token.lower_ in word_set("change", "up_after"):
                return "up"
            if token.lower_ in word_set("change", "down_after"):
                return "down"
        if token.tag_ in _STOPS:
            break
        if token.tag_ in _NOUNS and (way := direction_of_noun(token.lower_)):
            return way
    return ""


def _governed(site: Site) -> str:
    """By what governs the amount: "fell by 3%", "an increase of 3%"."""
    inside = range(site.first.i, site.last.i + 1)
    node = site.head
    passed = {site.first.nbor(-1).lower_} if site.first.i > 0 else set()
    for _ in range(_CLIMB):
        if node.i not in inside:
            found = _word_of_change(site, node, passed)
            if found is not None:
                return found
            passed.add(node.lower_)
        if node.dep_ not in word_set("grammar", "change_path") or node.head.i == node.i:
            return ""
        node = node.head
    return ""


def _word_of_change(site: Site, node: Token, passed: set[str]) -> str | None:
    """What a word above the amount says: up, down, "" where nothing above it counts; None to look further."""
    if node.tag_.startswith("V"):
        way = direction_of_verb(node.lower_)
        # "cut the amount owed by 75%": the participle is passed over.
        if not way and "by" in passed and node.dep_ in {"acl", "relcl"}:
            return None
        return way if _allowed(site, node.lower_) else ""
    if node.tag_ in _NOUNS:
        return _noun_of_change(site, node, further="by" in passed)
    if site.amount.unit.kind and node.lower_ in _PARTICLES:
        return _PARTICLES[node.lower_]
    level = node.lower_ in word_set("grammar", "level_prepositions") or (
        node.lower_ == "from" and "to" in passed
    )
    return None if level or node.tag_ not in {"IN", "TO"} else ""


def _noun_of_change(site: Site, noun: Token, *, further: bool) -> str | None:
    way = direction_of_noun(noun.lower_)
    if way:
        return way if _allowed(site, noun.lower_) else ""
    further = further or not site.amount.unit.kind or noun.dep_ in {"conj", "appos"} or _is_level(noun)
    return None if further else ""


def _is_level(noun: Token) -> bool:
    """Whether a noun between a word of change and the amount is one of degree, or another amount's unit."""
    return noun.lower_ in word_set("change", "levels") or noun.i == 0 or noun.nbor(-1).tag_ == "CD"


def _shortly_before(site: Site) -> str:
    """By a word of change a few words to the left, where only words of degree stand between."""
    token: Token = site.first
    for _ in range(_NEAR):
        if token.is_sent_start or token.i == 0:
            return ""
        token = token.nbor(-1)
        way = direction_of_verb(token.lower_) or direction_of_noun(token.lower_)
        if way:
            return way if _allowed(site, token.lower_) else ""
        if token.lower_ not in word_set("change", "between"):
            return ""
    return ""
