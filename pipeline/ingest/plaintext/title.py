"""What a headline looks like, and a sentence."""

from __future__ import annotations

import re

_MOST_CHARS, _MOST_WORDS, _MOST_WORDS_ASKED = 250, 30, 20
_CLOSERS = "\"”’')]»"
_LABEL = re.compile(r"(?:title|headline|head)\s*[:：]\s*(?=\S)", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$")
_LONG_WORD = 4
_TITLE_CASE = 0.75


def ends_as_sentence(text: str) -> bool:
    """Whether a text ends in a full stop (before closing marks) that is not an abbreviation's."""
    bare = text.rstrip(_CLOSERS)
    return (
        bare.endswith((".", "。", "．")) and not bare.endswith("...") and not _ABBREVIATION.search(bare[-12:])
    )


def is_headline(text: str) -> bool:
    """Whether a line could be a headline by its own shape: short, and no statement with a full stop."""
    if len(text) > _MOST_CHARS or text[-1] in ":,-–—" or not any(char.isalpha() for char in text):
        return False
    count = text.count(" ") + 1
    if count > _MOST_WORDS or text[0].islower():
        return False
    if ends_as_sentence(text):
        return is_title_case(text)
    return count <= _MOST_WORDS_ASKED or text.rstrip(_CLOSERS)[-1:] not in ("?", "!")


def is_title_case(text: str) -> bool:
    """Whether nearly all longer words of a line of four words or more are capitalised."""
    longer = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) >= _LONG_WORD]
    capital = sum(word[0].isupper() for word in longer)
    return len(longer) >= _LONG_WORD and capital >= len(longer) * _TITLE_CASE


def is_short_statement(text: str) -> bool:
    """Whether a line is one sentence of a headline's length, which what follows it may show to be one."""
    return len(text) <= _MOST_CHARS // 2 and text.count(" ") < _MOST_WORDS_ASKED and text[-1] != ":"


def title_words(text: str) -> str:
    """The headline in a title line: without its label, and without the marks that enclose a labelled one."""
    bare = _LABEL.sub("", text, count=1)
    if bare != text and len(bare) > 1 and bare[0] in '"“' and bare[-1] in '"”':
        bare = bare[1:-1]
    return bare.strip(" ;")


def has_title_label(text: str) -> bool:
    """Whether a line says itself that it is the title."""
    return _LABEL.match(text) is not None and len(text) <= _MOST_CHARS
