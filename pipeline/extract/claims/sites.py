"""Amounts set on the parse: their tokens, and the noun that they count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.claims.nouns import counted_after
from pipeline.extract.claims.rates import rate_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.claims.amounts import Amount
    from pipeline.extract.claims.nouns import Counted

_COUNTING = frozenset({"digits", "words", "vague", "ordinal"})
_SKIPPED = frozenset({"the", "these", "those", "its", "their"})
_BRACKET = 6
_CLIMB = 6


@dataclass(frozen=True, slots=True)
class Site:
    """An amount with its tokens: ``number`` ends the bare number, ``first`` and ``last`` the whole amount.

    ``counted`` is the noun that is counted, None for measures, money and shares. ``unit`` is the unit's name.
    """

    amount: Amount
    number: Token
    first: Token
    last: Token
    counted: Counted | None
    unit: str

    @property
    def head(self) -> Token:
        """The token that stands for the amount in its clause: the noun counted, the unit, or the number."""
        if self.counted is not None:
            return self.counted.head
        inside = range(self.first.i, self.last.i + 1)
        node = self.number
        for _ in range(_CLIMB):
            if node.head.i not in inside or node.head.i == node.i:
                break
            node = node.head
        return node


def place(parsed: Parsed, amount: Amount) -> Site | None:
    """The amount on its tokens; None where the parse has none there."""
    bare = parsed.tokens(amount.number_start, amount.number_end)
    whole = parsed.tokens(amount.start, amount.end)
    if not bare or not whole:
        return None
    number = bare[-1]
    counted = None
    if not amount.unit.name and amount.form in _COUNTING:
        counted = counted_after(parsed.doc, number, _noun_phrase_at(parsed.doc, amount, number))
    if counted is not None and not amount.per:
        noun_end = counted.tokens[-1].idx + len(counted.tokens[-1])
        amount = replace(amount, per=rate_at(parsed.view.model_text, noun_end, amount.unit)[0])
    unit = amount.unit.name or (counted.name if counted is not None else "")
    return Site(amount, number, whole[0], whole[-1], counted, unit)


def _noun_phrase_at(doc: Doc, amount: Amount, number: Token) -> int:
    """The index of the first token that may belong to the noun phrase after the number."""
    after = number.i + 1
    if after + 1 < len(doc) and doc[after].tag_ == "-LRB-" and doc[after + 1].like_num:
        # the share in brackets of "2,521 (54.7%) votes" is passed over
        closing = (token.i for token in doc[after : after + _BRACKET] if token.tag_ == "-RRB-")
        after = next(closing, after - 1) + 1
    if amount.form == "vague" and after < len(doc) and doc[after].lower_ == "of":
        after += 1
        while after < len(doc) and doc[after].lower_ in _SKIPPED:
            after += 1
    if after < len(doc) and doc[after].tag_ == "HYPH":
        after += 1
    return after
