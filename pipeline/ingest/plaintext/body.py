"""The body of an article after its head is known: subheads, pull quotes, last lines, lists of links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.ingest.plaintext.bylines import is_editor_line
from pipeline.ingest.plaintext.meta import Meta, read_meta
from pipeline.ingest.plaintext.noise import is_release_mark, is_sign_off, opens_list
from pipeline.ingest.plaintext.title import ends_as_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.ingest.plaintext.lines import Line

_FOOT = 4
_HEADING_CHARS, _HEADING_WORDS = 80, 12
_LIST_WORDS = 10
_PULL_CHARS, _PULL_WORDS, _PLAIN_WORDS = 220, 4, 9
_MOST_PULLS, _LONGEST_SEARCHED = 40, 300_000
_MARKDOWN = re.compile(r"#{1,6}\s+\S[^#]{0,100}$")
_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"[^\w ]")
_BIO = r"\s+(?:is|was|are|covers|writes|reports|contributed|can be reached|works)\b"
_ABOUT = re.compile(r"About [A-Z][^.!?]{1,60}$")
_CLOSERS = "\"”’'"
_LAST_MARKS = _CLOSERS + ")]%"
_TURN = re.compile(r"[QA][:.]\s")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ",", "。", "…")
_QUOTED = re.compile("[\"“‘'].*[\"”’']$")


def read_foot(units: Sequence[Line], kinds: list[str | None], authors: Sequence[str]) -> list[Meta]:
    """The facts of the last lines, whose kinds are set: bylines, editors, sign-offs, biographies."""
    found: list[Meta] = []
    bio = re.compile(rf"(?:{'|'.join(map(re.escape, authors))}){_BIO}") if authors else None
    for at in range(max(1, len(units) - _FOOT), len(units)):
        text = units[at].text
        if kinds[at] is not None:
            continue
        if is_sign_off(text) or (bio and bio.match(text)):
            kinds[at] = "noise"
        elif is_editor_line(text):
            kinds[at] = "byline"
        else:
            meta = read_meta(text)
            if meta and meta.sure and meta.labelled:
                kinds[at] = meta.kind
                found.append(meta)
    return found


def mark_lists(units: Sequence[Line], kinds: list[str | None]) -> None:
    """Set to noise the short lines that a line such as "Related topics" opens."""
    for at, unit in enumerate(units):
        if kinds[at] != "noise" or not opens_list(unit.text):
            continue
        stop = at + 1
        while stop < len(units) and _is_item(units[stop]) and not units[stop].gap:
            stop += 1
        rest = range(stop, len(units))
        if all(kinds[later] == "noise" or _is_item(units[later]) for later in rest):
            stop = len(units)
        kinds[at + 1 : stop] = ["noise"] * (stop - at - 1)


def mark_release(units: Sequence[Line], kinds: list[str | None], *, wired: bool) -> None:
    """Set to noise what a press release says about its issuer.

    ``wired`` says that the dateline names a press release wire.
    """
    if not wired and not any(
        is_release_mark(unit.text) for unit, kind in zip(units, kinds, strict=True) if kind
    ):
        return
    for at, unit in enumerate(units):
        if kinds[at] not in (None, "heading") or not unit.gap or not _ABOUT.match(unit.text):
            continue
        kinds[at] = "noise"
        for later in range(at + 1, len(units)):
            if units[later].gap and later > at + 1:
                break
            kinds[later] = "noise"


def mark_headings(units: Sequence[Line], kinds: list[str | None]) -> None:
    """Set to heading the short lines between paragraphs; two in a row are a list or a table, and body."""
    open_lines = [at for at, kind in enumerate(kinds) if kind is None]
    spaced = any(unit.gap for unit in units[1:])
    shaped = [_is_heading(units, at, spaced=spaced) for at in open_lines]
    for place, at in enumerate(open_lines):
        if _MARKDOWN.match(units[at].text):
            kinds[at] = "heading"
            continue
        if not shaped[place] or place + 1 == len(open_lines):
            continue
        near = (shaped[place - 1] if place else False) or shaped[place + 1]
        led_in = place > 0 and units[open_lines[place - 1]].text.endswith(":")
        if not near and not led_in:
            kinds[at] = "heading"


def mark_pull_quotes(text: str, units: Sequence[Line], kinds: list[str | None]) -> None:
    """Set to pull quote the short lines whose words stand again, among others, in a paragraph."""
    shaped = [
        at for at, kind in enumerate(kinds) if kind in (None, "heading") and _may_be_pulled(units[at].text)
    ]
    if not shaped or len(shaped) > _MOST_PULLS or len(text) > _LONGEST_SEARCHED:
        return
    # the words are compared only where the longest stretch without marks stands twice
    low = text.lower()
    candidates = [at for at in shaped if low.count(_core(units[at].text)) > 1]
    body = (
        [_words(unit.text) for unit, kind in zip(units, kinds, strict=True) if kind is None]
        if candidates
        else []
    )
    for at in candidates:
        pulled = _words(units[at].text)
        # few words may stand in the text by chance, and a short quotation may be said twice
        display = _QUOTED.match(units[at].text) and not ends_as_sentence(units[at].text)
        least = _PULL_WORDS if display else _PLAIN_WORDS
        if pulled.count(" ") > least and any(pulled in words and pulled != words for words in body):
            kinds[at] = "pull_quote"


def _core(text: str) -> str:
    return max(_MARK.split(text.lower()), key=len)[:40]


def _is_item(unit: Line) -> bool:
    return unit.text.count(" ") < _LIST_WORDS and not ends_as_sentence(unit.text)


def _is_heading(units: Sequence[Line], at: int, *, spaced: bool) -> bool:
    unit = units[at]
    text = unit.text
    if len(text) > _HEADING_CHARS or text.count(" ") >= _HEADING_WORDS:
        return False
    first = text.lstrip("\"“‘'")[:1]
    if not (first.isupper() or first.isdigit()) or not any(char.isalpha() for char in text):
        return False
    if not (text[-1].isalnum() or text[-1] in _LAST_MARKS) or _TURN.match(text):
        return False
    if text[-1] in _CLOSERS and (text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS) or text[0] not in "\"“‘'"):
        return False
    after = units[at + 1] if at + 1 < len(units) else None
    return not spaced or (unit.gap and (after is None or after.gap))


def _may_be_pulled(text: str) -> bool:
    if len(text) > _PULL_CHARS or text.count(" ") < _PULL_WORDS:
        return False
    return not text.endswith(_SENTENCE_ENDS) and (text[-1] not in "\"”’'" or _QUOTED.match(text) is not None)


def _words(text: str) -> str:
    """The words of a text in small letters, one space before and after each."""
    return f" {' '.join(_WORD.findall(text.lower()))} "
