"""The written forms of English verbs and nouns: the pass has no lemmatizer, and word lists hold base forms.

Regular spelling rules; what they do not give (irregular verbs, doubled consonants) is listed in the data.
"""

from __future__ import annotations

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh")


def verb_forms(base: str, *, past: tuple[str, ...] = (), doubled: bool = False) -> tuple[str, ...]:
    """All forms of a verb, base first: third person, past, past participle and -ing form.

    ``past`` are the irregular past forms; ``doubled`` adds those with the last consonant doubled, which
    some verbs need ("admitted") and British spelling gives others ("labelled", beside "labeled").
    """
    forms = [base, _third(base), *(past or (_past(base),)), _ing(base)]
    if doubled:
        stem = base + base[-1]
        forms += [*(() if past else (_past(stem),)), _ing(stem)]
    return tuple(forms)


def noun_forms(noun: str) -> tuple[str, str]:
    """A noun's singular and regular plural."""
    return noun, _third(noun)


def _third(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith((*_HISSING, "o")) else "s")


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def _ing(stem: str) -> str:
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"
