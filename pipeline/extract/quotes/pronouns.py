"""Pronouns as sources: to the one whom the text is most about, of those whom they can stand for.

Nothing is guessed from a name: a person is "he" or "she" only by a title, a word of the role, or a pronoun
that was linked before.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.memory import speaker_of
from pipeline.extract.quotes.nominals import nominal
from pipeline.extract.quotes.salience import PRONOUNS
from pipeline.extract.quotes.sources import phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.quotes.memory import Memory
    from pipeline.records import Speaker

THEY_OR_IT = frozenset(["it", "its", "they", "them", "their"])
HE_OR_SHE = frozenset(PRONOUNS)


_RIVALS = 3


def he_or_she(memory: Memory, pronoun: Token) -> list[Speaker]:
    """Those whom the text is most about here and nothing shows to be the other; the first is meant."""
    memory.salience.advance(pronoun.i)
    ranked = memory.salience.ranking(pronoun, {"person"})
    if ranked and memory.page.run_at[pronoun.i] < 0:
        memory.salience.link(ranked[0], PRONOUNS[pronoun.lower_])
    return [_speaker(memory, key) for key in ranked[:_RIVALS]]


def they_or_it(memory: Memory, pronoun: Token) -> Speaker | None:
    """The body, or for "they" the group or body, that the text is most about here, or one without a name."""
    memory.salience.advance(pronoun.i)
    single = pronoun.lower_ in {"it", "its"}
    ranked = memory.salience.ranking(pronoun, {"body"} if single else {"group", "body"})
    if not (ranked or single):
        people = memory.salience.ranking(pronoun, {"person"})
        ranked = [key for key in people if key >= len(memory.cast.members)]
    return _speaker(memory, ranked[0]) if ranked else None


def _speaker(memory: Memory, key: int) -> Speaker:
    """The speaker of a key: a member, or whom the noun stands for."""
    if key < len(memory.cast.members):
        return speaker_of(memory, key, "pronoun")
    noun = memory.page.tokens[memory.salience.nouns[key]]
    return replace(nominal(memory, phrase_of(memory.page, noun, set())), resolved_by="pronoun")
