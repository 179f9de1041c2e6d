"""A phrase beside a name, read as a position: "head of trade at Zenith Bank" is a role and a body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.entities.words import body_nouns, not_roles, roles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

_ARTICLES = frozenset(
    ["the", "a", "an", "its", "his", "her", "their", "our", "my", "then", "and", "another", "also"]
)
_AT = frozenset(["of", "at", "for", "with", "from", "in"])
_NAMES = frozenset(["NNP", "NNPS"])
_INSIDE = frozenset(["of", "for", "and", "&", "the", "de", "da", "do", "del", "la", "di"])
_PREPOSITION = re.compile(r"\s(?:of|at|for|with|from|in|on|to|behind|and|under)\s")
_WORK_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person", "ess", "ant", "ent", "eur")
_NOT_BODIES = frozenset(["GPE", "LOC", "NORP", "PERSON"])
_NOMINAL_ENDS = frozenset([",", ";", "(", "–", "—", "-", "who", "which", "that", "in", "on", "since"])


class Position(NamedTuple):
    """What somebody is and where, each None when the text does not say."""

    role: str | None = None
    affiliation: str | None = None


class Named(NamedTuple):
    """A mention in the text: its span, and name and label of what it stands for."""

    start: int
    end: int
    name: str
    label: str


def is_work(role: str) -> bool:
    """Whether a phrase says what somebody does: "yard manager", not "11 points behind"."""
    words = _PREPOSITION.split(f"{role} ", maxsplit=1)[0].split()
    if not words or any(character.isdigit() for character in role):
        return False
    if any(word.rstrip(".").lower() in roles() for word in words):
        return True
    # a capitalised word may be any name: "Produce Letter"
    return words[-1].islower() and words[-1].endswith(_WORK_ENDINGS) and words[-1] not in not_roles()


def read_position(phrase: Sequence[Token], named: Mapping[int, Named]) -> Position:
    """Role and affiliation of a phrase of neighbouring tokens; an empty position where it names no work.

    ``named`` holds the article's mentions by their start.
    """
    tokens = _lead(phrase)
    owner, tokens = _owner(tokens, named)
    role, body = _at_body(tokens, named)
    words = _text(role)
    if not words or not is_work(words):
        return Position()
    return Position(words, owner or body)


def body_at(tokens: Sequence[Token], named: Mapping[int, Named]) -> str | None:
    """The organisation with which a phrase begins, articles aside: a name, or "the council"."""
    rest = _lead(tokens)
    if not rest:
        return None
    mention = named.get(rest[0].idx)
    if mention is not None and mention.label not in _NOT_BODIES:
        return mention.name
    if mention is None and rest[0].tag_ in _NAMES and rest[0].text[:1].isupper():
        return _text(_name_run(rest))
    if mention is not None:
        return None
    nouns = _nominal(rest)
    if nouns and nouns[-1].lower_ in body_nouns():
        article = tokens[0].lower_ in {"the", "a", "an"}
        return f"the {_text(nouns)}" if article else _text(nouns)
    return None


def _lead(phrase: Sequence[Token]) -> Sequence[Token]:
    """The phrase without articles and the like in front."""
    first = 0
    while first < len(phrase) and phrase[first].lower_ in _ARTICLES:
        first += 1
    return phrase[first:]


def _owner(tokens: Sequence[Token], named: Mapping[int, Named]) -> tuple[str | None, Sequence[Token]]:
    """The body in front of the role, and the rest: "Zenith Bank's head", "Textile captain"."""
    if not tokens:
        return None, tokens
    stop = next((n for n, token in enumerate(tokens) if token.tag_ == "IN"), len(tokens))
    own = next((n for n, token in enumerate(tokens[:stop]) if token.tag_ == "POS"), None)
    mention = named.get(tokens[0].idx)
    if own is not None and own + 1 < len(tokens):
        body = tokens[own - 1].lower_ in body_nouns() if own else False
        if mention is not None and mention.label in _NOT_BODIES:
            return None, tokens
        if mention is not None or body or tokens[own - 1].tag_ in _NAMES:
            name = mention.name if mention else ("the " if body else "") + _text(tokens[:own])
            return name, tokens[own + 1 :]
        return None, tokens
    if mention is not None and mention.label not in _NOT_BODIES:
        after = next((n for n, token in enumerate(tokens) if token.idx >= mention.end), len(tokens))
        if after < len(tokens) and tokens[after].tag_ not in {"IN", "CC"}:
            return mention.name, tokens[after:]
    return None, tokens


def _at_body(tokens: Sequence[Token], named: Mapping[int, Named]) -> tuple[Sequence[Token], str | None]:
    """The role without the body that it is held at, and the body."""
    for n, token in enumerate(tokens):
        if n and token.lower_ in _AT and token.tag_ == "IN":
            rest = tokens[n + 1 :]
            body = body_at(rest, named) if token.lower_ != "in" else None
            if body is not None:
                return tokens[:n], body
            if token.lower_ == "in" and rest and _is_place(rest, named):
                return tokens[:n], None
    return tokens, None


def _is_place(rest: Sequence[Token], named: Mapping[int, Named]) -> bool:
    """Whether a place is all that follows: "in Ghana", not "in Hong Kong studies"."""
    words = _lead(rest)
    place = named.get(words[0].idx) if words else None
    if place is None or place.label not in {"GPE", "LOC", "FAC"}:
        return False
    after = next((token for token in words if token.idx >= place.end), None)
    return after is None or after.tag_[:2] != "NN"


def _name_run(tokens: Sequence[Token]) -> Sequence[Token]:
    """The name at the head of a phrase, with the small words that names have inside."""
    end = last = 0
    while end < len(tokens) and (
        tokens[end].tag_ in _NAMES or tokens[end].lower_ in _INSIDE or tokens[end].tag_ == "POS"
    ):
        end += 1
        if tokens[end - 1].tag_ in _NAMES:
            last = end
    return tokens[:last]


def _nominal(tokens: Sequence[Token]) -> Sequence[Token]:
    end = 0
    while (
        end < len(tokens) and tokens[end].tag_[:2] in {"NN", "JJ"} and tokens[end].lower_ not in _NOMINAL_ENDS
    ):
        end += 1
    return tokens[:end]


def _text(tokens: Sequence[Token]) -> str:
    if not tokens:
        return ""
    text = tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text
    return " ".join(text.split()).strip(" ,;'’-")
