"""Words before or after a name that tell what it stands for: "in X", "X province", "X's mother"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.tomlfile import read_toml

_DATA = Path(__file__).parent / "data" / "cues.toml"
_REACH = 24


@dataclass(frozen=True, slots=True)
class Cue:
    """A context that gives a name ``label``, unless its label is one of ``unless``.

    ``single`` cues are for one-word names not in capitals: longer names show themselves what they are.
    """

    label: str
    weight: int
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    unless: frozenset[str]
    single: bool


def cue_for(text: str, start: int, end: int, label: str) -> Cue | None:
    """The first cue that the name at ``[start, end)`` with ``label`` stands in; None when there is none."""
    shown = text[start:end]
    single = " " not in shown and not shown.isupper()
    before = text[max(0, start - _REACH) : start]
    for cue in cues():
        if label in cue.unless or (cue.single and not single):
            continue
        if cue.before is not None and not cue.before.search(before):
            continue
        if cue.after is None or cue.after.match(text, end):
            return cue
    return None


@cache
def cues() -> tuple[Cue, ...]:
    """The cues of the data file, in its order."""
    return tuple(
        Cue(
            row["label"],
            row["weight"],
            re.compile(rf"(?:{row['before']})$") if "before" in row else None,
            re.compile(row["after"]) if "after" in row else None,
            frozenset(row["unless"].split()),
            row.get("single", False),
        )
        for row in read_toml(_DATA)["cue"]
    )
