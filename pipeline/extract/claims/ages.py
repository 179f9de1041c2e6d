"""Ages that are written without "years old": "aged 38", "the average age is 33", "Ms Okoro, 31,"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import either, word_set
from pipeline.extract.claims.units import unit_table

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.claims.amounts import Amount

_OLDEST = 120
_TWO_DIGITS = 2
_OLDER = re.compile(
    r"(?: years?)? (?:or|and|years and) (?:older|younger)(?![a-z])|,? years? or older", re.IGNORECASE
)
_UNDER_AGE = re.compile(r"(?<![a-z])ages? (?:of )?$|(?<![a-z])aged (?:\S+ )?$")
_AGED = re.compile(r"(?<![a-z])aged $")
_GOES_ON = frozenset({"NN", "NNS", "JJ", "HYPH", "CD", "NNP", "VBN", "$"})
_COMPLEMENTS = frozenset({"attr", "acomp", "dobj", "oprd", "npadvmod", "advmod", "nummod"})


@cache
def _lead() -> re.Pattern[str]:
    words = either(word_set("grammar", "age_lead"))
    return re.compile(
        rf"(?<![a-z])(?:{words})(?: (?:of|is|was|from|between|group))?"
        r"(?: (?:about|around|at least|over|under|between|just|nearly|only|up to|from|above|below))?"
        r" ?[:-]? ?$"
    )


def as_age(text: str, amount: Amount, number: Token) -> Amount:
    """The amount as an age where the words round it say so; otherwise unchanged."""
    if amount.unit.kind not in {"", "time"} or amount.form not in {"digits", "words"}:
        return amount
    if (amount.value or amount.high or 0) > _OLDEST:
        return amount
    before = text[max(0, amount.start - 30) : amount.start].lower()
    near = text[max(0, amount.number_start - 14) : amount.number_start].lower()
    if amount.unit.name in {"", "year"}:
        if _lead().search(before) or _OLDER.match(text, amount.number_end) or _UNDER_AGE.search(near):
            return _aged(amount, "year")
    elif amount.unit.name in {"month", "week", "day"} and _AGED.search(before):
        return _aged(amount, amount.unit.name)
    bare = not amount.unit.name and not amount.is_range
    return _aged(amount, "year") if bare and (_in_apposition(number) or _predicated(number)) else amount


def _aged(amount: Amount, unit: str) -> Amount:
    return replace(amount, unit=unit_table().words[f"{unit} old"])


def _in_apposition(number: Token) -> bool:
    """Whether it is a whole number between commas or brackets after a name: "Ada Okoro, 31, said"."""
    doc = number.doc
    if number.i < _TWO_DIGITS or number.i + 1 >= len(doc) or not number.is_digit or number.is_sent_start:
        return False
    left, name, right = doc[number.i - 1], doc[number.i - 2], doc[number.i + 1]
    if (
        len(number.text) != _TWO_DIGITS
        or left.text not in {",", "("}
        or right.text not in {",", ")", ".", ";"}
    ):
        return False
    if name.ent_type_ == "PERSON":
        return True
    two_names = name.i > 0 and name.tag_ == doc[name.i - 1].tag_ == "NNP"
    return two_names and left.text == right.text == "," and name.ent_type_ in {"", "ORG", "GPE"}


def _predicated(number: Token) -> bool:
    """Whether a bare number is said of an age or a person: "the average age is 33", "who was 10"."""
    doc = number.doc
    if number.i + 1 < len(doc) and doc[number.i + 1].tag_ in _GOES_ON:
        return False
    verb = number.head
    if number.dep_ not in _COMPLEMENTS or verb.lower_ not in word_set("grammar", "be") or number.i < verb.i:
        return False
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return verb.dep_ == "relcl" and verb.head.ent_type_ == "PERSON"
    if subject.lower_ in {"age", "ages"}:
        return True
    person = subject.lower_ in word_set("grammar", "persons") or subject.ent_type_ == "PERSON"
    return person and number.is_digit and len(number.text) <= _TWO_DIGITS
