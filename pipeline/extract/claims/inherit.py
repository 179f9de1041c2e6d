"""Units that a number takes from its neighbours.

Lists ("5, 6 and 7 percent"), ellipsis ("30 men and 12 women, of whom 9", "two others"), the "of" phrase
("four of its branches"), the subject it is said of ("the number of visitors was 40,000") and the verb that
counts people ("20 were injured").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.claims.lexicon import table, word_set
from pipeline.extract.claims.nouns import Counted
from pipeline.extract.claims.singular import singular
from pipeline.extract.syntax import subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from pipeline.extract.claims.sites import Site

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PLURAL = frozenset({"NNS", "NNPS"})
_BARE = frozenset({"digits", "words"})
_NOT_COUNTS = frozenset({"time", "age", ""})
_OBJECTS = frozenset({"dobj", "nsubj", "nsubjpass", "agent", "pobj", "conj", "ROOT", "nummod", "attr"})
_NUMBERS = frozenset({"number", "numbers", "total"})
_LIST_WORDS = 2
_BACK = 2


def inherit_units(sites: Sequence[Site]) -> list[Site]:
    """The sites with the units they share or leave out filled in."""
    out = [_from_grammar(site) for site in sites]
    for at in range(len(out) - 2, -1, -1):
        if _shares(out[at], out[at + 1], inherited=not sites[at + 1].unit):
            out[at] = _with_unit(out[at], out[at + 1])
    for at in range(len(out)):
        found = _left_out(out[at], out[:at]) or _people(out[at])
        if found:
            out[at] = replace(out[at], unit=found, counted=None)
    return out


def _shares(left: Site, right: Site, *, inherited: bool) -> bool:
    """Whether ``left`` takes the unit of the number listed after it; by a comma only inside a longer list."""
    if left.unit or not right.unit or left.amount.form not in _BARE or _YEAR.fullmatch(left.number.text):
        return False
    between = left.number.doc[left.last.i + 1 : right.first.i]
    links = word_set("grammar", "list_links")
    if not 0 < len(between) <= _LIST_WORDS or any(token.lower_ not in links for token in between):
        return False
    return inherited or not (len(between) == 1 and between[0].text == ",")


def _with_unit(site: Site, other: Site) -> Site:
    return replace(
        site, unit=other.unit, counted=other.counted, amount=replace(site.amount, unit=other.amount.unit)
    )


def _from_grammar(site: Site) -> Site:
    """The unit of a fraction, of "four of its branches" and of "the number of visitors was 40,000"."""
    if site.amount.form in {"fraction", "ratio"} and not site.unit:
        return replace(site, unit="proportion")
    if site.unit or site.amount.form not in _BARE or site.amount.sign:
        return site
    noun = _noun_of(site.number) or _said_of(site.number)
    if noun is None:
        return site
    tolls: dict[str, str] = table("nouns")["tolls"]
    if noun.lower_ in tolls:
        return replace(site, unit=tolls[noun.lower_])
    tokens = (*(child for child in noun.children if child.dep_ == "compound" and child.i < noun.i), noun)
    name = " ".join([*(token.text for token in tokens[:-1]), singular(noun.text)])
    return replace(site, unit=name, counted=None if noun.i < site.number.i else Counted(noun, tokens, name))


def _noun_of(number: Token) -> Token | None:
    """The plural noun of "of the ...s" right after a number."""
    doc = number.doc
    if number.i + 2 >= len(doc) or number.nbor().lower_ != "of":
        return None
    return next(
        (child for child in number.nbor().children if child.dep_ == "pobj" and child.tag_ in _PLURAL), None
    )


def _said_of(number: Token) -> Token | None:
    """The noun of a subject "number of ...s", or "population", that the number is said of."""
    tolls = table("nouns")["tolls"]
    above = number.head
    if number.dep_ == "pobj" and above.lower_ in {"of", "at"} and above.head.lower_ in tolls:
        return above.head
    verb = above if above.tag_.startswith("V") else above.head
    subject = subject_of(verb) if verb.tag_.startswith("V") else None
    if subject is None or subject.i > number.i:
        return None
    if subject.lower_ in tolls:
        return subject
    if subject.lower_ not in _NUMBERS:
        return None
    preps = [child for child in subject.children if child.lower_ == "of"]
    nouns = (noun for prep in preps for noun in prep.children)
    return next((noun for noun in nouns if noun.dep_ == "pobj" and noun.tag_ in _PLURAL), None)


def _left_out(site: Site, earlier: Sequence[Site]) -> str:
    """The unit that a bare number leaves out because it stands before: "30 men and 12", "two others"."""
    others = site.counted is not None and site.counted.head.lower_ == "others"
    if site.amount.form not in _BARE or (site.unit and not others) or site.amount.sign or site.amount.per:
        return ""
    number = site.number
    after = number.nbor().lower_ if number.i + 1 < len(number.doc) else ""
    if not others and (after not in word_set("grammar", "goes_on") or _YEAR.fullmatch(number.text)):
        return ""
    start = number.sent.start
    if others:
        for _ in range(_BACK):
            start = number.doc[start - 1].sent.start if start > 0 else start
    for other in reversed(earlier):
        if other.number.i < start or other.amount.unit.kind not in _NOT_COUNTS:
            return ""
        if (
            other.counted is not None
            and other.counted.head.tag_ in _PLURAL
            and other.amount.form != "ordinal"
        ):
            return other.unit if other.counted.head.lower_ != "others" else ""
    return ""


def _people(site: Site) -> str:
    """Person, where a number alone is killed, hurt, arrested and the like."""
    others = site.counted is not None and site.counted.head.lower_ == "others"
    if (site.unit and not others) or site.amount.form not in _BARE | {"vague"}:
        return ""
    number = site.counted.head if site.counted is not None else site.number
    harm = word_set("nouns", "harm")
    after = number.nbor().lower_ if number.i + 1 < len(number.doc) else ""
    harmed = number.dep_ in _OBJECTS and number.head.lower_ in harm
    return "person" if harmed or after in harm else ""
