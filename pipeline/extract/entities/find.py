"""Named entities of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.entities.acronyms import add_short_forms, mark_capitals
from pipeline.extract.entities.credits import credited
from pipeline.extract.entities.edges import own_names
from pipeline.extract.entities.given_names import add_given_names
from pipeline.extract.entities.group import group_names
from pipeline.extract.entities.labels import agree_in_lists, relabel
from pipeline.extract.entities.name import disjoint
from pipeline.extract.entities.persons import prove_persons
from pipeline.extract.entities.positions import Named, Position
from pipeline.extract.entities.repeats import add_repeats
from pipeline.extract.entities.roles import find_role
from pipeline.extract.entities.splits import split_joined
from pipeline.extract.entities.vote import vote
from pipeline.records import Entity, Mention

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.entities.group import Group
    from pipeline.extract.entities.name import Name


def add_credits(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names, with those of bylines, datelines and picture credits in place of the model's."""
    return disjoint([*names, *credited(parsed)])


STEPS: tuple[Callable[[Parsed, list[Name]], list[Name]], ...] = (
    split_joined,
    add_given_names,
    relabel,
    prove_persons,
    agree_in_lists,
    add_short_forms,
    mark_capitals,
    add_credits,
    add_repeats,
    vote,
)


def find_names(parsed: Parsed) -> list[Name]:
    """Every name of an article in text order, disjoint, before names of one thing are put together."""
    names = disjoint(own_names(parsed))
    for step in STEPS:
        names = step(parsed, names)
    return disjoint(names)


def find_entities(parsed: Parsed) -> tuple[Entity, ...]:
    """The named things of an article, in order of first mention (``e1``, ``e2``, ...), from all its blocks.

    Mentions are in view coordinates (``parsed.text``), in text order, and never overlap. ``name`` is the
    fullest form the article gives; ``role`` and ``affiliation`` are set where words next to a mention say so.
    """
    groups = group_names(parsed.text, find_names(parsed))
    named = {
        name.start: Named(name.start, name.end, group.name, group.label)
        for group in groups
        for name in group.names
    }
    return tuple(_entity(parsed, f"e{number}", group, named) for number, group in enumerate(groups, 1))


def _entity(parsed: Parsed, entity_id: str, group: Group, named: dict[int, Named]) -> Entity:
    position = find_role(parsed, group.names, named) if group.label == "PERSON" else Position()
    mentions = tuple(Mention(name.start, name.end, group.label) for name in group.names)
    return Entity(entity_id, group.name, group.label, mentions, position.role, position.affiliation)
