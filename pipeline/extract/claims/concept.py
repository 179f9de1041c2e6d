"""The words of the text that say what a number is about: noun phrase, governing noun, subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import word_set
from pipeline.extract.claims.units import unit_named
from pipeline.extract.syntax import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from pipeline.extract.claims.sites import Site

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_HEADED = frozenset({"nummod", "compound", "amod", "nmod", "npadvmod", "quantmod", "det", "predet"})
_KEPT = frozenset({"compound", "amod", "nmod", "poss"})
_LEFT = frozenset({"PRP$", "DT", "CD"})
_UNDER = frozenset(
    {"prep", "appos", "acl", "relcl", "nummod", "compound", "amod", "conj", "npadvmod", "punct"}
)
_ADVERBIAL = frozenset({"npadvmod", "advmod", "prep", "agent", "dative"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ABOVE = frozenset({"advcl", "pcomp", "xcomp", "ccomp"})
_DATED = frozenset({"DATE", "TIME"})
_TAKEN_UP = frozenset({"it", "he", "she", "they"})
_SPEAKING = frozenset({"i", "we", "you"})
_DEEPEST = 2
_DEEPEST_COMPOUND = 6
_CLIMB = 10
MAX_WORDS = 14


def concept_tokens(site: Site) -> list[Token]:
    """The tokens of the concept in text order, without articles, pronouns and amounts."""
    inside = range(site.first.i, site.last.i + 1)
    found = {token.i: token for part in (_own(site), _governing(site.head, inside)) for token in part}
    if not found:
        found = {token.i: token for token in _by_verb(site.head)}
    kept = [token for index, token in sorted(found.items()) if index not in inside and not _is_amount(token)]
    return kept[:MAX_WORDS]


def joined(tokens: list[Token], text: str) -> str:
    """The tokens' own words with single spaces."""
    return " ".join(text[token.idx : token.idx + len(token)] for token in tokens)


def phrase(noun: Token, depth: int = 0) -> Iterator[Token]:
    """The content words of a noun's phrase: the noun, its compounds, adjectives, possessor and "of" part."""
    if noun.tag_ in _NOUNS or noun.tag_ in {"JJ", "VBG"}:
        yield noun
    for child in noun.children:
        if child.dep_ in _KEPT and child.tag_ not in _LEFT and depth < _DEEPEST_COMPOUND:
            yield from phrase(child, depth + 1) if child.dep_ != "amod" else (child,)
        elif child.dep_ == "conj" and child.tag_ in _NOUNS and depth < _DEEPEST:
            yield child
        elif child.dep_ == "prep" and depth < _DEEPEST:
            yield from _object(child, depth + 1)


def antecedent(pronoun: Token) -> Token | None:
    """The subject that a third-person pronoun most likely takes up; None for other pronouns."""
    if pronoun.lower_ not in _TAKEN_UP:
        return None
    clause = pronoun.head
    for _ in range(_CLIMB):
        if clause.head.i == clause.i:
            break
        clause = clause.head
        found = subject_of(clause) if clause.tag_.startswith("V") and clause.i < pronoun.i else None
        if found is not None and found.tag_ in _NOUNS and found.i < pronoun.i:
            return found
    start = pronoun.sent.start
    if start == 0:
        return None
    found = subject_of(pronoun.doc[start - 1].sent.root)
    return found if found is not None and found.tag_ in _NOUNS else None


def _is_amount(token: Token) -> bool:
    """Whether a token is number, money sign or unit of another amount, or a mark."""
    if token.is_punct or token.tag_ in {"CD", "$"} or token.text[:1].isdigit():
        return True
    return (
        token.tag_ in _NOUNS
        and token.lower_ not in {"point", "points"}
        and unit_named(token.lower_) is not None
    )


def _own(site: Site) -> Iterator[Token]:
    """The noun counted, or the noun that the amount modifies ("a 0.6% fee"), and the "of" phrase after it."""
    head = site.head
    if site.counted is not None:
        yield from phrase(head)
    elif head.dep_ in _HEADED and head.head.tag_ in _NOUNS:
        yield from phrase(head.head)
    for child in (*head.children, *site.last.children, *site.number.children):
        if child.dep_ == "prep" and child.i > site.number.i:
            yield from _object(child)


def _object(prep: Token, depth: int = 0) -> Iterator[Token]:
    """The phrase of a preposition's noun, dates left out."""
    if prep.lower_ not in word_set("grammar", "of"):
        return
    for child in prep.children:
        if child.dep_ == "pobj" and child.tag_ in _NOUNS and child.ent_type_ not in _DATED:
            yield from phrase(child, depth)


def _governing(head: Token, inside: range) -> Iterator[Token]:
    """What stands above the amount: "sales of", "at a speed of", then the verb's subject."""
    node = head
    for _ in range(_CLIMB):
        up = node.head
        if up.i == node.i:
            return
        if up.i not in inside:
            if up.tag_ in _NOUNS and node.dep_ in _UNDER:
                yield from phrase(up)
            elif up.tag_.startswith("V"):
                yield from _of_verb(up, node)
                return
        node = up


def _of_verb(verb: Token, below: Token) -> Iterator[Token]:
    """The subject of a verb above the amount, its object, and what an amount as subject is spent on."""
    subject = _subject(verb)
    if subject is not None and subject.tag_ == "PRP":
        subject = antecedent(subject)
    if subject is not None and subject.i != below.i:
        yield from phrase(subject)
    for child in verb.children:
        if below.dep_ in _ADVERBIAL and child.dep_ in {"dobj", "attr"} and child.i != below.i:
            yield from phrase(child)
        elif below.dep_ in _SUBJECTS and child.dep_ == "prep":
            yield from _object(child, 1)


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or the noun or clause it hangs on."""
    subject = subject_of(verb)
    if subject is not None and subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl":
        return verb.head
    if subject is not None:
        return subject
    if verb.dep_ in {"acl", "relcl"}:
        return verb.head
    if verb.dep_ in _ABOVE:
        above = verb.head if verb.dep_ != "pcomp" else verb.head.head
        return subject_of(above) if above.tag_.startswith("V") else above
    return None


def _by_verb(head: Token) -> Iterator[Token]:
    """The governing verb with its objects, where no noun says what the number is about."""
    node = head
    for _ in range(_CLIMB):
        if node.head.i == node.i:
            return
        node = node.head
        if node.tag_.startswith("V"):
            break
    subject = subject_of(node) if node.tag_.startswith("V") else None
    if subject is not None and subject.lower_ in _SPEAKING:
        return
    if node.tag_.startswith("V") and node.lower_ not in word_set("grammar", "be_have"):
        yield node
    for child in node.children:
        if child.dep_ in {"dobj", "attr"} and child.i != head.i:
            yield from phrase(child)
        elif child.dep_ == "prep":
            yield from _object(child)
