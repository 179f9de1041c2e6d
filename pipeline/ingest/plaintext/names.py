"""What a person's name looks like in a byline."""

from __future__ import annotations

import re

from pipeline.ingest.plaintext.publishers import is_publisher
from pipeline.ingest.plaintext.wordlists import words

_MOST_WORDS = 5
_TOKEN = re.compile(r"[^\W\d_]+(?:[.'’ʼ-]+[^\W\d_]+)*\.?$")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|PhD|MD|MP)\.?$")


def is_name(text: str, *, least: int = 2) -> bool:
    """Whether a text has the shape of a person's name of at least ``least`` words, and of nothing else."""
    parts = text.split()
    if not least <= len(parts) <= _MOST_WORDS or is_publisher(text):
        return False
    capitals = 0
    for place, part in enumerate(parts):
        low = part.lower().rstrip(".")
        if not _TOKEN.match(part) or low in words("people", "no_names") or low in words("people", "roles"):
            return False
        if part[0].isupper() or not (part[0].islower() or part[0].isascii()):
            capitals += 1
        elif not (part in words("people", "particles") and place < len(parts) - 1):
            return False
    return capitals >= min(least, 2)


def is_role(text: str) -> bool:
    """Whether a text names a post ("Harbour Correspondent"), not a person."""
    parts = [part.strip("().,").lower() for part in text.split()]
    return 0 < len(parts) <= 8 and not words("people", "roles").isdisjoint(parts)  # noqa: PLR2004 - a short phrase


def tidy_name(text: str) -> str:
    """A name as it is written in running text: ``QIU MEILAN`` gives ``Qiu Meilan``; others stay."""
    name = " ".join(text.split()).strip(" ,;")
    if not name.isupper():
        return name
    return " ".join(_lowered(part) for part in name.split())


def _lowered(part: str) -> str:
    if _SUFFIX.match(part) or "." in part or len(part) < 2:  # noqa: PLR2004 - an initial
        return part
    return re.sub(r"[^\W\d_]+", lambda piece: piece.group().capitalize(), part)
