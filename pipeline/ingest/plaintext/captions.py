"""Which lines are captions and credits of pictures."""

from __future__ import annotations

import re
from functools import cache

from pipeline.ingest.plaintext.wordlists import alternation, table, words

_LONGEST, _TAIL = 700, 120
_MOST_CREDIT_WORDS = 9


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Openings of captions, credits at their end, and credits whose label a name has to follow."""
    forms = table("captions")
    house = f"(?:{alternation(words('publishers', 'pictures'))})"
    picture = f"(?:{alternation(forms['pictures'])})"
    joined = ("|".join(forms["openings"]), "|".join(forms["credits"]), forms["labelled"])
    openings, credits_, labelled = (
        re.compile(form.replace("HOUSE", house).replace("PICTURE", picture)) for form in joined
    )
    return openings, credits_, labelled


@cache
def _house_line() -> re.Pattern[str]:
    """A line that is nothing but a credit: ``Getty Images``, ``Handout/Reuters``."""
    alone = alternation(words("publishers", "picture_only"))
    houses = alternation(words("publishers", "pictures"))
    return re.compile(rf"(?:{alone})\.?$|(?:{houses})(?:\s?/\s?[A-Z][\w ]{{1,30}}){{1,2}}\.?$")


def is_caption(line: str) -> bool:
    """Whether a line is a picture's caption: it opens as one, or ends in a credit."""
    if len(line) > _LONGEST:
        return False
    openings, credits_, labelled = _forms()
    if openings.match(line):
        return True
    # a sentence that ends in a full stop or a quotation mark carries no credit
    if line[-1] in ".!?\"”’'":
        return len(line) < _TAIL and _house_line().match(line) is not None
    tail = line[-_TAIL:]
    if credits_.search(tail) or _house_line().match(line):
        return True
    named = labelled.search(tail)
    return named is not None and _is_credit(named[1])


def _is_credit(text: str) -> bool:
    """Whether what follows "Photo:" is names, not a clause."""
    parts = text.split()
    small = words("captions", "small")
    return len(parts) <= _MOST_CREDIT_WORDS and all(
        not part[0].islower() or part in small or "." in part[:-1] for part in parts
    )
