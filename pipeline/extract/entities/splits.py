"""Names that the model glued together, taken apart again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.entities.edges import trimmed
from pipeline.extract.entities.words import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.entities.name import Name

_JOINT = re.compile(
    r"\s+(?:and|&|with|vs?\.?)\s+|(?<=\w)['’]s\s+(?=[A-Z])|\s+[-–—]\s+|(?<=\w),\s+|(?<=[a-z])\s+(?=(?:Mr|Mrs|Ms|Dr)\b)"
)
_ALWAYS = frozenset({"PERSON", "GPE", "NORP"})
_DASHES = frozenset("-–—")


def split_joined(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names, joined ones in two: persons and places always, others when a part is a name elsewhere."""
    text = parsed.text
    forms = {text[name.start : name.end] for name in names}
    return [part for name in names for part in _parts(text, name, forms)]


def _parts(text: str, name: Name, forms: set[str]) -> Iterator[Name]:
    joint = _JOINT.search(text, name.start + 1, name.end)
    whole = " ".join(text[name.start : name.end].split()).replace("’", "'")
    if joint is None or whole in places().names or not _is_joint(text, name, joint, forms):
        yield name
        return
    for start, end in ((name.start, joint.start()), (joint.end(), name.end)):
        part = trimmed(text, name._replace(start=start, end=end))
        if part is not None:
            yield from _parts(text, part, forms)


def _is_joint(text: str, name: Name, joint: re.Match[str], forms: set[str]) -> bool:
    if name.label in _ALWAYS or joint.group().strip() in _DASHES:
        return True
    left, right = text[name.start : joint.start()], text[joint.end() : name.end]
    owned = joint.group()[0] in "'’"
    return left in forms or left in places().names or (right in forms and not owned)
