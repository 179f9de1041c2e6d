"""Checks of quotes: numbers complete, kinds agree with the marks, speakers are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.corpus.blocks import blocks_of
from pipeline.corpus.names import names_by_words
from pipeline.corpus.problems import Problem
from pipeline.corpus.speech import default_kind, drafts
from pipeline.records import QUOTE_KINDS, RESOLUTIONS, SPEAKER_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.corpus.markup import Marked
    from pipeline.corpus.speech import Draft
    from pipeline.corpus.tags import Tag

_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being)\b", re.IGNORECASE)
_ATTRIBUTES = ("speaker", "kind", "speaker_kind", "resolved", "ok")


def speech_problems(marked: Marked) -> list[Problem]:
    """Everything wrong with the quotes."""
    names = names_by_words(marked)
    found: list[Problem] = []
    for draft in drafts(marked):
        if not draft.parts:
            tag = (draft.cues or draft.sources)[0]
            message = f"<{tag.name} {draft.number}> has no <q {draft.number}>"
            found.append(Problem(tag.line, message, f"tag what was said with <q {draft.number}>", "quote"))
            continue
        found += [*_attributes(draft), *_kind(marked, draft), *_speaker(marked, draft, names)]
        found += [*_source(marked, draft), *_places(marked, draft), *_nesting(marked, draft)]
    return found


def _attributes(draft: Draft) -> Iterator[Problem]:
    for key in _ATTRIBUTES:
        values = {tag.get(key) for tag in draft.parts} - {None}
        if len(values) > 1:
            message = f"quote {draft.number} has two values of {key}="
            yield Problem(
                draft.line,
                message,
                "write it on the first part only, or give the second quote its own number",
                "quote",
            )
    for key, legal in (("kind", QUOTE_KINDS), ("speaker_kind", SPEAKER_KINDS), ("resolved", RESOLUTIONS)):
        value = draft.get(key)
        if value is not None and value not in legal:
            yield Problem(
                draft.line, f"{key}={value!r} is not known", f"take one of {', '.join(legal)}", "quote"
            )


def _kind(marked: Marked, draft: Draft) -> Iterator[Problem]:
    given, read = draft.get("kind"), default_kind(marked, draft)
    if given in QUOTE_KINDS and given != read and draft.get("ok") is None:
        message = f"quote {draft.number} is {given}, but its marks make it {read}"
        mend = 'leave kind out, move the tags, or add ok="why"'
        yield Problem(draft.line, message, mend, "quote")


def _speaker(marked: Marked, draft: Draft, names: dict[str, str]) -> Iterator[Problem]:
    speaker, line = draft.get("speaker"), draft.line
    if speaker is None:
        mend = 'write speaker="full name", the words of the text for somebody unnamed, '
        mend += 'or speaker="" when nobody can know'
        yield Problem(line, f"quote {draft.number} has no speaker", mend, "speaker")
    elif speaker in names:
        if names[speaker] != speaker:
            mend = f'write speaker="{names[speaker]}"'
            yield Problem(line, f"speaker {speaker!r} is a short form", mend, "speaker")
    elif speaker and " ".join(speaker.lower().split()) not in " ".join(marked.text.lower().split()):
        mend = "write the name as the article first gives it in full, or words of the text"
        yield Problem(line, f"speaker {speaker!r} is no entity and not in the text", mend, "speaker")
    elif speaker and draft.get("speaker_kind") is None:
        mend = "tag the name as an entity, or add speaker_kind=unnamed (one person), group or organisation"
        yield Problem(line, f"speaker {speaker!r} is no entity", mend, "speaker")


def _source(marked: Marked, draft: Draft) -> Iterator[Problem]:
    if draft.get("speaker") == "" and draft.sources:
        message = f"quote {draft.number} has a source but no speaker"
        yield Problem(draft.line, message, "write who it is", "speaker")
    cue = " ".join(map(marked.surface, draft.cues))
    if cue and not draft.sources and not _PASSIVE.search(cue) and draft.get("ok") is None:
        mend = f'tag who says it with <src {draft.number}>, or add ok="why"'
        yield Problem(draft.line, f"quote {draft.number} has the cue {cue!r} but no source", mend, "quote")


def _places(marked: Marked, draft: Draft) -> Iterator[Problem]:
    for tag in (*draft.cues, *draft.sources):
        if any(part.start < tag.end and tag.start < part.end for part in draft.parts):
            message = f"<{tag.name} {draft.number}> lies in the content of its own quote"
            mend = f"close </q> before it and open <q {draft.number}> again behind it"
            yield Problem(tag.line, message, mend, "quote")
    blocks = blocks_of(marked)
    for part in draft.parts:
        if not any(block.start <= part.start and part.end <= block.end for block in blocks):
            message = f"<q {draft.number}> runs over a paragraph's end"
            yield Problem(part.line, message, f"close it there and open <q {draft.number}> again", "quote")


def _nesting(marked: Marked, draft: Draft) -> Iterator[Problem]:
    inside = _lies_in_another(marked, draft)
    if "nested" in draft.flags and not inside:
        mend = "leave the flag out, or put the tag inside the other quote"
        yield Problem(draft.line, f"quote {draft.number} is nested in no other", mend, "quote")
    if "nested" not in draft.flags and inside:
        message = f"quote {draft.number} lies inside another quote"
        yield Problem(draft.line, message, f"write <q {draft.number} nested ...>", "quote")
    for part in draft.parts:
        if any(each.start < part.start < each.end < part.end for each in _others(marked, draft)):
            message = f"<q {draft.number}> begins inside another quote and ends outside it"
            yield Problem(
                part.line, message, f"close the other with </q N> before <q {draft.number}>", "quote"
            )


def _others(marked: Marked, draft: Draft) -> list[Tag]:
    return [tag for tag in marked.tags if tag.name == "q" and tag not in draft.parts]


def _lies_in_another(marked: Marked, draft: Draft) -> bool:
    others = _others(marked, draft)
    return any(each.start <= part.start and part.end <= each.end for part in draft.parts for each in others)
