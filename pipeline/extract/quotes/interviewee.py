"""Who answers in an interview: the one whom a label before the answer names, else the one it introduces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.quotes.memory import speaker_of

if TYPE_CHECKING:
    from pipeline.extract.quotes.cast import Member
    from pipeline.extract.quotes.memory import Memory
    from pipeline.records import Speaker

_LABEL = re.compile(r"([^\W\d_][\w.'’ -]{0,40}):\s*[*_]*\s*$")


def interviewee(memory: Memory, start: int, first_answer: int) -> Speaker | None:
    """The speaker of the answer at ``start``; ``first_answer`` is where the first of all starts."""
    labelled = _labelled(memory, start)
    if labelled >= 0:
        return speaker_of(memory, labelled, "alias")
    people = [
        n for n, member in enumerate(memory.cast.members) if member.is_person and not _writes(memory, member)
    ]
    introduced = [n for n in people if memory.cast.members[n].starts[0] < first_answer]
    best = max(
        introduced or people, key=lambda n: _presence(memory.cast.members[n], first_answer), default=-1
    )
    return speaker_of(memory, best, "carried") if best >= 0 else None


def _presence(member: Member, first_answer: int) -> tuple[bool, int, int]:
    """How much a person is the one introduced: by a full name, as a subject, and by mentions."""
    full = " " in member.entity.name
    subjects = sum(start < first_answer for start in member.subjects)
    return full, subjects, len(member.starts)


def _labelled(memory: Memory, start: int) -> int:
    """The member whom a label in the answer's own line names, by words or initials; -1 for none."""
    text = memory.page.text
    label = _LABEL.search(text, text.rfind("\n", 0, start) + 1, start)
    if label is None:
        return -1
    words = {word.casefold() for word in label[1].split()}
    for n, member in enumerate(memory.cast.members):
        initials = "".join(word[0] for word in member.entity.name.split()).casefold()
        if member.is_person and (words <= set(member.words) or words == {initials}):
            return n
    return -1


def _writes(memory: Memory, member: Member) -> bool:
    """Whether a person is the article's author or asks the questions."""
    authors = {word.casefold() for name in memory.page.parsed.article.authors for word in name.split()}
    return bool(member.words) and set(member.words) <= authors
