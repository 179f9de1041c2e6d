"""Which names are those of agencies and outlets."""

from __future__ import annotations

import re

from pipeline.ingest.plaintext.wordlists import words

_LONGEST = 6
_WORD = re.compile(r"[^\W\d_][\w.&'’-]*$")


def is_publisher(name: str) -> bool:
    """Whether a name is an agency or outlet: one of the list, or capitalised words that end as outlets do."""
    plain = name.replace("’", "'")
    if plain in words("publishers", "names"):
        return True
    parts = plain.split()
    return (
        1 < len(parts) <= _LONGEST
        and parts[-1].capitalize() in words("publishers", "endings")
        and all(_WORD.match(part) and (part[0].isupper() or part in ("of", "the", "and")) for part in parts)
    )


def is_agency_word(name: str) -> bool:
    """Whether a name in a dateline's brackets may be an agency: known, or one to three capitalised words."""
    if is_publisher(name):
        return True
    parts = name.split()
    return 0 < len(parts) <= 3 and all(_WORD.match(part) and part[0].isupper() for part in parts)  # noqa: PLR2004
