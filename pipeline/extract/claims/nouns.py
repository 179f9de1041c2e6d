"""The noun that a number counts, and its name as a unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import word_set
from pipeline.extract.claims.singular import singular

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURAL = frozenset({"NNS", "NNPS"})
_INSIDE = _NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "FW", "CD", "RBS", "``"}
_ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "AFX", "FW"})
_LONGEST = 9
_CLIMB = 4


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the head noun's token, the tokens of the unit and the unit's singular name."""

    head: Token
    tokens: tuple[Token, ...]
    name: str


def counted_after(doc: Doc, number: Token, after: int) -> Counted | None:
    """The noun counted by ``number``, in the noun phrase that begins at token index ``after``."""
    run = _run(doc, after)
    head = _head(number, run)
    if head is None:
        return None
    hyphen = after > number.i + 1 and doc[number.i + 1].tag_ == "HYPH"
    kept = [token for token in run if token.i <= head.i]
    if hyphen or (head.tag_ == "NN" and number.lower_ not in {"one", "1"}):
        kept = _first_noun(kept)
    tokens = _unit_tokens(kept)
    return Counted(head, tokens, _name(tokens)) if tokens else None


def _first_noun(kept: list[Token]) -> list[Token]:
    """Up to the first noun: what is counted before a singular head ("a 12-seat bus", "an 18 page report")."""
    for at, token in enumerate(kept):
        if token.tag_ in _NOUNS:
            return kept[: at + 1]
    return kept


def _unit_tokens(kept: list[Token]) -> tuple[Token, ...]:
    """The tokens of the unit's name: the unbroken tail of compounds and classifying adjectives."""
    start = len(kept)
    while start > 0 and _belongs(kept[start - 1]):
        start -= 1
    while start < len(kept) - 1 and (
        kept[start].tag_ in {"HYPH", "CD", "``"} or kept[start].lower_ in word_set("nouns", "apart")
    ):
        start += 1
    return tuple(kept[start:])


def _belongs(token: Token) -> bool:
    return (
        token.tag_ in _NOUNS
        or token.tag_ == "HYPH"
        or (token.tag_ in _ADJECTIVES and token.lower_ not in word_set("nouns", "apart"))
    )


def _run(doc: Doc, after: int) -> list[Token]:
    """The tokens of the noun phrase after a number, up to its last noun."""
    run: list[Token] = []
    for token in doc[after : after + _LONGEST]:
        if (token.is_sent_start and token.i > after) or not _goes_on(token) or (run and _is_clause(token)):
            break
        run.append(token)
    while run and run[-1].tag_ not in _NOUNS:
        run.pop()
    return run


def _goes_on(token: Token) -> bool:
    """Whether a token can stand in the phrase: its own words, or what links two adjectives."""
    if token.tag_ in _INSIDE:
        return True
    linking = token.tag_ in {"RB", "CC", ","} and token.i + 1 < len(token.doc)
    return linking and token.nbor().tag_ in _ADJECTIVES


def _is_clause(token: Token) -> bool:
    """Whether a participle begins a clause of its own ("13 guides streaming ...", "20 men injured")."""
    if token.tag_ == "VBG":
        return token.dep_ not in {"amod", "compound"}
    return token.tag_ == "VBN" and token.dep_ in {"acl", "ROOT", "relcl"}


def _head(number: Token, run: list[Token]) -> Token | None:
    """The head of the phrase: the parser's where it lies in the run, else the last of the first nouns."""
    if not run:
        return None
    inside = {token.i for token in run}
    up = number
    for _ in range(_CLIMB):
        if up.head.i == up.i or up.dep_ not in word_set("grammar", "counting"):
            break
        up = up.head
    if up.i in inside and up.tag_ in _NOUNS:
        return _to_right(up, inside)
    return _first_nouns(run) if up.i > run[-1].i or number.dep_ in word_set("grammar", "uncounted") else None


def _first_nouns(run: list[Token]) -> Token | None:
    at = next((at for at, token in enumerate(run) if token.tag_ in _NOUNS), len(run))
    while at + 1 < len(run) and run[at + 1].tag_ in _NOUNS:
        at += 1
    return run[at] if at < len(run) and run[at].tag_ != "NNP" else None


def _to_right(head: Token, inside: set[int]) -> Token:
    """A head that is itself a compound of a noun to its right gives way to it."""
    while head.dep_ in {"compound", "nmod"} and head.head.i in inside and head.head.i > head.i:
        head = head.head
    while head.tag_ == "NN" and head.i + 1 in inside and head.nbor().tag_ in _PLURAL:
        head = head.nbor()
    return head


def _name(tokens: tuple[Token, ...]) -> str:
    text = "".join(token.text + (" " if token.whitespace_ else "") for token in tokens[:-1])
    last = singular(tokens[-1].text, proper=tokens[-1].tag_ == "NNPS")
    name = f"{text}{last}".strip()
    return (
        f"{name} of {_part_of(tokens[-1])}"
        if last.lower() in word_set("nouns", "parts") and _part_of(tokens[-1])
        else name
    )


def _part_of(noun: Token) -> str:
    """The singular noun of the "of" phrase of "pieces of debris"; "" without one."""
    if noun.i + 2 >= len(noun.doc) or noun.nbor().lower_ != "of":
        return ""
    return next(
        (
            singular(child.text)
            for child in noun.nbor().children
            if child.dep_ == "pobj" and child.i == noun.i + 2
        ),
        "",
    )
