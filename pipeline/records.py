"""The nouns of the project: frozen, slotted records that every stage takes and gives.

Offsets are 0-based, end-exclusive Unicode code points into ``Article.text``;
``text[start:end]`` is the span. This module imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

BLOCK_KINDS = (
    "title", "byline", "timestamp", "dateline", "paragraph", "heading", "caption", "pull_quote", "noise",
)  # fmt: skip
BODY_KINDS = frozenset({"paragraph", "heading"})
ENTITY_LABELS = (
    "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW",
)  # fmt: skip
QUOTE_KINDS = ("direct", "mixed", "indirect")
SPEAKER_KINDS = ("person", "organisation", "group", "unnamed")
STANCES = ("neutral", "doubt", "certainty")
RESOLUTIONS = ("name", "alias", "pronoun", "nominal", "carried")
CHANGES = ("=", "~", ">", "<", "up", "down")
BOUNDS = ("exact", "min", "max")


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from: file, member inside it, SHA-256 of its bytes, encoding read."""

    path: str
    member: str | None = None
    sha256: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, date and agency at the head of the first paragraph; "" is never used for absent."""

    place: str | None = None
    date: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A typed stretch of the text; ``kind`` is one of BLOCK_KINDS. Blocks are in order and never overlap."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Warn:
    """Something a careful reader should know about an article that was analysed all the same."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read: text, typed blocks and metadata.

    ``published`` and ``modified`` are ISO 8601, as precise as the source was (a day, a minute, with
    offset when it is known).
    """

    id: str
    source: Source
    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    dateline: Dateline | None = None
    url: str | None = None
    language: str | None = "en"
    warnings: tuple[Warn, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of an entity's name."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One named thing of an article with all its mentions; ``label`` is one of ENTITY_LABELS."""

    id: str
    name: str
    label: str
    mentions: tuple[Mention, ...]
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: the fullest name the article gives, and how it was found."""

    name: str
    kind: str
    resolved_by: str
    entity: str | None = None
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported speech. ``content``, ``cue`` and ``source`` may have several parts, in text order.

    ``cue_lemma`` is the base form of the cue ("point out"), ``stance`` one of STANCES: how the cue presents
    the content. ``negated`` says that the source does not say so, or denies it, ``nested`` that it stands
    inside the marks of another quote.
    """

    id: str
    kind: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    confidence: float = 1.0
    cue_lemma: str = ""
    stance: str = "neutral"
    negated: bool = False
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a claim is compared with: "double the country's average" has factor 2.

    ``of_claim`` is the id of the claim compared; ``value`` and ``unit`` are the other side's, where
    they follow.
    """

    factor: float | None
    compared_to: str
    of_claim: str | None = None
    value: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One numeric claim: a ``value``, or ``low`` and ``high`` for a range.

    ``unit`` is a singular English name or "", ``change`` one of CHANGES, ``concept`` the words of
    the text that say what is counted, ``measures`` the property, ``entity`` an entity id, ``time``
    an ISO date or interval, ``quote`` the id of the quote it stands in, ``speaker`` that quote's speaker.
    """

    id: str
    start: int
    end: int
    kind: str
    value: float | None
    unit: str
    low: float | None = None
    high: float | None = None
    bound: str = "exact"
    approximate: bool = False
    unit_code: str | None = None
    change: str = "="
    concept: str = ""
    measures: str | None = None
    entity: str | None = None
    comparison: Comparison | None = None
    time: str | None = None
    block: str = "paragraph"
    quote: str | None = None
    speaker: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its score in [0, 1]; ``assigned`` says whether the article carries the label."""

    theme: str
    score: float
    assigned: bool


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one article."""

    article: Article
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    themes: tuple[Theme, ...] = ()
    warnings: tuple[Warn, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that could not be analysed: which stage, a stable code, what happened, what to do."""

    source: Source
    stage: str
    code: str
    message: str
    hint: str = ""


Outcome: TypeAlias = Analysis | Failure
