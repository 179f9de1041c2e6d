"""Role and affiliation as the text gives them beside a name: in apposition, as a title, after "who is"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.entities.words import roles
from pipeline.extract.syntax import phrase_tokens

if TYPE_CHECKING:
    from spacy.tokens import Token

_DETERMINERS = frozenset(["a", "an", "the", "this", "that", "his", "her", "its", "their", "our", "another"])
_LINKS = frozenset(["of", "at", "for", "with", "from"])
_TITLES = frozenset(["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "dr", "dr.", "the"])
_PREPOSITION = re.compile(r"\s(?:of|at|for|with|from|in|on|to|behind|and)\s")
_WORK_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person", "ess", "ant", "ent", "eur")
_BODIES = frozenset(["ORG", "GPE", "NORP", "FAC"])


@dataclass(frozen=True, slots=True)
class Role:
    """A role ("managing director") and the body it is held at ("Acme"), each None when not given."""

    role: str | None = None
    affiliation: str | None = None


def role_near(name: list[Token]) -> Role:
    """The role that stands beside this mention of a name; empty when none does. Own rules."""
    head = _head_of(name)
    first, last = name[0].i, name[-1].i
    for noun in (_apposition(head, last), _stated(head)):
        if noun is not None:
            found = _read(phrase_tokens(noun), noun, barred=(first, last))
            if found.role and _is_work(found.role):
                return found
    title = _title(head, first)
    return title if title.role and _is_work(title.role) else Role()


def _is_work(role: str) -> bool:
    """Whether a phrase says what somebody does: "yard manager", not "11 points behind"."""
    words = _PREPOSITION.split(role.lower(), maxsplit=1)[0].split()
    if not words or any(character.isdigit() for character in role):
        return False
    return any(word in roles() for word in words) or words[-1].endswith(_WORK_ENDINGS)


def _head_of(name: list[Token]) -> Token:
    inside = {token.i for token in name}
    return next((token for token in reversed(name) if token.head.i not in inside), name[-1])


def _apposition(head: Token, last: int) -> Token | None:
    """The common noun in apposition after the name, or the one that the name stands in apposition to."""
    for kid in head.children:
        if (
            kid.dep_ == "appos"
            and kid.i > last
            and kid.tag_ in {"NN", "NNS", "NNP"}
            and kid.ent_type_ != "PERSON"
        ):
            return kid
    if head.dep_ == "appos" and head.head.tag_ in {"NN", "NNP"} and head.head.ent_type_ != "PERSON":
        return head.head
    return None


def _stated(head: Token) -> Token | None:
    """The noun of ", who is a farmer" after the name."""
    for clause in head.children:
        if clause.dep_ == "relcl" and clause.lower_ in {"is", "was"}:
            return next((kid for kid in clause.children if kid.dep_ == "attr" and kid.tag_[:2] == "NN"), None)
    return None


def _title(head: Token, first: int) -> Role:
    """The words before the name in its own phrase: "campaign manager", "Prime Minister"."""
    before = [token for token in phrase_tokens(head) if token.i < first]
    while before and before[0].lower_ in _DETERMINERS | _TITLES:
        before.pop(0)
    before = [token for token in before if token.lower_ not in _TITLES]
    if (
        not before
        or before[-1].i != first - 1
        or before[-1].tag_[:2] != "NN"
        or before[-1].ent_type_ in _BODIES
    ):
        return Role()
    if any(token.is_punct and token.text not in {"-", "'", "&"} for token in before):
        return Role()
    lead = 0
    while lead < len(before) - 1 and before[lead].ent_type_ == "ORG":
        lead += 1
    affiliation = _text(before[:lead]) if lead else None
    return Role(_text(before[lead:]), affiliation)


def _read(tokens: list[Token], noun: Token, *, barred: tuple[int, int]) -> Role:
    kept = [token for token in tokens if not barred[0] <= token.i <= barred[1]]
    if noun.i not in {token.i for token in kept}:
        return Role()
    while kept and (kept[0].lower_ in _DETERMINERS or kept[0].is_punct):
        kept.pop(0)
    comma = next(
        (n for n, token in enumerate(kept) if token.text in {",", "(", ";"} and token.i > noun.i), len(kept)
    )
    kept = kept[:comma]
    while kept and kept[-1].is_punct:
        kept.pop()
    at = next((n for n, token in enumerate(kept) if token.i > noun.i and token.lower_ in _LINKS), None)
    if at is not None and any(token.ent_type_ in {"ORG", "FAC"} for token in kept[at + 1 :]):
        body = kept[at + 1 :]
        while body and body[0].lower_ in _DETERMINERS:
            body = body[1:]
        return Role(_text(kept[:at]) or None, _text(body) or None)
    owner = [token for token in kept if token.i < noun.i and token.ent_type_ == "ORG"]
    if owner and owner[0].i == kept[0].i:
        rest = [token for token in kept if token.i > owner[-1].i and token.text not in {"'s", "'", "’s"}]
        return Role(_text(rest) or None, _text(owner).removesuffix("'s") or None)
    return Role(_text(kept) or None)


def _text(tokens: list[Token]) -> str:
    if not tokens:
        return ""
    return tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text.strip(" ,;")
