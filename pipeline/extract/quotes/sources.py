"""Stage 4, sources: whose words a cue reports, as the noun phrase of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.quotes.cast import speaker_words
from pipeline.extract.quotes.phrases import phrase_reach
from pipeline.extract.quotes.stages import SourcePhrase
from pipeline.extract.syntax import agent_of, is_passive, phrase_tokens, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import Content, Cue

_CLIMB = frozenset(["conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "parataxis"])
_HEADS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "WP"])
_IN_PHRASE = _HEADS | frozenset(["DT", "JJ", "JJS", "JJR", "CD", "VBN", "POS", "PRP$", "HYPH"])
# nouns too: a cue may be a verb that the tagger took for one
_FORMS = frozenset(["VBD", "VBZ", "VBP", "VBN", "NN", "NNS"])
_STEPS = 6


def source_of(page: Page, cue: Cue, content: Content) -> SourcePhrase | None:
    """The source of a cue's content; None where the text names none (passives, "it is said")."""
    inside = {i for first, last in content.parts for i in range(first, last + 1)}
    noun = _noun_for(page, cue, inside)
    if noun is None or noun.i in inside or page.run_at[noun.i] >= 0:
        return None
    if noun.lower_ in {"it", "there"} and noun.dep_ == "expl":
        return None
    return phrase_of(page, noun, inside)


def phrase_of(page: Page, noun: Token, barred: set[int]) -> SourcePhrase:
    """The noun's phrase, without tokens in marks, tokens of the content, or punctuation at its edges."""
    kept = [t.i for t in phrase_tokens(noun) if t.i not in barred and page.run_at[t.i] < 0]
    first = last = noun.i
    known = set(kept)
    while first - 1 in known:
        first -= 1
    while last + 1 in known:
        last += 1
    while last > noun.i and (page.tokens[last].is_punct and page.lower[last] != ")"):
        last -= 1
    shown = page.lower[first : last + 1]
    if "(" in shown and ")" not in shown and page.lower[last + 1 : last + 2] == (")",):
        last += 1
    return SourcePhrase(noun.i, first, last)


def _noun_for(page: Page, cue: Cue, inside: set[int]) -> Token | None:
    token = page.tokens[cue.at]
    if cue.kind == "phrase":
        prep = page.tokens[cue.last]
        noun = next((kid for kid in prep.children if kid.dep_ == "pobj"), None)
        _, last = phrase_reach(page, cue)
        return noun if noun is not None or last == cue.last else page.tokens[last]
    if cue.kind == "noun":
        return _owner(token)
    return _speaker_of(page, token, inside)


def _owner(noun: Token) -> Token | None:
    """Who makes a statement, claim, call: the possessor, the "by" noun, or the subject of its verb."""
    owner = next((kid for kid in noun.children if kid.dep_ == "poss"), None)
    if owner is not None:
        return owner
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in {"by", "from"}:
            return next((kid for kid in prep.children if kid.dep_ == "pobj"), None)
    if noun.dep_ == "dobj":
        return _climb(noun.head, set())
    return None


def _speaker_of(page: Page, verb: Token, inside: set[int]) -> Token | None:
    if is_passive(verb) and not any(kid.lower_ in {"'s", "’s"} for kid in verb.children):
        quoted = verb.lower_ in {"quoted", "cited"}
        return agent_of(verb) or (subject_of(verb) if quoted else None)
    quoted_as = verb.head.head
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and not is_passive(quoted_as):
        whom = next((kid for kid in quoted_as.children if kid.dep_ == "dobj"), None)
        if whom is not None:  # "the paper quoted a guard as saying"
            return whom
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return agent_of(verb)
    issuer = issuer_of(verb)
    if issuer is not None:
        return issuer
    found = _climb(verb, inside)
    return found or _inverted(page, verb, inside) or _standing_before(page, verb, inside)


def issuer_of(verb: Token) -> Token | None:
    """Who issued the writing whose words a participle reports: "Lund released a statement saying"."""
    writing = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or writing.dep_ != "dobj":
        return None
    return subject_of(writing.head) if writing.lower_ in speaker_words().document else None


def _standing_before(page: Page, verb: Token, inside: set[int]) -> Token | None:
    """The noun right before a finite verb that the parse left without a subject."""
    if verb.tag_ not in _FORMS:
        return None
    at = verb.i - 1
    while at >= 0 and page.tags[at] in {"MD", "RB", "VBZ", "VBD", "VBP"} and page.run_at[at] < 0:
        at -= 1
    if at > 0 and page.lower[at] == ",":
        at -= 1
    zone = page.zone_at[verb.i]
    if at < 0 or at in inside or page.run_at[at] >= 0 or page.zone_at[at] != zone:
        return None
    noun = page.tokens[at]
    if noun.tag_ not in _HEADS:
        return None
    while noun.dep_ in {"conj", "appos", "compound"} and noun.head.tag_ in _HEADS:
        if noun.head.i >= verb.i:
            break
        if noun.head.i in inside or page.run_at[noun.head.i] >= 0 or page.zone_at[noun.head.i] != zone:
            break
        noun = noun.head
    return noun


def _climb(verb: Token, inside: set[int]) -> Token | None:
    """The nearest subject up the tree; the noun that a participle or a relative clause hangs on."""
    for step in range(_STEPS):
        subject = next(
            (k for k in verb.children if k.dep_ in {"nsubj", "nsubjpass"} and k.i not in inside), None
        )
        if subject is not None:
            return subject
        if verb.dep_ == "acl":
            return verb.head
        if step and agent_of(verb) is not None and is_passive(verb):
            return agent_of(verb)
        if verb.dep_ not in _CLIMB or verb.head.i == verb.i or verb.head.i in inside:
            return None
        # "adopted an accent and joked": the parse joins the second verb to the noun
        joined = verb.dep_ == "conj" and verb.head.dep_ == "dobj" and verb.head.tag_[:2] == "NN"
        verb = verb.head.head if joined else verb.head
        if verb.dep_ in {"pobj", "dobj", "attr"} and verb.tag_.startswith("NN"):
            return None
    return None


def _inverted(page: Page, verb: Token, inside: set[int]) -> Token | None:
    """The noun right after the verb, where the parser missed that "said X" is verb and subject."""
    at = verb.i + 1
    if at >= len(page.tokens) or page.zone_at[at] != page.zone_at[verb.i]:
        return None
    noun = None
    while at < len(page.tokens) and page.tags[at] in _IN_PHRASE and page.run_at[at] < 0 and at not in inside:
        noun = page.tokens[at] if page.tags[at] in _HEADS else noun
        at += 1
    return noun
