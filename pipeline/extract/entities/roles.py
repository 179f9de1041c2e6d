"""What the words beside a person's name say the person is: "Ada Obi, head of trade at Zenith Bank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.entities.positions import Named, Position, body_at, is_work, read_position
from pipeline.extract.entities.words import roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.entities.name import Name

_HONORIFIC = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "mr.", "mrs.", "ms.", "dr."})
_BEFORE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "POS", "HYPH"})
_NOMINAL = frozenset(
    {"DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "VBG", "CD"}
)
_LINKS = frozenset({"IN", "CC", "TO"})
_OPENS = frozenset({"of", "from", "at", "with"})
_LONGEST = 12
_AGE = 4
_BEHIND = 2  # from a name back over the comma before it


def find_role(parsed: Parsed, names: Sequence[Name], named: Mapping[int, Named]) -> Position:
    """Role and affiliation of a person from the mentions that state them, the first ones first.

    ``named`` holds every mention of the article under its start.
    """
    role = affiliation = None
    for name in names:
        tokens = parsed.tokens(name.start, name.end)
        for found in _positions(tokens, named) if tokens else ():
            if role is None or (affiliation is None and found.role is None):
                role = role or found.role
                affiliation = affiliation or found.affiliation
        if role and affiliation:
            break
    return Position(role, affiliation)


def _positions(tokens: list[Token], named: Mapping[int, Named]) -> Iterator[Position]:
    """What each phrase beside a mention says."""
    for phrase in (_apposition(tokens), _stated(tokens), _before_comma(tokens), _title(tokens)):
        found = read_position(phrase, named)
        if found.role:
            yield found
            break
    place = _of_body(tokens)
    body = body_at(place, named)
    if body and (" " in body or place[0].idx in named):  # "Ada Obi of Arima": more likely a town
        yield Position(None, body)


def role_phrase(tokens: list[Token]) -> list[Token]:
    """The nouns right after a name and its comma, or right before it, that say what somebody does."""
    after = _apposition(tokens)
    links = (n for n, token in enumerate(after) if token.tag_ in _LINKS)
    return after[: next(links, len(after))] or _title(tokens)


def _apposition(tokens: list[Token]) -> list[Token]:
    """The noun phrase right after the name and its comma, when it says what somebody does.

    Tags are read, not the tree: the parser often makes such a phrase a new clause or a list.
    """
    doc, at = tokens[0].doc, _after_age(tokens[0].doc, tokens[-1].i + 1)
    if at >= len(doc) or doc[at].text != ",":
        return []
    return _phrase_from(doc, at + 1, tokens[-1].sent.end)


def _stated(tokens: list[Token]) -> list[Token]:
    """The noun phrase of ", who is a farmer" after the name."""
    doc, at = tokens[0].doc, tokens[-1].i + 1
    at += at < len(doc) and doc[at].text == ","
    if at + 2 >= len(doc) or doc[at].lower_ != "who" or doc[at + 1].lower_ not in {"is", "was"}:
        return []
    return _phrase_from(doc, at + 2, tokens[-1].sent.end)


def _phrase_from(doc: Doc, start: int, end: int) -> list[Token]:
    """The nominal phrase that starts here, with the prepositional ones behind it."""
    head = _run(doc, start, end, _NOMINAL)
    if head <= start or not is_work(doc[start:head].text):
        return []
    last = _run(doc, head, min(end, start + _LONGEST), _NOMINAL | _LINKS)
    while doc[last - 1].tag_ in _LINKS | {"DT", "PRP$", "HYPH"}:
        last -= 1
    return list(doc[start:last])


def _after_age(doc: Doc, at: int) -> int:
    """Past an age that stands between a name and what is said of it: ", 34," or "(34),"."""
    close = {",": ",", "(": ")"}.get(doc[at].text) if at < len(doc) else None
    if close is None:
        return at
    for i in range(at + 1, min(at + _AGE, len(doc))):
        if doc[i].text == close:
            return i if close == "," else i + 1
        if doc[i].tag_ != "CD" and doc[i].lower_ not in {"aged", "of"}:
            return at
    return at


def _run(doc: Doc, start: int, end: int, tags: frozenset[str]) -> int:
    """Where the tokens from ``start`` on stop having one of ``tags``, or "and" leads to another name."""
    at = start
    while at < end and doc[at].tag_ in tags:
        if doc[at].tag_ == "CC" and at + 1 < end and doc[at + 1].tag_ in {"NNP", "DT", "PRP$"}:
            break
        at += 1
    return at


def _before_comma(tokens: list[Token]) -> list[Token]:
    """The definite phrase before the name and a comma: "the harbour master, Tobias Lund"."""
    doc, first = tokens[0].doc, tokens[0].i
    first -= first > 0 and doc[first - 1].lower_ in _HONORIFIC
    if first < _BEHIND or doc[first - 1].text != "," or tokens[0].is_sent_start:
        return []
    start = at = first - _BEHIND
    while at >= 0 and first - at <= _LONGEST and doc[at].tag_ in (_NOMINAL | _LINKS) - {"VBG"}:
        start = at
        lead = doc[at].tag_ == "PRP$" or doc[at].lower_ == "the"
        if doc[at].is_sent_start or (lead and (at == 0 or doc[at - 1].tag_ not in _LINKS)):
            break
        at -= 1
    owned = any(doc[i].tag_ in {"POS", "PRP$"} for i in range(start, first))
    definite = owned or doc[start].lower_ == "the"
    phrase = list(doc[start : first - 1])
    return phrase if definite and is_work(" ".join(token.text for token in phrase[1:])) else []


def _title(tokens: list[Token]) -> list[Token]:
    """The nouns right before the name and its honorific, when the last of them is a role."""
    doc, start = tokens[0].doc, tokens[0].i
    while start > 0 and not doc[start].is_sent_start and doc[start - 1].lower_ in _HONORIFIC:
        start -= 1
    at = start - 1
    if at < 0 or doc[start].is_sent_start or not _is_title(doc[at]):
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


def _is_title(word: Token) -> bool:
    """Whether a word before a name is a role; by its ending only where a capital cannot make it a name."""
    lower = word.lower_.rstrip(".")
    plain = word.text.islower() or bool(word.is_sent_start)
    return lower in roles() or (plain and word.tag_[:2] == "NN" and is_work(word.lower_))


def _of_body(tokens: list[Token]) -> list[Token]:
    """What follows "of" or "from" right after the name: "Ada Obi of the rescue team"."""
    doc, at = tokens[0].doc, _after_age(tokens[0].doc, tokens[-1].i + 1)
    at += at + 1 < len(doc) and doc[at].text == ","
    if at >= len(doc) or doc[at].lower_ not in _OPENS or at + 1 >= tokens[-1].sent.end:
        return []
    return list(doc[at + 1 : min(tokens[-1].sent.end, at + 1 + _LONGEST)])
