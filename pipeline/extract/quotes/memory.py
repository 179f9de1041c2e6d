"""What the speaker stage knows at a point of the text: the cast, and who has spoken so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.quotes.cast import last_before
from pipeline.extract.quotes.salience import make_salience
from pipeline.records import Speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.quotes.cast import Cast, Member
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.salience import Salience
    from pipeline.extract.quotes.stages import SourcePhrase

_KINDS = {"PERSON": "person", "NORP": "group"}


class Said(NamedTuple):
    """Someone spoke: where the source (or the content) starts, and in which body block."""

    start: int
    block: int
    speaker: Speaker


@dataclass(slots=True)
class Memory:
    """What has been resolved so far in reading order.

    ``unnamed`` holds the speakers without a name by the head noun that brought them in, ``rivals`` those whom
    the pronoun at a token may stand for, the likeliest first.
    """

    page: Page
    cast: Cast
    said: list[Said] = field(default_factory=list)
    unnamed: dict[str, Speaker] = field(default_factory=dict)
    rivals: dict[int, list[Speaker]] = field(default_factory=dict)
    _salience: Salience | None = None

    @property
    def salience(self) -> Salience:
        """Who is being talked about; made when it is first asked for."""
        if self._salience is None:
            self._salience = make_salience(self.page, self.cast)
        return self._salience

    def spoke(self, speaker: Speaker, at: int) -> None:
        """Note who spoke at token ``at``: the head of the source, where there is one."""
        number = self.number_of(speaker)
        if number < 0:
            number = self.salience.keys.get(self.page.lower[at], -1)
        if number >= 0:
            self.salience.advance(at)
            self.salience.spoke(number)

    def number_of(self, speaker: Speaker) -> int:
        """The member that a speaker is; -1 for those without a name."""
        return self.cast.by_name.get(speaker.name, -1)

    def block_of(self, offset: int) -> int:
        """The body block of a character; -1 outside them."""
        i = self.page.first_token(offset)
        zone = self.page.zone_at[i] if i < len(self.page.tokens) else -1
        return self.page.zones[zone].block if zone >= 0 else -1


def latest(
    memory: Memory, before: int, fits: Callable[[int, Member], bool], *, subject: bool
) -> tuple[int, int]:
    """The fitting member mentioned last before an offset, and where; (-1, -1) when there is none.

    ``subject`` counts only mentions as the subject of a main clause.
    """
    best, best_at = -1, -1
    for number, member in enumerate(memory.cast.members):
        at = last_before(member.subjects if subject else member.starts, before)
        if at > best_at and fits(number, member):
            best, best_at = number, at
    return best, best_at


def speaker_of(memory: Memory, number: int, how: str) -> Speaker:
    """A member as a speaker, under the fullest name."""
    member = memory.cast.members[_fullest(memory, number)]
    entity = member.entity
    kind = _KINDS.get(entity.label, "organisation")
    return Speaker(entity.name, kind, how, entity.id, entity.role, entity.affiliation)


def phrase_text(page: Page, source: SourcePhrase) -> str:
    """The words of a source as they stand in the text."""
    return page.text[page.start_of(source.first) : page.end_of(source.last)]


def _fullest(memory: Memory, number: int) -> int:
    """The one person whose longer name holds this one-word name, where there is exactly one."""
    members = memory.cast.members
    member = members[number]
    if len(member.words) != 1 or not member.is_person:
        return number
    longer = [n for n, other in enumerate(members) if other.is_person and member.words < other.words]
    return longer[0] if len(longer) == 1 else number
