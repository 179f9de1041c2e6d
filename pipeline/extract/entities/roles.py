"""What the words right beside a person's name say the person is: "Ada Obi, head of trade at Zenith Bank"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.entities.words import roles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.entities.name import Name

_ARTICLE = re.compile(r"^(?:(?:the|an?|its|his|her|their|our|then|and)\s+)+", re.IGNORECASE)
_HONORIFIC = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "mr.", "mrs.", "ms.", "dr."})
_JOIN = re.compile(r"(?:(?:^|\s+)(?:at|of|for|with|from|in|the|an?))*\s*$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^['’]s?\s")
_BEFORE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "POS", "HYPH"})
_NOMINAL = frozenset(
    {"DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "VBG", "CD"}
)
_LINKS = frozenset({"IN", "CC", "TO"})
_LONGEST = 12


class Body(NamedTuple):
    """A mention of an organisation, with the organisation's name."""

    start: int
    end: int
    name: str


def find_role(
    parsed: Parsed, names: Sequence[Name], bodies: Mapping[int, Body]
) -> tuple[str | None, str | None]:
    """Role and affiliation of a person from the first mention that states one; (None, None) when none does.

    ``bodies`` holds every mention of an organisation under its start.
    """
    for name in names:
        tokens = parsed.tokens(name.start, name.end)
        if not tokens:
            continue
        for phrase in (_apposition(tokens), _title(tokens)):
            if phrase:
                return _role(parsed.text, phrase, bodies)
    return None, None


def _apposition(tokens: list[Token]) -> list[Token]:
    """The noun phrase right after the name and its comma, when its head is a role noun.

    Tags are read, not the tree: the parser often makes such a phrase a new clause or a list.
    """
    doc, at = tokens[0].doc, tokens[-1].i + 1
    if at >= len(doc) or doc[at].text != ",":
        return []
    sentence_end = tokens[-1].sent.end
    head = _run(doc, at + 1, sentence_end, _NOMINAL)
    if head <= at + 1 or doc[head - 1].lower_ not in roles():
        return []
    end = _run(doc, head, min(sentence_end, at + 1 + _LONGEST), _NOMINAL | _LINKS)
    while doc[end - 1].tag_ in _LINKS | {"DT", "PRP$", "HYPH"}:
        end -= 1
    return list(doc[at + 1 : end])


def _run(doc: Doc, start: int, end: int, tags: frozenset[str]) -> int:
    """Where the tokens from ``start`` on stop having one of ``tags``, or "and" leads to another name."""
    at = start
    while at < end and doc[at].tag_ in tags:
        if doc[at].tag_ == "CC" and at + 1 < end and doc[at + 1].tag_ in {"NNP", "DT", "PRP$"}:
            break
        at += 1
    return at


def _title(tokens: list[Token]) -> list[Token]:
    """The nouns right before the name and its honorific, when the last of them is a role."""
    doc, start = tokens[0].doc, tokens[0].i
    while start > 0 and not doc[start].is_sent_start and doc[start - 1].lower_ in _HONORIFIC:
        start -= 1
    at = start - 1
    if at < 0 or doc[start].is_sent_start or doc[at].lower_.rstrip(".") not in roles():
        return []
    first = at
    while (
        first > 0
        and not doc[first].is_sent_start
        and doc[first - 1].tag_ in _BEFORE
        and at - first < _LONGEST
    ):
        first -= 1
    phrase = [doc[i] for i in range(first, at + 1) if doc[i].lower_ not in _HONORIFIC]
    while phrase and phrase[0].tag_ in {"POS", "HYPH"}:
        phrase.pop(0)
    return phrase


def _role(text: str, phrase: list[Token], bodies: Mapping[int, Body]) -> tuple[str | None, str | None]:
    """A phrase divided into what the person is and the organisation that it names."""
    start, end = phrase[0].idx, phrase[-1].idx + len(phrase[-1])
    body = next((bodies[token.idx] for token in phrase if token.idx in bodies), None)
    if body is None:
        return _clean(text[start:end]), None
    before = _JOIN.sub("", text[start : body.start])
    if before.rpartition(" ")[2].lower() in roles():
        return _clean(before), body.name
    return _clean(f"{before} {_POSSESSIVE.sub('', text[body.end : end])}"), body.name


def _clean(words: str) -> str | None:
    return _ARTICLE.sub("", " ".join(words.split())).strip(" ,;'’") or None
