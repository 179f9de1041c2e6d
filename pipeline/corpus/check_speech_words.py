"""Slips in the words of quotes: edges of sources and contents, and how unnamed speakers are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.corpus.names import entity_tags, names_by_words
from pipeline.corpus.problems import Problem
from pipeline.corpus.speech import drafts
from pipeline.corpus.units import is_singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.corpus.markup import Marked
    from pipeline.corpus.speech import Draft
    from pipeline.corpus.tags import Tag

_RELATIVE = re.compile(r", (?:who|which|whose|whom)\b", re.IGNORECASE)
# "said that was wrong": before a verb "that" is a pronoun and belongs to the content.
_THAT = re.compile(
    r"that (?!(?:as|is|was|will|would|can|could|may|might|must|should|has|had|does|did|makes?|made)\b)"
)
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)]* |[\"'”’] |\n")
# Words before the comma that join a sentence to another; what the reporter says with them is his own.
_JOINING = re.compile(
    r"(?:^|\s)(?:and|but|or|nor|so|yet|still|then|thus|however|instead|also|besides|meanwhile|because|since|if|as"
    r"|although|though|while|when|where|why|that|which|whom|who|whose|according to|in the words of)\b,?\s*$",
    re.IGNORECASE,
)
_AFTER_HEAD = re.compile(
    r",| (?:of|for|in|at|from|who|which|that|with|without|on|near|along|by|to|behind|whose|under|over|into"
    r"|beside|outside|inside|between|round|around|across|above|below|against|about|down|up|next|taped|pinned|handed)\b"
)
_WORD_END = re.compile(r"[\s\-'’]")
# "Rule 14" is a name of its own.
_NUMBERED = re.compile(r"\w+ \d")
_BY_WORDS = frozenset({"PERSON", "GPE", "LOC", "NORP"})
_MANY = frozenset(
    ["both", "several", "some", "many", "two", "three", "four", "five", "six", "police", "they", "others"]
)


def speech_word_problems(marked: Marked) -> list[Problem]:
    """Slips of the words that quotes are made of; ``ok=`` on the quote silences each."""
    names = names_by_words(marked)
    forms = _named_forms(marked)
    found: list[Problem] = []
    for draft in drafts(marked):
        if draft.parts and draft.get("ok") is None:
            found += [*_relative(marked, draft), *_that(marked, draft), *_cut(marked, draft)]
            speaker = draft.get("speaker") or ""
            if speaker and speaker not in names:
                found += [*_capital(draft, speaker, forms), *_plural(draft, speaker)]
    return found


def _relative(marked: Marked, draft: Draft) -> Iterator[Problem]:
    for tag in draft.sources:
        clause = _RELATIVE.search(marked.surface(tag))
        if clause:
            message = f"<src {draft.number}> takes in a relative clause that only adds"
            yield Problem(tag.line, message, f'close it before {clause[0]!r}, or add ok="why"', "source")


def _that(marked: Marked, draft: Draft) -> Iterator[Problem]:
    for part in draft.parts:
        after_cue = any(
            not marked.text[cue.end : part.start].strip() for cue in draft.cues if cue.end <= part.start
        )
        if after_cue and _THAT.match(marked.text, part.start):
            message = f"quote {draft.number} begins with 'that'"
            mend = f'open <q {draft.number}> behind it, or add ok="why" where it is a pronoun'
            yield Problem(part.line, message, mend, "quote")


def _cut(marked: Marked, draft: Draft) -> Iterator[Problem]:
    """Indirect speech cut by its cue of which only the second half is tagged."""
    for part in draft.parts:
        clause = _clause_before(marked, draft, part)
        if clause is None or not marked.text[part.start].islower():
            continue
        start = max((match.end() for match in _SENTENCE_END.finditer(marked.text, 0, clause)), default=0)
        before = marked.text[start:clause].rstrip()
        tagged = any(start < other.end <= clause for other in draft.parts)
        if before.endswith(",") and not tagged and not _JOINING.search(before[:-1]):
            message = f"quote {draft.number} leaves out what stands before its cue: {before[-30:]!r}"
            mend = f'tag that with <q {draft.number}> too, or add ok="why"'
            yield Problem(part.line, message, mend, "quote")


def _clause_before(marked: Marked, draft: Draft, part: Tag) -> int | None:
    """Where the cue with its source begins that a comma alone parts from ``part``; None without one."""
    for cue in draft.cues:
        beside = [tag for tag in draft.sources if not _between(marked.text, cue, tag).strip()]
        start, end = min(tag.start for tag in (cue, *beside)), max(tag.end for tag in (cue, *beside))
        if end <= part.start and marked.text[end : part.start] == ", ":
            return start
    return None


def _between(text: str, left: Tag, right: Tag) -> str:
    return text[min(left.end, right.end) : max(left.start, right.start)]


def _named_forms(marked: Marked) -> tuple[str, ...]:
    """What a name of the article may begin with: each mention, and each word of people and places."""
    tags = entity_tags(marked)
    words = {word for tag in tags if tag.name in _BY_WORDS for word in marked.surface(tag).split()}
    return tuple(words | {marked.surface(tag) for tag in tags})


def _capital(draft: Draft, speaker: str, forms: tuple[str, ...]) -> Iterator[Problem]:
    """Speakers without a name are written in lower case, unless they begin with a name or with initials."""
    first = _WORD_END.split(speaker, maxsplit=1)[0]
    initials = first[1:] and not first[1:].islower()
    titled = first == "I" or _NUMBERED.match(speaker) is not None
    if first[:1].isupper() and not (titled or initials or speaker.startswith(forms)):
        mend = f'write speaker="{speaker[0].lower()}{speaker[1:]}", or add ok="why"'
        yield Problem(draft.line, f"the unnamed speaker {speaker!r} has a capital", mend, "speaker")


def _plural(draft: Draft, speaker: str) -> Iterator[Problem]:
    words = _AFTER_HEAD.split(speaker, maxsplit=1)[0].lower().split()
    plural = bool(words) and (words[0] in _MANY or not is_singular(words[-1]))
    if plural and draft.get("speaker_kind") == "unnamed":
        mend = 'write speaker_kind=group, or add ok="why"'
        yield Problem(draft.line, f"the speaker {speaker!r} is more than one", mend, "speaker")
