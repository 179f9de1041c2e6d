"""Entities of a marked article: mentions with the same canonical name, put together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pipeline.records import ENTITY_LABELS, Entity, Mention

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.corpus.markup import Marked
    from pipeline.corpus.tags import Tag


def entity_tags(marked: Marked) -> list[Tag]:
    """The tags that name something, in order."""
    return [tag for tag in marked.tags if tag.name in ENTITY_LABELS]


def canonical_names(marked: Marked) -> list[str]:
    """The canonical name of each entity tag.

    That is ``n``; without it the name that the same words were given elsewhere under the same label, when
    that is only one; else the words themselves.
    """
    given = _given(marked)
    return [_name(marked, tag, given) for tag in entity_tags(marked)]


def names_by_words(marked: Marked) -> dict[str, str]:
    """The canonical name of each form that is tagged in the article; canonical names are their own."""
    names = canonical_names(marked)
    forms = {marked.surface(tag): name for tag, name in zip(entity_tags(marked), names, strict=True)}
    return forms | {name: name for name in names}


def ambiguous_tags(marked: Marked) -> list[tuple[Tag, tuple[str, ...]]]:
    """Tags without ``n`` whose words were given several names, with those names."""
    given = _given(marked)
    found = []
    for tag in entity_tags(marked):
        names = given.get((tag.name, marked.surface(tag)), set())
        if tag.get("n") is None and len(names) > 1:
            found.append((tag, tuple(sorted(names))))
    return found


def find_entities(marked: Marked) -> tuple[Entity, ...]:
    """The entities in the order of their first mention, with ids e1, e2, ..."""
    groups: dict[str, list[Tag]] = {}
    for tag, name in zip(entity_tags(marked), canonical_names(marked), strict=True):
        groups.setdefault(name, []).append(tag)
    return tuple(_entity(f"e{at}", name, tags) for at, (name, tags) in enumerate(groups.items(), 1))


def _entity(identity: str, name: str, tags: list[Tag]) -> Entity:
    mentions = tuple(Mention(tag.start, tag.end, tag.name) for tag in tags)
    role, affiliation = (next(filter(None, (tag.get(key) for tag in tags)), None) for key in ("role", "aff"))
    return Entity(identity, name, tags[0].name, mentions, role, affiliation)


def _given(marked: Marked) -> Mapping[tuple[str, str], set[str]]:
    """For label and words, the canonical names that ``n`` gave them."""
    given: dict[tuple[str, str], set[str]] = defaultdict(set)
    for tag in entity_tags(marked):
        name = tag.get("n")
        if name is not None:
            given[tag.name, marked.surface(tag)].add(name)
            given[tag.name, name].add(name)
    return given


def _name(marked: Marked, tag: Tag, given: Mapping[tuple[str, str], set[str]]) -> str:
    surface = marked.surface(tag)
    names = given.get((tag.name, surface), set())
    if (name := tag.get("n")) is not None:
        return name
    return next(iter(names)) if len(names) == 1 else surface
