"""What a name stands for, where its own words, the words around it or its neighbours say so."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from pipeline.extract.entities.cues import cue_for
from pipeline.extract.entities.name import PROVEN, Name
from pipeline.extract.entities.words import agencies, body_nouns, common, kinds, places, title_words

if TYPE_CHECKING:
    from pipeline.annotate.parsed import Parsed

_REACH = 24
_OFFICE_AFTER = re.compile(r"\s+(?:Minister|Secretary|Ministry)\b")
_OFFICE_BEFORE = re.compile(r"\b(?:Minister|Secretary) (?:of|for) (?:the )?$")
_DISTRICT = re.compile(r"\s+(?:district|county|prefecture)\b")
_LISTED = re.compile(r"(?:,| and|, and| &| or|, as well as)\s+(?:the )?")
_LIST = 3
_SHARED = 2 / 3
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def relabel(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names with the labels that words, known places or contexts prove, without common words."""
    text = parsed.text
    kept = (name for name in names if not _empty(text, name) and not _office(text, name))
    return [_with_district(text, proven(text, name)) for name in kept]


def proven(text: str, name: Name) -> Name:
    """The name with a proven label, or as it was."""
    if name.weight >= PROVEN:
        return name
    if label := label_of_words(text[name.start : name.end], name.label):
        return name._replace(label=label, weight=PROVEN)
    cue = cue_for(text, name.start, name.end, name.label)
    return name._replace(label=cue.label, weight=cue.weight) if cue else name


def label_of_words(form: str, label: str) -> str:
    """The label that a name's words show; "" when they show none. ``label`` is the model's."""
    words = form.split()
    shown = " ".join(words).replace("’", "'")
    if shown in places().names and (shown not in places().doubtful or label in {"GPE", "LOC"}):
        return "GPE"
    if shown in agencies():
        return "ORG"
    if len(words) == 1:
        return ""
    if found := kinds().last.get(words[-1].rstrip(".,")):
        return "" if (label, found) == ("LOC", "GPE") else found
    return kinds().first.get(words[0], "") if words[1] in {"of", "for"} else ""


def agree_in_lists(parsed: Parsed, names: list[Name]) -> list[Name]:
    """The names; in "A, B and C" an odd one takes the label of the others."""
    text = parsed.text
    agreed: list[Name] = []
    run: list[Name] = []
    for name in names:
        if run and not _LISTED.fullmatch(text, run[-1].end, name.start):
            agreed += _agreed(run)
            run = []
        run.append(name)
    return agreed + _agreed(run)


def _agreed(run: list[Name]) -> list[Name]:
    if len(run) < _LIST:
        return run
    label, count = Counter(name.label for name in run).most_common(1)[0]
    if count < _SHARED * len(run) or label not in {"GPE", "PERSON", "ORG"}:
        return run
    kept = _PLACES if label in _PLACES else {label}
    return [
        name if name.weight >= PROVEN or name.label in kept else name._replace(label=label, weight=2)
        for name in run
    ]


def _empty(text: str, name: Name) -> bool:
    """Whether a name is only a common word or a title."""
    shown = text[name.start : name.end]
    body = name.label == "PERSON" and shown.istitle() and shown.lower() in body_nouns()  # "the Chamber"
    return body or shown in common() or shown.rstrip(".") in title_words()


def _with_district(text: str, name: Name) -> Name:
    """The name with the "district" or "county" behind it, without which it names another thing."""
    district = _DISTRICT.match(text, name.end) if name.label == "GPE" else None
    return name._replace(end=district.end()) if district else name


def _office(text: str, name: Name) -> bool:
    """Whether an organisation is only the field of an office: "Interior" before "Minister"."""
    if name.label != "ORG" or name.weight >= PROVEN:
        return False
    before = text[max(0, name.start - _REACH) : name.start]
    return bool(_OFFICE_AFTER.match(text, name.end) or _OFFICE_BEFORE.search(before))
