"""Sources without a name: "the minister", "the company", "the report", "two officials"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.entities.positions import read_position
from pipeline.extract.quotes.cast import is_human, speaker_words
from pipeline.extract.quotes.memory import latest, phrase_text, speaker_of
from pipeline.extract.quotes.salience import PRONOUNS
from pipeline.records import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.quotes.cast import Member
    from pipeline.extract.quotes.memory import Memory
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import SourcePhrase

_TIME = re.compile(r"^\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?\s+(?=\S)")
_AFTER = re.compile(r",\s+(?=(?:the|an?|in|below|above|up|down|who|which)\s|\d)")
_POINTING = frozenset(["the", "this", "that", "these", "those", "its", "his", "her", "their"])
_DEFINITE = frozenset(["the", "this"])


def nominal(memory: Memory, source: SourcePhrase) -> Speaker:
    """Whom a common noun stands for, or the words themselves as an unnamed person, group or body."""
    page, lists = memory.page, speaker_words()
    head = page.tokens[source.head]
    word, lead = head.lower_, page.lower[source.first]
    found: Speaker | None = None
    if word in lists.document:
        found = _author(memory, head) or (_document_before(memory) if lead in _POINTING else None)
    elif lead in _POINTING and head.tag_ in {"NN", "NNP"}:
        found = _pointed_at(memory, head, definite=lead in _DEFINITE)
    if found is not None:
        return replace(found, resolved_by="nominal")
    speaker = _unnamed(memory, source)
    memory.unnamed.setdefault(word, speaker)
    return speaker


def _unnamed(memory: Memory, source: SourcePhrase) -> Speaker:
    """The words themselves, for people with role and affiliation: "a spokesman for Zenith"."""
    page = memory.page
    name, kind = _plain(page, source), _kind(page.tokens[source.head])
    if kind == "organisation":
        return Speaker(name, kind, "nominal")
    position = read_position(page.tokens[source.first : source.last + 1], memory.cast.named)
    return Speaker(name, kind, "nominal", None, position.role, position.affiliation)


def by_role(memory: Memory, head: Token) -> Speaker | None:
    """ "The minister": the latest person whose role ends in that noun."""  # noqa: D210 - opens with a quoted word

    def fits(_: int, member: Member) -> bool:
        return member.is_person and head.lower_ in member.called

    best, _ = latest(memory, head.idx, fits, subject=False)
    return speaker_of(memory, best, "nominal") if best >= 0 else None


def _pointed_at(memory: Memory, head: Token, *, definite: bool) -> Speaker | None:
    found = by_role(memory, head) if definite else None
    found = found or by_body(memory, head) or memory.unnamed.get(head.lower_)
    return found or (_last_person(memory, head) if definite and is_human(head.lower_) else None)


def by_body(memory: Memory, head: Token) -> Speaker | None:
    """ "The ministry": the latest body with that word in its name; "the company": the latest body."""  # noqa: D210 - opens with a quoted word
    word, lists = head.lower_, speaker_words()
    named = head.tag_ in {"NNP", "NNPS"}  # "the Friends"
    if word not in lists.organisation and not named:
        return None

    def shares(_: int, member: Member) -> bool:
        return member.entity.label == "ORG" and word in member.words and len(member.words) > 1

    best, _ = latest(memory, head.idx, shares, subject=False)
    if best < 0 and word in lists.general:
        best, _ = latest(memory, head.idx, lambda _, member: member.entity.label == "ORG", subject=True)
    return speaker_of(memory, best, "nominal") if best >= 0 else None


def _last_person(memory: Memory, head: Token) -> Speaker | None:
    """The person who spoke or was a subject last, in the same paragraph or the one before."""
    block = memory.block_of(head.idx)
    for said in reversed(memory.said):
        if said.start < head.idx and said.speaker.kind == "person" and memory.number_of(said.speaker) >= 0:
            return said.speaker if block - said.block <= 1 else None
    best, best_at = latest(memory, head.idx, lambda _, member: member.is_person, subject=True)
    near = best >= 0 and block - memory.block_of(best_at) <= 1
    return speaker_of(memory, best, "nominal") if near else None


def _author(memory: Memory, head: Token) -> Speaker | None:
    """Whose writing a report or statement is: its possessor, "by" or "from" noun, or the name before it."""
    at = memory.cast.at
    makers = [kid for kid in head.children if kid.dep_ in {"poss", "compound", "nmod"}]
    for prep in head.children:
        if prep.dep_ in {"prep", "agent"} and prep.lower_ in {"by", "from", "of"}:
            nouns = [kid for kid in prep.children if kid.dep_ == "pobj"]
            makers += nouns + [kid for noun in nouns for kid in noun.children if kid.dep_ == "appos"]
    own = next((kid for kid in makers if kid.tag_ == "PRP$" and kid.lower_ in PRONOUNS), None)
    if own is not None:
        memory.salience.advance(own.i)
        ranked = memory.salience.ranking(own, {"person"})
        named = ranked and ranked[0] < len(memory.cast.members)
        return speaker_of(memory, ranked[0], "nominal") if named else None
    for kid in makers:
        if at[kid.i] >= 0 and memory.cast.members[at[kid.i]].entity.label in {"PERSON", "ORG"}:
            return speaker_of(memory, at[kid.i], "nominal")
    return None


def _document_before(memory: Memory) -> Speaker | None:
    """ "The statement": the writing that spoke before, whatever it was called."""  # noqa: D210 - opens with a quoted word
    known = [speaker for word, speaker in memory.unnamed.items() if word in speaker_words().document]
    return known[-1] if known else None


def _kind(head: Token) -> str:
    lists, word = speaker_words(), head.lower_
    if word in lists.organisation:
        return "organisation"
    several = head.tag_ == "NNS" or word in lists.group or word in lists.plural
    return "group" if several or any(kid.dep_ == "conj" for kid in head.children) else "unnamed"


def _plain(page: Page, source: SourcePhrase) -> str:
    """The words of the text, without a capital that only the sentence's beginning gives."""
    text, first = (
        _AFTER.split(_TIME.sub("", phrase_text(page, source)), maxsplit=1)[0],
        page.tokens[source.first],
    )
    named = first.ent_type_ == "NORP" and first.tag_ == "JJ"  # "Chilean researchers"
    proper = named or first.tag_[:3] in {"NNP", "PRP"} or (len(first) > 1 and first.is_upper)
    return text if proper else text[:1].lower() + text[1:]
