"""Quotes of a marked article: parts, cues and sources joined by their number, with the speaker."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.corpus.gold import QuoteNote
from pipeline.corpus.labels import QUOTE_FLAGS
from pipeline.corpus.marks import kind_by_marks
from pipeline.records import Quote, Span, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.corpus.markup import Marked
    from pipeline.corpus.tags import Tag
    from pipeline.records import Entity

_KINDS = {"PERSON": "person", "NORP": "group"}
_PRONOUNS = frozenset(
    ["he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "who", "this", "that", "both", "one"]
)


@dataclass(slots=True)
class Draft:
    """All tags of one number, in order."""

    number: str
    parts: list[Tag] = field(default_factory=list)
    cues: list[Tag] = field(default_factory=list)
    sources: list[Tag] = field(default_factory=list)

    def get(self, key: str) -> str | None:
        """An attribute, on whichever part it stands."""
        return next((value for tag in self.parts if (value := tag.get(key)) is not None), None)

    @property
    def flags(self) -> tuple[str, ...]:
        """The flags of all parts, in the order of the list of labels."""
        given = {word for tag in self.parts for word in tag.words}
        return tuple(flag for flag in QUOTE_FLAGS if flag in given)

    @property
    def line(self) -> int:
        """The line of its first tag."""
        return (self.parts or self.cues or self.sources)[0].line


def drafts(marked: Marked) -> list[Draft]:
    """The quotes by the place of their first content; numbers without content come last."""
    found: dict[str, Draft] = {}
    for tag in marked.tags:
        if tag.name in {"q", "cue", "src"}:
            for number in (word for word in tag.words if word.isdigit()):
                draft = found.setdefault(number, Draft(number))
                {"q": draft.parts, "cue": draft.cues, "src": draft.sources}[tag.name].append(tag)
    whole = [draft for draft in found.values() if draft.parts]
    whole.sort(key=lambda draft: (draft.parts[0].start, -draft.parts[-1].end))
    return [*whole, *(draft for draft in found.values() if not draft.parts)]


def terms_in_marks(marked: Marked) -> tuple[Span, ...]:
    """The spans of <notq>."""
    return tuple(Span(tag.start, tag.end) for tag in marked.tags if tag.name == "notq")


def find_quotes(
    marked: Marked, entities: Sequence[Entity]
) -> tuple[tuple[Quote, ...], tuple[QuoteNote, ...]]:
    """The quotes in order, with ids q1, q2, ..., and their notes."""
    whole = [draft for draft in drafts(marked) if draft.parts]
    quotes = tuple(_quote(marked, draft, entities, f"q{at}") for at, draft in enumerate(whole, 1))
    return quotes, tuple(QuoteNote(draft.flags, draft.get("ok")) for draft in whole)


def default_kind(marked: Marked, draft: Draft) -> str:
    """What the marks say; an answer of an interview is direct without them."""
    spans = [Span(tag.start, tag.end) for tag in draft.parts]
    return "direct" if "answer" in draft.flags else kind_by_marks(marked.text, spans, terms_in_marks(marked))


def speaker_entity(draft: Draft, entities: Sequence[Entity]) -> Entity | None:
    """The entity that speaks, None for speakers without a name."""
    return next((each for each in entities if each.name == draft.get("speaker")), None)


def default_speaker_kind(entity: Entity | None) -> str:
    """By the entity's label; "unnamed" without one."""
    return _KINDS.get(entity.label, "organisation") if entity else "unnamed"


def default_resolution(marked: Marked, draft: Draft, entity: Entity | None) -> str:
    """How a reader finds the speaker: by name, alias, pronoun, noun, or from what stands before."""
    if not draft.sources:
        return "carried"
    words = marked.surface(draft.sources[0]).lower()
    if words in _PRONOUNS:
        return "pronoun"
    inside = [
        marked.text[mention.start : mention.end]
        for mention in (entity.mentions if entity else ())
        if any(tag.start <= mention.start and mention.end <= tag.end for tag in draft.sources)
    ]
    if not entity or not inside:
        return "nominal"
    return (
        "name" if any(" ".join(each.split()).lower() == entity.name.lower() for each in inside) else "alias"
    )


def _quote(marked: Marked, draft: Draft, entities: Sequence[Entity], identity: str) -> Quote:
    content, cue, source = (
        tuple(Span(tag.start, tag.end) for tag in tags) for tags in (draft.parts, draft.cues, draft.sources)
    )
    kind = draft.get("kind") or default_kind(marked, draft)
    return Quote(identity, kind, content, cue, source, _speaker(marked, draft, entities))


def _speaker(marked: Marked, draft: Draft, entities: Sequence[Entity]) -> Speaker | None:
    name = draft.get("speaker")
    if not name:
        return None
    entity = speaker_entity(draft, entities)
    return Speaker(
        name,
        draft.get("speaker_kind") or default_speaker_kind(entity),
        draft.get("resolved") or default_resolution(marked, draft, entity),
        entity.id if entity else None,
        entity.role if entity else None,
        entity.affiliation if entity else None,
    )
