"""The head of an article: title, bylines, times and standfirst, up to the first paragraph.

`read_head` walks over the first lines once. A line is taken by its own shape where that is sure, and
otherwise by its neighbours: a bare name counts beside a date, an outlet's name beside a byline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.ingest.plaintext.bylines import is_contact, read_bare_names
from pipeline.ingest.plaintext.datelines import read_dateline
from pipeline.ingest.plaintext.meta import Meta, read_meta
from pipeline.ingest.plaintext.names import is_role
from pipeline.ingest.plaintext.noise import is_kicker
from pipeline.ingest.plaintext.title import (
    ends_as_sentence,
    has_title_label,
    is_headline,
    is_short_statement,
    title_words,
)

if TYPE_CHECKING:
    from pipeline.ingest.plaintext.lines import Line

_LINES = 16
_LATE_BYLINE = 10
_LATE_DATE = 4


@dataclass(slots=True)
class Head:
    """What the walk has found so far; ``kinds`` has one entry a unit, None for what is still open."""

    units: list[Line]
    kinds: list[str | None]
    given: str | None = None
    titled: bool = False
    title: str | None = None
    metas: list[Meta] = field(default_factory=list)
    inside: bool = True
    firsts: list[int] = field(default_factory=list)
    read: dict[int, Meta | None] = field(default_factory=dict)

    def facts(self, at: int) -> Meta | None:
        """What a line says of the article, read once."""
        if at not in self.read:
            self.read[at] = read_meta(self.units[at].text)
        return self.read[at]

    @property
    def has_title(self) -> bool:
        """Whether the title is behind us, or is none of the lines."""
        return self.title is not None or self.titled


def read_head(head: Head) -> Head:
    """The same head with the kinds of its first lines set, and the facts they state, in order."""
    for at in range(min(_LINES, len(head.units))):
        if head.kinds[at] is not None:
            continue
        head.kinds[at] = _kind(head, at)
        if head.kinds[at] is None and head.inside:
            head.inside = False
            head.firsts.append(at)
    if not head.firsts:
        rest = (at for at in range(_LINES, len(head.units)) if head.kinds[at] is None)
        head.firsts.extend(at for at in [next(rest, None)] if at is not None)
    return head


def _kind(head: Head, at: int) -> str | None:
    for rule in _RULES if head.inside else _LATE_RULES:
        kind = rule(head, at)
        if kind:
            return kind
    return None


def _given_title(head: Head, at: int) -> str | None:
    """The title, where it was given apart and the line repeats it."""
    text = head.units[at].text
    if not head.given or head.title is not None or _plain(text) != _plain(head.given):
        return None
    head.title = text
    return "title"


def _kicker(head: Head, at: int) -> str | None:
    """The name of a section above the title."""
    if head.has_title or at + 1 == len(head.units) or not is_kicker(head.units[at].text):
        return None
    return "noise" if is_headline(head.units[at + 1].text) else None


def _fact(head: Head, at: int) -> str | None:
    """A byline, date or source line."""
    meta = head.facts(at)
    if meta is None or not _accepts(head, at, meta):
        return None
    head.metas.append(meta)
    # a byline after a standfirst shows that the head goes on
    head.inside = head.inside or bool(meta.authors)
    return meta.kind


def _title(head: Head, at: int) -> str | None:
    if head.has_title or not _is_title(head, at):
        return None
    head.title = title_words(head.units[at].text)
    return "title"


def _bare_names(head: Head, at: int) -> str | None:
    """Names without "By": beside a date, or with their post."""
    text = head.units[at].text
    names = read_bare_names(text) if head.has_title else None
    if not names or not (_beside_date(head, at) or ("," in text and is_role(text.split(",")[-1]))):
        return None
    head.metas.append(Meta("byline", names.authors, names.publisher))
    return "byline"


def _standfirst(head: Head, at: int) -> str | None:
    return "heading" if _is_standfirst(head, at) else None


# Tried in order on each line of the head; below the first paragraph only facts are looked for.
_RULES = (_given_title, _kicker, _fact, _title, _bare_names, _standfirst)
_LATE_RULES = (_fact,)


def _accepts(head: Head, at: int, meta: Meta) -> bool:
    if not meta.sure:
        return head.inside and head.has_title and _beside_meta(head, at)
    if meta.kind == "byline" and not head.has_title and meta.authors:
        # "By the Book" may be a title: a byline above a title has whole names, and the title below it
        following = head.units[at + 1].text if at + 1 < len(head.units) else ""
        return all(" " in name for name in meta.authors) and bool(following) and is_headline(following)
    if head.inside:
        return True
    if meta.kind == "byline":
        return meta.labelled and at < _LATE_BYLINE
    seen = any(fact.published for fact in head.metas)
    return meta.labelled or (at < _LATE_DATE and not seen)


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _is_title(head: Head, at: int) -> bool:
    """Whether a line is the title: a headline by its shape, or a short statement above the facts."""
    text = head.units[at].text
    if at + 1 == len(head.units):
        return False
    if has_title_label(text):
        return True
    if is_headline(text):
        return read_dateline(text) is None
    return (
        is_short_statement(text)
        and ends_as_sentence(text)
        and read_dateline(text) is None
        and _facts_follow(head, at)
    )


def _facts_follow(head: Head, at: int) -> bool:
    """Whether a byline, date or dateline comes next, at most a standfirst before it."""
    for later in range(at + 1, min(at + 3, len(head.units))):
        text = head.units[later].text
        meta = head.facts(later)
        if (meta and meta.sure) or read_dateline(text):
            return True
        if not is_short_statement(text):
            break
    return False


def _next_meta(head: Head, at: int) -> Meta | None:
    """The facts of the next line that is neither caption nor noise."""
    for later in range(at + 1, min(at + 4, len(head.units))):
        if head.kinds[later] is None:
            return head.facts(later)
    return None


def _last_kind(head: Head, at: int) -> str | None:
    earlier = (kind for kind in reversed(head.kinds[:at]) if kind != "noise")
    return next(earlier, None)


def _beside_date(head: Head, at: int) -> bool:
    """Whether a date, a post or an address stands next to a line."""
    if _last_kind(head, at) == "timestamp":
        return True
    following = _next_meta(head, at)
    return following is not None and (
        following.kind == "timestamp" or is_contact(head.units[at + 1].text) or not following.sure
    )


def _beside_meta(head: Head, at: int) -> bool:
    """Whether a byline or date line stands next to a line."""
    if _last_kind(head, at) in ("byline", "timestamp"):
        return True
    following = _next_meta(head, at)
    return following is not None and following.sure


def _is_standfirst(head: Head, at: int) -> bool:
    """Whether a line sums the story up: no sentence, and facts follow it or the title is near."""
    text = head.units[at].text
    if head.title is None or at + 1 >= len(head.units) or ends_as_sentence(text) or not is_headline(text):
        return False
    if not head.units[at].gap and _last_kind(head, at) == "title" and head.units[at + 1].gap:
        return True
    following = _next_meta(head, at)
    if following is not None and following.sure:
        return True
    later = head.units[at + 1]
    return (
        read_bare_names(later.text) is not None
        and at + 1 < len(head.units) - 1
        and _beside_date(head, at + 1)
    )
