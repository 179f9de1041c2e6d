"""The property a number measures, as the text names it: "the average age of the city's residents"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.syntax import phrase_tokens, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.claims.sites import Site

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFYING = frozenset({"nummod", "compound", "amod", "nmod", "npadvmod", "quantmod"})
_CLIMB = 6
_LONGEST = 14
# A wider phrase is a table or a list that the parser took for one noun.
_WIDEST = 60


def measured(site: Site, text: str) -> str | None:
    """The noun phrase that names the property, in the text's own words; None when no noun does.

    The noun counted, shared or modified, else the one over the amount's preposition, else the subject.
    """
    noun = site.counted.head if site.counted is not None else _named_by(site)
    if noun is None or noun.tag_ not in _NOUNS or noun.right_edge.i - noun.left_edge.i > _WIDEST:
        return None
    inside = (
        range(site.first.i, site.last.i + 1)
        if site.counted is None
        else range(site.first.i, site.number.i + 1)
    )
    tokens = [token for token in phrase_tokens(noun) if token.i not in inside or token.i == noun.i]
    while (
        tokens and tokens[0].i < noun.i and (tokens[0].i < site.first.i <= noun.i or tokens[0].tag_ == "HYPH")
    ):
        tokens.pop(0)
    tokens = tokens[:_LONGEST]
    if not tokens:
        return None
    return " ".join(text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])].split())


def _named_by(site: Site) -> Token | None:
    """The noun that a share is of, or that the amount modifies, hangs on by a preposition, or is said of."""
    inside = range(site.first.i, site.last.i + 1)
    node = site.head
    share = next((child for child in node.children if child.lower_ == "of" and child.i > site.last.i), None)
    if share is not None:
        return next((child for child in share.children if child.dep_ == "pobj"), None)
    for _ in range(_CLIMB):
        up = node.head
        if up.i == node.i:
            return None
        if up.i not in inside:
            if up.tag_ in _NOUNS and (node.dep_ in _MODIFYING or node.dep_ in {"prep", "appos"}):
                return up
            if up.tag_.startswith("V"):
                subject = subject_of(up)
                return subject if subject is not None and subject.i not in inside else None
        node = up
    return None
