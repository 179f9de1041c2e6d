"""Pronouns as sources: to the last fitting speaker, or the last fitting subject of a sentence.

Nothing is guessed from a name: a person is "he" or "she" only by a title, a word of the role, or a pronoun
that was linked before.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.memory import latest, speaker_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.quotes.memory import Memory
    from pipeline.records import Speaker

HE_OR_SHE = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
THEY_OR_IT = frozenset(["it", "its", "they", "them", "their"])


def he_or_she(memory: Memory, pronoun: Token) -> Speaker | None:
    """The latest person who spoke or was a subject, whom nothing shows to be the other."""
    wanted = HE_OR_SHE[pronoun.lower_]
    best, best_at = latest(
        memory,
        pronoun.idx,
        lambda number, member: member.is_person and memory.gender(number) in {"", wanted},
        subject=True,
    )
    spoken = next(
        (
            said
            for said in reversed(memory.said)
            if said.start < pronoun.idx and said.speaker.kind in {"person", "unnamed"}
        ),
        None,
    )
    if spoken is not None and spoken.start > best_at:
        number = memory.number_of(spoken.speaker)
        if number < 0 or memory.gender(number) in {"", wanted}:
            if number >= 0:
                memory.shown.setdefault(number, wanted)
            return replace(spoken.speaker, resolved_by="pronoun")
    if best < 0:
        return None
    memory.shown.setdefault(best, wanted)
    return speaker_of(memory, best, "pronoun")


def they_or_it(memory: Memory, pronoun: Token) -> Speaker | None:
    """ "They": the latest group or body that spoke; "it": the latest body that spoke or was a subject."""  # noqa: D210 - opens with a quoted word
    single = pronoun.lower_ in {"it", "its"}
    kinds = {"organisation"} if single else {"group", "organisation", "unnamed"}
    for said in reversed(memory.said):
        if said.speaker.kind in kinds and said.start < pronoun.idx:
            return replace(said.speaker, resolved_by="pronoun")
    best, _ = latest(memory, pronoun.idx, lambda _, member: not member.is_person, subject=True)
    return speaker_of(memory, best, "pronoun") if best >= 0 else None
