"""The entity a claim is about: named in its own phrase, as subject, or by a pronoun or nominal before it."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.claims.concept import phrase
from pipeline.extract.claims.lexicon import table
from pipeline.extract.syntax import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Token

    from pipeline.extract.claims.sites import Site
    from pipeline.records import Block, Entity

_THINGS = frozenset({"GPE", "ORG", "FAC", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_PERSON = frozenset({"PERSON"})
_GROUPS = frozenset({"ORG", "NORP"})
_PRONOUNS = {
    "it": _THINGS,
    "its": _THINGS,
    "he": _PERSON,
    "his": _PERSON,
    "she": _PERSON,
    "her": _PERSON,
    "they": _GROUPS,
    "their": _GROUPS,
}
_TITLE_LABELS = frozenset({"GPE", "LOC", "FAC", "ORG"})
# Clauses that are the content of saying: whoever says it is not the owner.
_CONTENT = frozenset({"ccomp", "parataxis"})
_MODIFYING = frozenset({"nummod", "compound", "amod", "nmod"})
_CLIMB = 8
_BACK = 120


class Name(NamedTuple):
    """An entity's id and label, as one of its mentions' tokens carries them."""

    id: str
    label: str


@cache
def _nominals() -> dict[str, frozenset[str]]:
    """Common noun to the labels of what it may stand for ("city" to GPE)."""
    labels: dict[str, set[str]] = {}
    for label, line in table("names")["nominals"].items():
        for word in line.split():
            labels.setdefault(word, set()).add(label)
    return {word: frozenset(found) for word, found in labels.items()}


def named_tokens(doc: Doc, entities: Sequence[Entity]) -> dict[int, Name]:
    """Token index to name, for every token of every mention; mentions are in the coordinates of ``doc``."""
    named: dict[int, Name] = {}
    length = len(doc.text)  # made anew from the tokens at every call
    for entity in entities:
        for mention in entity.mentions:
            if mention.start < mention.end <= length:
                span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
                for token in span or ():
                    named.setdefault(token.i, Name(entity.id, mention.label or entity.label))
    return named


def title_owner(blocks: Iterable[Block], entities: Sequence[Entity]) -> str | None:
    """The last place or organisation of the title: what a stray fact line is about."""
    title = next((block for block in blocks if block.kind == "title"), None)
    if title is None:
        return None
    found = [
        (mention.start, entity.id)
        for entity in entities
        if entity.label in _TITLE_LABELS
        for mention in entity.mentions
        if title.start <= mention.start < title.end
    ]
    return max(found)[1] if found else None


def owner_of(site: Site, named: dict[int, Name]) -> str | None:
    """The id of the entity a claim is about, None when nothing names one surely."""
    return next(_candidates(site, named), None) if named else None


def _candidates(site: Site, named: dict[int, Name]) -> Iterator[str]:
    """Ids, surest first: possessor, subject, own phrase, phrases above, a name earlier in the sentence."""
    head = site.head
    own = range(site.number.i, site.last.i + 1) if site.counted is None else range(0)
    above = list(_above(head))
    yield from _possessors(_words(head, own), named)
    if site.counted is None and head.dep_ in _MODIFYING and head.head.tag_.startswith("NN"):
        yield from _names(_words(head.head, own), named)
    for node in above:
        if node.tag_.startswith("V"):
            yield from _by_subject(node, head, named)
            break
        yield from _possessors([node], named)
    for node in (head, *above):
        if node.tag_.startswith("NN"):
            yield from _names(_words(node, own), named)
        elif node.tag_.startswith("V"):
            yield from _by_subject(node, head, named)
            yield from _by_place(node, named)
    for token in reversed(head.doc[head.sent.start : head.i]):
        if token.i in named and named[token.i].label != "PERSON":
            yield named[token.i].id


def _above(head: Token) -> Iterator[Token]:
    """The tokens above, up to the clause that is the content of saying."""
    node = head
    for _ in range(_CLIMB):
        if node.head.i == node.i or node.dep_ in _CONTENT:
            return
        node = node.head
        yield node


def _words(noun: Token, own: range) -> list[Token]:
    """The content words of a noun's phrase, without the "to" phrase of a measure (``own``): it is a goal."""
    goals = (child for child in noun.children if noun.i in own and child.lower_ == "to")
    skipped = {token.i for child in goals for token in child.subtree}
    return [token for token in phrase(noun) if token.i not in own and token.i not in skipped]


def _possessors(words: Sequence[Token], named: dict[int, Name]) -> Iterator[str]:
    """Whose it is: a name in the possessive, or what a possessive pronoun or nominal refers to."""
    for word in words:
        for child in word.children:
            if child.dep_ == "poss":
                if child.i in named:
                    yield named[child.i].id
                elif (found := _referred(child, named)) is not None:
                    yield found


def _names(words: Sequence[Token], named: dict[int, Name]) -> Iterator[str]:
    """The entities named in a phrase, peoples last."""
    names = [named[token.i] for token in words if token.i in named]
    yield from (name.id for name in sorted(names, key=lambda name: name.label == "NORP"))


def _by_place(verb: Token, named: dict[int, Name]) -> Iterator[str]:
    """Names in the prepositional phrases of a verb ("fell 5.2% in the Caribbean")."""
    for child in verb.children:
        if child.dep_ == "prep":
            yield from (named[noun.i].id for noun in child.children if noun.i in named)


def _by_subject(verb: Token, head: Token, named: dict[int, Name]) -> Iterator[str]:
    """The subject of a verb by name, or what it refers to; not where the amount itself is the subject."""
    subject = subject_of(verb)
    if subject is None or subject.i == head.i:
        return
    if subject.i in named:
        yield named[subject.i].id
    words = _words(subject, range(0))
    yield from _possessors(words, named)
    yield from _names(words, named)
    found = _referred(subject, named)
    if found is not None:
        yield found


def _referred(token: Token, named: dict[int, Name]) -> str | None:
    """The entity a pronoun or a definite nominal ("the city") most likely refers to: the last fitting one."""
    labels = _PRONOUNS.get(token.lower_)
    if labels is None and any(child.lower_ in {"the", "this"} for child in token.children):
        labels = _nominals().get(token.lower_)
    if labels is None:
        return None
    nearest = range(token.i - 1, max(-1, token.i - _BACK), -1)
    places = chain(_subject_before(token), nearest)
    return next((named[i].id for i in places if i in named and named[i].label in labels), None)


def _subject_before(token: Token) -> list[int]:
    """The token indices of the subject of the sentence before."""
    start = token.sent.start
    if start == 0:
        return []
    subject = subject_of(token.doc[start - 1].sent.root)
    return [inner.i for inner in (subject, *subject.subtree)] if subject is not None else []
