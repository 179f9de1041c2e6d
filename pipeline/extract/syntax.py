"""Walks on the dependency tree that more than one extractor needs: subjects, agents, phrases.

Labels are those of spaCy's English models (CLEAR style). Offsets are code points of ``doc.text``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one it shares with the verb that it is coordinated with."""
    seen = 0
    while verb.i >= 0 and seen < len(verb.doc):
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                return child
        if verb.dep_ not in {"conj", "xcomp"} or verb.head.i == verb.i:
            return None
        verb = verb.head
        seen += 1
    return None


def agent_of(verb: Token) -> Token | None:
    """The noun of a passive's "by" phrase."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def is_passive(verb: Token) -> bool:
    """Whether a verb has a passive subject or auxiliary."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def phrase_tokens(noun: Token, *, clauses: bool = False) -> list[Token]:
    """The noun's own phrase, left to right: determiners, compounds, "of" parts and apposition.

    Relative clauses and the like are left out unless ``clauses``; so is punctuation at the edges.
    """
    kept = sorted(_walk(noun, clauses=clauses), key=lambda token: token.i)
    run = _run_around(kept, noun.i)
    while run and (run[-1].is_punct or run[-1].is_space) and run[-1].i != noun.i:
        run.pop()
    while run and (run[0].is_punct or run[0].is_space) and run[0].i != noun.i:
        run.pop(0)
    return run


def phrase_span(noun: Token, *, clauses: bool = False) -> Span:
    """The span of ``phrase_tokens``."""
    tokens = phrase_tokens(noun, clauses=clauses) or [noun]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _walk(noun: Token, *, clauses: bool) -> Iterator[Token]:
    todo = [noun]  # a stack and no recursion: a run-on text may be parsed a thousand tokens deep
    while todo:
        token = todo.pop()
        yield token
        todo += [child for child in token.children if clauses or child.dep_ not in _CLAUSES]


def _run_around(tokens: list[Token], at: int) -> list[Token]:
    """The stretch of neighbouring tokens that holds index ``at``."""
    middle = next(n for n, token in enumerate(tokens) if token.i == at)
    first = last = middle
    while first > 0 and tokens[first - 1].i == tokens[first].i - 1:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].i == tokens[last].i + 1:
        last += 1
    return tokens[first : last + 1]
