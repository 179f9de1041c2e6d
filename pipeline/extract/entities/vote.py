"""One label for one form: an article seldom uses a name for two kinds of thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pipeline.extract.entities.name import PROVEN, Name
from pipeline.extract.entities.words import places

if TYPE_CHECKING:
    from pipeline.annotate.parsed import Parsed


def vote(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names, each with the label that its form has most weight for in the article.

    A single word that is part of a person's name also gets that person's weight, and PROVEN
    more: a surname is no other thing unless the text proves it.
    """
    text = parsed.text
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[text[name.start : name.end]][name.label] += name.weight
    inherited: Counter[str] = Counter()
    for form, counts in votes.items():
        parts = form.split()
        if len(parts) > 1 and counts.most_common(1)[0][0] == "PERSON":
            for part in set(parts) - set(places().names):
                inherited[part] += counts["PERSON"]
    for part, weight in inherited.items():
        if part in votes:
            votes[part]["PERSON"] += weight + PROVEN
    best = {form: max(counts, key=lambda label: (counts[label], label)) for form, counts in votes.items()}
    return [name._replace(label=best[text[name.start : name.end]]) for name in names]
