"""Names of people that the model took for something else, shown by an age or a role beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.entities.labels import label_of_words
from pipeline.extract.entities.name import PROVEN
from pipeline.extract.entities.roles import role_phrase
from pipeline.extract.entities.words import body_roles, roles

if TYPE_CHECKING:
    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.entities.name import Name

_AGED = re.compile(r",\s(?:aged\s)?\d{1,2}(?=[,.)])|\s\((?:aged\s)?\d{1,2}\)")
_MISTAKEN = frozenset(["ORG", "WORK_OF_ART", "PRODUCT", "FAC", "GPE", "LOC", "LAW", "EVENT", "NORP"])
_WORDS = range(2, 6)


def prove_persons(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names; one of several words with an age, or with a role that only people have, is a person."""
    return [
        name._replace(label="PERSON", weight=PROVEN) if _is_person(parsed, name) else name for name in names
    ]


def _is_person(parsed: Parsed, name: Name) -> bool:
    form = parsed.text[name.start : name.end]
    words = form.split()
    if name.label not in _MISTAKEN or name.weight >= PROVEN or len(words) not in _WORDS:
        return False
    if not all(word[:1].isupper() for word in (words[0], words[-1])) or form.isupper():
        return False
    if label_of_words(form, name.label):
        return False
    if _AGED.match(parsed.text, name.end):
        return True
    tokens = parsed.tokens(name.start, name.end)
    work = {token.lower_.rstrip(".") for token in role_phrase(tokens)} & roles() if tokens else set()
    return bool(work - body_roles())
