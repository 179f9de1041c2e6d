"""Given names that the model left in front of a surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.entities.name import covered
from pipeline.extract.entities.words import body_nouns, common, places, roles, title_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.entities.name import Name


def add_given_names(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names; a person's single name takes in the proper noun that the parse puts in front of it."""
    text, doc = parsed.text, parsed.doc
    single = {
        name.start: at
        for at, name in enumerate(names)
        if name.label == "PERSON" and " " not in text[name.start : name.end]
    }
    taken = covered(text, names)
    whole = list(names)
    for token in doc:
        at = single.get(token.idx)
        if at is not None and token.i > 0 and not token.is_sent_start:
            given = doc[token.i - 1]
            if not taken[given.idx] and _is_given_name(given):
                whole[at] = whole[at]._replace(start=given.idx)
    return whole


def _is_given_name(token: Token) -> bool:
    word = token.text
    return (
        token.tag_ == "NNP"
        and token.dep_ == "compound"
        and bool(token.whitespace_)
        and len(word) > 1
        and word.istitle()
        and word not in common()
        and word not in places().names
        and word.rstrip(".") not in title_words()
        and not (token.is_sent_start and {word.lower(), word.lower().rstrip("s")} & (roles() | body_nouns()))
    )
