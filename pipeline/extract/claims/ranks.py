"""Ordinals that assert a rank or a first time: "finished third", "its second satellite", "the first to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.claims.nouns import Counted
    from pipeline.extract.claims.sites import Site

_PLACES = frozenset({"place", "spot", "position"})
_FIRST_TIME = frozenset({"for", "was", "is"})
_NAMES = frozenset({"EVENT", "LAW", "ORG", "FAC", "WORK_OF_ART", "PERSON"})
_MANY = frozenset({"NNP", "NNPS", "NNS"})


def is_rank(site: Site) -> bool:
    """Whether an ordinal is a claim and does not only pick an item."""
    number = site.number
    doc = number.doc
    if number.i == 0 or number.is_sent_start or number.i + 1 >= len(doc) or number.ent_type_ in _NAMES:
        return False
    before, after = doc[number.i - 1], doc[number.i + 1]
    if after.lower_ in _PLACES:
        return True
    if after.lower_ == "time":
        return before.lower_ == "the" and number.i > 1 and doc[number.i - 2].lower_ in _FIRST_TIME
    if site.counted is None:
        ranked = before.lower_ in word_set("grammar", "rank_verbs")
        return ranked and after.lower_ in word_set("grammar", "rank_after")
    return _of_noun(before, site.counted)


def _of_noun(before: Token, counted: Counted) -> bool:
    """By the noun it orders: "its second satellite", "the first woman to be charged"."""
    head = counted.head
    if head.lower_ in word_set("nouns", "picked") or head.tag_ in _MANY:
        return False
    if word_set("nouns", "streaks") & {token.lower_ for token in (*counted.tokens, head)}:
        return True
    return before.tag_ in {"PRP$", "POS"} or (before.lower_ == "the" and _singled_out(head))


def _singled_out(head: Token) -> bool:
    clauses = (child for child in head.children if child.dep_ in {"relcl", "acl"})
    return any(inner.tag_ == "TO" for clause in clauses for inner in clause.children)
