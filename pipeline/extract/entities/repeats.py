"""Occurrences that the model missed: a name found once is a name wherever it stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pipeline.extract.entities.name import Name, covered
from pipeline.extract.entities.words import common, places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.annotate.parsed import Parsed

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_a-zß-ÿ][\w]*")
_SHORT = 3
_AL = len("al-")


def add_repeats(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names and every further occurrence of them at word boundaries, as copies of weight 0."""
    text = parsed.text
    wanted = _by_first_word(_forms(text, names))
    taken = covered(text, names)
    found = []
    for word in _WORD.finditer(text):
        start = word.start()
        if taken[start]:
            continue
        for form, label in wanted.get(word.group(), ()):
            end = start + len(form)
            if text.startswith(form, start) and _ends(text, end) and not any(taken[start:end]):
                found.append(Name(start, end, label, 0))
                taken[start:end] = b"\1" * len(form)
                break
    return sorted([*names, *found])


def _forms(text: str, names: Iterable[Name]) -> dict[str, str]:
    """Forms to look for, with the label each has most often: whole names, and parts of persons' names."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        form = text[name.start : name.end]
        if len(form) >= _SHORT or form.isupper():
            votes[form][name.label] += max(1, name.weight)
    forms = {form: max(counts, key=lambda label: (counts[label], label)) for form, counts in votes.items()}
    for form, label in list(forms.items()):
        parts = form.split()
        if label == "PERSON" and len(parts) > 1:
            for part in (*parts, *(part[_AL:] for part in parts if part[:_AL].lower() == "al-")):
                if len(part) >= _SHORT and part[0].isupper() and part not in places().names:
                    forms.setdefault(part, "PERSON")
    return {form: label for form, label in forms.items() if form not in common()}


def _by_first_word(forms: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    table: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for form, label in sorted(forms.items(), key=lambda row: (-len(row[0]), row[0])):
        word = _WORD.match(form)
        if word:
            table[word.group()].append((form, label))
    return table


def _ends(text: str, end: int) -> bool:
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_" or text.startswith(("-",), end))
