"""Tags put back into a bare text: the inverse of reading them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.corpus.tags import Tag

_PLAIN = re.compile(r"[\w.%+/:~€£$-]+")


def write_tags(text: str, tags: Sequence[Tag]) -> str:
    """The text with its tags in brackets; tags of one name may cross only when their first words differ."""
    order = sorted(tags, key=lambda tag: (tag.start, -tag.end))
    closing: dict[int, list[Tag]] = {}
    opening: dict[int, list[Tag]] = {}
    for tag in order:
        opening.setdefault(tag.start, []).append(tag)
        closing.setdefault(tag.end, []).insert(0, tag)
    out: list[str] = []
    open_now: list[Tag] = []
    at = 0
    for edge in sorted({*opening, *closing}):
        out.append(_escaped(text[at:edge]))
        for tag in closing.get(edge, ()):
            out.append(_close(tag, open_now))
            open_now.remove(tag)
        for tag in opening.get(edge, ()):
            out.append(_open(tag))
            open_now.append(tag)
        at = edge
    out.append(_escaped(text[at:]))
    return "".join(out)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("<", "\\<")


def _open(tag: Tag) -> str:
    pairs = [f"{key}={_value(value)}" for key, value in tag.attributes]
    return f"<{' '.join([tag.name, *tag.words, *pairs])}>"


def _value(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _close(tag: Tag, open_now: Sequence[Tag]) -> str:
    """The closing tag, with its first word where another tag of the name was opened later."""
    last = next(each for each in reversed(open_now) if each.name == tag.name)
    return f"</{tag.name}>" if last == tag or not tag.words else f"</{tag.name} {tag.words[0]}>"
