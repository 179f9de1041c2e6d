"""Words that bound or blur a number: "at least", "up to", "about", "or more"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.extract.claims.lexicon import either, table

_REACH = 34
_MOST = 3


class Hedge(NamedTuple):
    """What was said of a number: "min", "max", "about" or "exact", and the edge of the words that say it."""

    kind: str
    edge: int


@cache
def _kinds(group: str) -> dict[str, str]:
    """Phrase to kind, for one group of ``data/hedges.toml``: before, after or signs."""
    return {phrase: kind for kind, phrases in table("hedges")[group].items() for phrase in phrases}


@cache
def _before() -> re.Pattern[str]:
    words, signs = either(_kinds("before")), either(_kinds("signs"))
    return re.compile(
        rf"(?:(?<![A-Za-z-])(?P<word>{words})(?: the| a| an)? ?|(?P<sign>{signs}) ?)$", re.IGNORECASE
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?: |, |-)?(?P<word>{either(_kinds('after'))})(?![A-Za-z])|(?P<plus>\+)(?!\d)", re.IGNORECASE
    )


def hedges_before(text: str, start: int) -> list[Hedge]:
    """The hedges right before ``start``, nearest first ("just over about 5" has two)."""
    found: list[Hedge] = []
    while len(found) < _MOST:
        window = max(0, start - _REACH)
        match = _before().search(text[window:start])
        # "c." is circa, "C." ends a sentence ("1,000°C. 27 lorries").
        if match is None or (match[0].startswith("C") and "." in match[0]):
            break
        kind = _kinds("signs")[match["sign"]] if match["sign"] else _kinds("before")[match["word"].lower()]
        start = window + match.start()
        found.append(Hedge(kind, start))
    return found


def hedge_after(text: str, end: int) -> Hedge | None:
    """The hedge right after ``end``: "or more", "and below", "+"."""
    match = _after().match(text, end)
    if match is None:
        return None
    return Hedge("min" if match["plus"] else _kinds("after")[match["word"].lower()], match.end())
