"""Whether an amount on the parse asserts something: names, years, pronouns and labels do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import word_set
from pipeline.extract.claims.ranks import is_rank
from pipeline.extract.claims.reject import in_code, is_score, is_year

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.claims.sites import Site

_NAMES = frozenset({"PERSON", "ORG", "PRODUCT", "EVENT", "FAC", "LAW", "WORK_OF_ART", "GPE", "LOC"})
_PLACES = frozenset({"GPE", "LOC", "PERSON"})
_PLURAL = frozenset({"NNS", "NNPS"})
_PROPER = frozenset({"NNP", "NNPS"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "agent"})
_VAGUE_NO = frozenset({"time", "times", "age"})
_PREPOSED = frozenset({"double", "triple", "treble", "quadruple"})
_OTHER_SENSES = frozenset({"as", "down", "back", "against"})
_SPANS = frozenset({"day", "week", "month", "year"})
_IDIOM_UNIT = re.compile(r"(?: |-)(?:day|time|point|minute|second)(?![a-z])")
_PERIOD = re.compile(r"(?<![a-z])(?:first|last|final) $")
_PERIOD_OF = re.compile(r" of (?:the|this|that|last|next|each|every|a|\d)")


def asserts(text: str, site: Site) -> bool:
    """Whether the amount is a claim about the world."""
    form = site.amount.form
    if form in _BY_FORM:
        return _BY_FORM[form](site)
    if form == "words" and site.amount.value == 1:
        return _is_one(text, site)
    return not _is_label(text, site) and not _in_name(text, site)


def _is_label(text: str, site: Site) -> bool:
    """Whether the number is a code, year, score or named stretch of time and no quantity."""
    amount = site.amount
    if in_code(text, amount) or is_year(text, amount):
        return True
    if amount.is_range:
        return not site.unit and is_score(text, amount.number_start, amount.number_end)
    if amount.unit.kind != "time":
        return False
    window = text[max(0, amount.start - 8) : amount.start].lower()
    return _PERIOD.search(window) is not None and _PERIOD_OF.match(text, amount.end) is not None


def _is_vague_count(site: Site) -> bool:
    if site.number.tag_ in _PROPER or site.amount.unit.kind in _VAGUE_NO:
        return False
    return bool(site.unit) or site.number.dep_ in _ARGUMENTS


def _multiplies(site: Site) -> bool:
    """A verb like "doubled", unless it means something else ("doubled as", "doubling down")."""
    number = site.number
    return number.tag_.startswith("V") and (
        number.i + 1 >= len(number.doc) or number.nbor().lower_ not in _OTHER_SENSES
    )


def _is_one(text: str, site: Site) -> bool:
    """Whether "one" counts: beside a unit or a noun, not as pronoun or in a turn of phrase."""
    amount, number = site.amount, site.number
    if amount.unit.name:
        idiom = _IDIOM_UNIT.match(text[amount.number_end : amount.number_end + 8].lower())
        return idiom is None or amount.bound != "exact" or bool(amount.per)
    if site.counted is None:
        return False
    before = number.nbor(-1).lower_ if number.i > 0 else ""
    if amount.bound != "exact" or before in word_set("grammar", "only"):
        return True
    head = site.counted.head
    return head.tag_ == "NN" and head.lower_ not in word_set("nouns", "with_one")


def _is_multiple(site: Site) -> bool:
    """Whether "double", "twice" or "once" multiplies or counts: "double the rate", "twice a week"."""
    number = site.number
    doc = number.doc
    if number.i + 1 >= len(doc):
        return False
    after = doc[number.i + 1]
    if number.lower_ in _PREPOSED:
        if number.tag_.startswith("V") and number.tag_ != "VB" and number.dep_ == "ROOT":
            return False
        return (
            after.tag_ in {"DT", "PRP$", "WP", "WDT"} or after.lower_ in {"what", "last"} or _possessor(after)
        )
    if number.lower_ == "once":
        rated = after.lower_ in {"a", "per", "every", "each"} and number.i + 2 < len(doc)
        return rated and doc[number.i + 2].lower_ in _SPANS
    return after.lower_ in word_set("grammar", "multiple_after") or _possessor(after) or after.is_punct


def _possessor(token: Token) -> bool:
    return token.tag_ in {"NNP", "NN"} and token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"


def _in_name(text: str, site: Site) -> bool:
    """Whether a bare number is part of a name or a label: "Apollo 11", "page 5", "the Group of 20"."""
    amount, number = site.amount, site.number
    if amount.unit.kind not in {"", "points"}:
        return False
    first = _first_of_number(site)
    plain = amount.scale == 1 and "," not in text[amount.number_start : amount.number_end]
    digits = amount.form == "digits"
    named = number.ent_type_ in _NAMES and first.ent_type_ in _NAMES
    inside = first.ent_iob_ == "I"
    if named and (inside or (number.ent_type_ not in _PLACES and _begins_name(site))):
        return True
    if digits and plain and site.counted is not None and amount.start == amount.number_start:
        tokens = site.counted.tokens
        if site.counted.head.tag_ == "NNP" and tokens and all(token.tag_ == "NNP" for token in tokens):
            return True
    return plain and first.i > 0 and not first.is_sent_start and _labelled(site, first.nbor(-1))


def _first_of_number(site: Site) -> Token:
    """The first token of the bare number."""
    token = site.number
    while token.i > site.first.i and token.nbor(-1).idx >= site.amount.number_start:
        token = token.nbor(-1)
    return token


def _begins_name(site: Site) -> bool:
    """Whether a number at the head of a name belongs to it: it counts nothing, or a capital follows."""
    return _goes_on(site.number) or (site.amount.form == "digits" and site.counted is None)


def _goes_on(number: Token) -> bool:
    """Whether the name goes on with a capital: "Seven Hills", not "9000 troops"."""
    if number.i + 1 >= len(number.doc) or number.nbor().ent_iob_ != "I" or number.nbor().tag_ not in _PROPER:
        return False
    return number.text[:1].isupper() or number.is_digit


def _labelled(site: Site, before: Token) -> bool:
    """Whether the word before names or labels the number: "page 5", "Flight 12", "iPhone 9"."""
    if site.amount.start != site.amount.number_start:
        return False
    digits = site.amount.form == "digits"
    counted = site.counted is not None and site.counted.head.tag_ in _PLURAL
    capital = before.is_title and before.tag_ == "NNP"
    label = before.lower_.rstrip(".") in word_set("names", "labels")
    if digits and label and (capital or (not counted and before.tag_ in {"NN", "NNP"})):
        return True
    if before.tag_ in _PROPER and not counted:
        return digits or (before.is_title and site.number.is_title)
    return False


_BY_FORM = {"ordinal": is_rank, "multiple": _is_multiple, "verb": _multiplies, "vague": _is_vague_count}
