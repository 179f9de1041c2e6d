"""Comparisons: "double the country's average", "three times as many as last year"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.syntax import phrase_span
from pipeline.records import Comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from pipeline.extract.claims.sites import Site
    from pipeline.records import Claim

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_STARTS = frozenset({"DT", "PRP$", "WP", "NNP", "NN", "JJ"})
_INNER_MARKS = frozenset({"HYPH", "``", "''"})
_UNCOMPARED = frozenset({"duration", "age"})
_THAN = re.compile(
    r"(?: times)?(?: \w+ly)? (?:as \w+(?: \w+)? as"
    r"|(?:more|higher|larger|bigger|greater|longer|faster|lower|less)(?: \w+)? than)(?: in| on| at)? "
)
_LONGEST = 8
_DECIMALS = 9
_WIDEST = 60


def comparison_of(text: str, site: Site, earlier: Sequence[Claim]) -> Comparison | None:
    """What a multiple is compared with, and the claim of the same sentence whose number it multiplies."""
    amount = site.amount
    if not amount.value or amount.per or not (amount.form == "multiple" or amount.unit.kind == "times"):
        return None
    other = _compared_to(text, site)
    if other is None:
        return None
    base = _multiplied(earlier, site.number.sent.start_char)
    if base is None or base.value is None:
        return Comparison(amount.value, other)
    return Comparison(amount.value, other, base.id, round(base.value / amount.value, _DECIMALS), base.unit)


def _multiplied(earlier: Sequence[Claim], sentence_start: int) -> Claim | None:
    """The last claim of the sentence that a multiple can be a multiple of."""
    for claim in reversed(earlier):
        if claim.start < sentence_start:
            return None
        if claim.value is not None and claim.unit and claim.kind not in _UNCOMPARED:
            return claim
    return None


def _compared_to(text: str, site: Site) -> str | None:
    """The other side's words, from its first word to the end of its noun phrase."""
    end = site.amount.end
    than = _THAN.match(text, end)
    start = than.end() if than is not None else end + 1
    doc = site.number.doc
    span = doc.char_span(start, start + 1, alignment_mode="expand") if start < len(text) else None
    if not span or span[0].is_sent_start or (than is None and span[0].tag_ not in _STARTS):
        return None
    first = span[0]
    for token in doc[first.i : first.i + _LONGEST]:
        if _ends_phrase(token):
            wide = token.right_edge.i - token.left_edge.i > _WIDEST
            end = token.idx + len(token) if wide else phrase_span(token).end
            return text[first.idx : max(end, token.idx + len(token))]
        stop = token.is_punct and token.tag_ not in _INNER_MARKS
        if stop or (token.i > first.i and token.is_sent_start):
            return None
    return None


def _ends_phrase(token: Token) -> bool:
    """Whether a token is the last noun of its phrase."""
    return token.tag_ in _NOUNS and not (
        token.i + 1 < len(token.doc) and token.nbor().tag_ in _NOUNS | {"POS"}
    )
