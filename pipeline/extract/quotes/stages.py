"""The records that pass from one quote stage to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.quotes.lexicon import Word
    from pipeline.records import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at token ``at`` in zone ``zone``.

    ``kind`` is "verb", "noun" or "phrase" ("according to"); ``last`` is the last token of a phrase;
    ``spans`` are what the row shows.
    """

    kind: str
    at: int
    last: int
    zone: int
    word: Word | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What a cue reports: token stretches ``[first, last]`` in order, and how surely it is speech.

    ``how`` names the rule: "before", "after", "around" (the cue), "clause", "infinitive", "gerund",
    "naming", "object", "prep" or "sentence". ``joint`` is the preposition that belongs to the cue ("called
    for"), and ``followed_by`` the next cue of the same source, where the content was cut before it.
    """

    parts: tuple[tuple[int, int], ...]
    how: str
    grade: int
    joint: int = -1
    followed_by: int = -1


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A source: its head token and the token stretch ``[first, last]`` that the row shows."""

    head: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A cue with what it reports and whose words they are, as far as one layer can tell.

    ``handed`` says that the source is that of the report before it: "A, she said, adding that B".
    """

    cue: Cue
    content: Content | None
    source: SourcePhrase | None
    handed: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rankers have for a reading: log-odds of the cue, leads of content and source over the next."""

    cue: float
    content_lead: float
    source_lead: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Reported speech before its speaker is known.

    ``source`` is None where the text names none. ``how`` is the content's rule, or "colon", "governed" or
    "carried" for text in marks that no cue claimed. ``block`` is the index of the body block in which it
    starts (-1 outside the body), ``cue_at`` the cue's token or -1. ``evidence`` is there when the rankers
    chose it, and ``nested`` says that it stands inside the marks of another one.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: SourcePhrase | None
    how: str
    grade: int
    block: int
    cue_at: int = -1
    evidence: Evidence | None = None
    nested: bool = False

    @property
    def start(self) -> int:
        """Where its content starts."""
        return self.content[0].start
