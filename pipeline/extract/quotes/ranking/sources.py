"""The nouns that may be the source of a cue, each with the ways in which it was come by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from pipeline.extract.quotes.page import Page

_HEADS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "WP"])
_PREPS = frozenset(["by", "from", "of", "to", "with", "in"])
_HERE = frozenset(["dobj", "npadvmod", "attr", "appos"])
_OPENING = frozenset(["DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "HYPH", "VBN", "VBG"])
_STEPS = 5
_NEAR = 12
_CLOSE = 4
_NO_NAMES = frozenset(["DT", "IN", "CC", "PRP$", "WRB"])
_EACH_SIDE = 2


def source_candidates(page: Page, at: int) -> dict[int, set[str]]:
    """Head tokens that may be the source of a cue: in its zone, outside marks; with their ways."""
    zone, found = page.zone_at[at], dict[int, set[str]]()
    token = page.tokens[at]
    for noun, way in (*_up(token), *_of_phrase(page, token), *_near(page, at), *_lead(page, at)):
        if page.zone_at[noun.i] == zone and page.run_at[noun.i] < 0:
            found.setdefault(noun.i, set()).add(way)
    return found


def _up(token: Token) -> Iterator[tuple[Token, str]]:
    """Subjects, agents and owners, of the cue and of the words over it."""
    verb = token
    for step in range(_STEPS):
        for kid in verb.children:
            yield from _roles(kid, step)
        if verb.dep_ in {"relcl", "acl", "appos"}:
            yield verb.head, f"{verb.dep_}{step}"
        over = verb.head
        if verb.dep_ in {"pobj", "dobj", "pcomp"} and step < 2 and over.head.tag_[:2] == "NN":  # noqa: PLR2004 - near the cue
            yield over.head, "over"
        if over.i == verb.i:
            return
        verb = over
        if verb.tag_[:2] == "NN":
            yield verb, f"up{step}"


def _roles(kid: Token, step: int) -> Iterator[tuple[Token, str]]:
    if kid.dep_ in {"nsubj", "nsubjpass", "poss"} or (step == 0 and kid.dep_ in _HERE):
        yield kid, f"{kid.dep_}{step}"
    by_agent = kid.dep_ == "agent"
    if by_agent or (kid.dep_ == "prep" and step < 2 and kid.lower_ in _PREPS):  # noqa: PLR2004 - near the cue
        noun = next((deep for deep in kid.children if deep.dep_ == "pobj"), None)
        if noun is not None:
            yield noun, f"agent{step}" if by_agent else f"prep-{kid.lower_}{step}"


def _of_phrase(page: Page, token: Token) -> Iterator[tuple[Token, str]]:
    """The noun of "according to X"."""
    if token.tag_ != "IN" and page.lower[token.i] != "according":
        return
    noun = next((kid for kid in token.children if kid.dep_ in {"pobj", "pcomp", "prep"}), None)
    if noun is not None and noun.dep_ == "prep":
        noun = next((kid for kid in noun.children if kid.dep_ == "pobj"), None)
    if noun is not None:
        yield noun, "pobj"


def _near(page: Page, at: int) -> Iterator[tuple[Token, str]]:
    """The last words of the nearest noun phrases before and after the cue, and names close to it."""
    zone = page.zones[page.zone_at[at]]
    for step, way in ((1, "next"), (-1, "prev")):
        i, seen = at + step, 0
        while (
            zone.start <= i < zone.end and abs(i - at) <= _NEAR and seen < _EACH_SIDE and page.run_at[i] < 0
        ):
            last = i + 1 >= zone.end or page.tags[i + 1][:2] != "NN"
            if last and (page.tags[i] in _HEADS or _name_mistaken(page, i, at)):
                yield page.tokens[i], f"{way}{seen}"
                seen += 1
            i += step


def _lead(page: Page, at: int) -> Iterator[tuple[Token, str]]:
    """The noun that opens the sentence, where commas part it from the cue: "An elder, asked ..., said"."""
    zone = page.zones[page.zone_at[at]]
    if page.lower[at - 1] != ",":
        return
    i = zone.start
    while i < at and page.tags[i] in _OPENING and page.run_at[i] < 0:
        i += 1
    if zone.start < i < at - 1 and page.lower[i] == "," and page.tags[i - 1] in _HEADS:
        yield page.tokens[i - 1], "lead"


def _name_mistaken(page: Page, i: int, at: int) -> bool:
    """Whether a capitalised word close to the cue is a name that the tagger did not see: "Ok recalled"."""
    token = page.tokens[i]
    return (
        abs(i - at) <= _CLOSE and token.text.istitle() and token.tag_ not in {"DT", "IN", "CC", "PRP$", "WRB"}
    )
