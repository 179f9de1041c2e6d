"""Features of every word that may be a cue, for a whole article in one go.

A word is told by its form, tag, suffix and dependency, its neighbours, its head, its children and
grandchildren in the parse, how near it stands to quotation marks, the grade that the word list gives it, and
what the rules make of it.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from spacy.strings import hash_string  # type: ignore[attr-defined]

from pipeline.extract.quotes.lexicon import read_lexicon
from pipeline.extract.quotes.ranking.slots import mix, slots_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.columns import Columns, Hashes, Indices

_TAGS = np.array([hash_string(tag) for tag in "VB VBD VBZ VBP VBN VBG NN NNS IN : HYPH".split()], np.uint64)  # noqa: SIM905 - one line
_MARK = np.uint64(hash_string("mark"))
_NOWHERE = np.uint64(7)
_REACH = 8  # tokens to the next quotation mark that still count


class CueDesign(NamedTuple):
    """The words that may be cues, and their features as pairs of a word's row and a slot.

    A pair that comes twice (two children of one kind) counts twice.
    """

    tokens: Indices
    rows: Indices
    slots: Indices


def cue_design(page: Page, columns: Columns, told: Mapping[int, Iterable[str]]) -> CueDesign:
    """The design of a page; ``told`` gives what the rules make of a token, as words."""
    tokens = np.flatnonzero((columns.zone >= 0) & (columns.run < 0) & np.isin(columns.tag, _TAGS))
    listed = np.array([_listed(page.lower[i]) for i in tokens.tolist()], np.uint64).reshape(-1, 2)
    grades, classes = listed[:, 0], listed[:, 1]
    own = np.arange(len(tokens))
    row_of = np.full(len(columns), -1)
    row_of[tokens] = own
    pairs = [(own, slots) for slots in _own(columns, tokens, grades, classes)]
    pairs += _kids(columns, row_of, grades, classes)
    if page.depth:
        pairs += [(own, slots) for slots in _in_marks(columns, tokens, grades)]
    pairs.append(_told(row_of, told))
    rows = np.concatenate([pair[0] for pair in pairs])
    slots = np.concatenate([pair[1] for pair in pairs])
    return CueDesign(tokens, rows, slots)


@lru_cache(maxsize=4096)
def _listed(word: str) -> tuple[int, int]:
    """What the word lists say of a form, as two numbers.

    The first is its best grade, 4 more when it is a reporting noun; the second stands for what it takes as
    content, and how surely.
    """
    lexicon = read_lexicon()
    verb, noun = lexicon.verbs.get(word), lexicon.nouns.get(word)
    best = max(verb.grades.values()) if verb is not None and verb.grades else 0
    takes = [f"{kind}{grade}" for each in (verb, noun) if each for kind, grade in sorted(each.grades.items())]
    return best + (4 if noun else 0), zlib.crc32(" ".join(takes).encode())


def _own(columns: Columns, tokens: Indices, grades: Hashes, classes: Hashes) -> list[Indices]:
    lower, tag, dep = columns.lower[tokens], columns.tag[tokens], columns.dep[tokens]
    head = columns.head[tokens]
    word = {step: _beside(columns, columns.lower, tokens, step) for step in (-1, 1, 2)}
    tags = {step: _beside(columns, columns.tag, tokens, step) for step in (-1, 1)}
    after, before = _nearest(columns, tokens, 1), _nearest(columns, tokens, -1)
    quoted = _quoted_zones(columns)[columns.zone[tokens]].astype(np.uint64)
    near, far = (before > 0).astype(np.uint64), (after > 0).astype(np.uint64)
    return [
        mix(1, lower),
        mix(2, tag),
        mix(3, dep),
        mix(4, lower, tag),
        mix(5, lower, dep),
        mix(6, columns.suffix[tokens], tag),
        mix(7, word[1]),
        mix(8, word[-1]),
        mix(9, lower, word[1]),
        mix(10, lower, word[-1]),
        mix(11, tags[1]),
        mix(12, tags[-1]),
        mix(13, tag, tags[1], tags[-1]),
        mix(14, word[2]),
        mix(15, columns.lower[head]),
        mix(16, columns.tag[head], dep),
        mix(17, columns.dep[head], dep),
        mix(18, lower, columns.lower[head]),
        mix(19, columns.ent[tokens]),
        mix(20, after),
        mix(21, before),
        mix(22, tag, near, far, quoted),
        mix(23, lower, quoted),
        mix(24, lower, near, far),
        mix(25, grades),
        mix(26, grades, tag),
        mix(27, grades, dep),
        mix(28, classes, tag),
        mix(29, classes, near, far),
        mix(30, before, grades),
        mix(31, before, classes, tag),
        mix(32, after, grades),
        mix(33, after, classes, word[1]),
        mix(34, before, columns.tag[head], dep),
    ]


def _in_marks(columns: Columns, tokens: Indices, grades: Hashes) -> list[Indices]:
    """For words inside marks, which are cues far less often: "I say we wait"."""
    lower, tag, before = columns.lower[tokens], columns.tag[tokens], columns.lower[tokens - 1]
    everywhere = np.zeros(len(tokens), dtype=np.uint64)
    return [
        mix(60, everywhere),
        mix(61, lower),
        mix(62, tag),
        mix(63, grades),
        mix(64, before),
        mix(65, grades, before),
    ]


def _beside(columns: Columns, values: Hashes, tokens: Indices, step: int) -> Hashes:
    """The value of the token ``step`` places on, where it is in the same zone."""
    there = np.clip(tokens + step, 0, len(columns) - 1)
    same = (columns.zone[there] == columns.zone[tokens]) & (there == tokens + step)
    return np.where(same, values[there], _NOWHERE)


def _nearest(columns: Columns, tokens: Indices, way: int) -> Hashes:
    """How many tokens on (``way`` 1) or back (-1) the next one in marks stands in the zone; 0 for none."""
    out = np.zeros(len(tokens), dtype=np.uint64)
    for step in range(_REACH, 0, -1):
        there = np.clip(tokens + way * step, 0, len(columns) - 1)
        hit = (columns.run[there] >= 0) & (columns.zone[there] == columns.zone[tokens])
        out[hit & (there == tokens + way * step)] = step
    return out


def _quoted_zones(columns: Columns) -> Indices:
    """For every zone whether any of it stands in marks."""
    out = np.zeros(int(columns.zone.max(initial=-1)) + 1, dtype=np.int64)
    out[columns.zone[(columns.run >= 0) & (columns.zone >= 0)]] = 1
    return out


def _kids(
    columns: Columns, row_of: Indices, grades: Hashes, classes: Hashes
) -> list[tuple[Indices, Indices]]:
    """What hangs under a word: dependencies with their side, words, tags, and the marks of clauses."""
    everyone = np.arange(len(columns))
    kids = everyone[(row_of[columns.head] >= 0) & (columns.head != everyone)]
    over = columns.head[kids]
    rows = row_of[over]
    dep, lower, tag = columns.dep[kids], columns.lower[kids], columns.tag[kids]
    after, marked = (kids > over).astype(np.uint64), (columns.run[kids] >= 0).astype(np.uint64)
    pairs = [
        (rows, mix(40, dep, after)),
        (rows, mix(41, columns.lower[over], dep, after)),
        (rows, mix(42, dep, lower)),
        (rows, mix(43, dep, tag, after)),
        (rows, mix(44, dep, columns.ent[kids])),
        (rows, mix(45, dep, marked, after)),
        (rows, mix(46, grades[rows], dep, after)),
        (rows, mix(47, classes[rows], dep, after)),
    ]
    second = columns.head[columns.head]
    deep = everyone[(row_of[second] >= 0) & (columns.head != everyone) & (second != columns.head)]
    between = columns.head[deep]
    words = np.where(columns.dep[deep] == _MARK, columns.lower[deep], np.uint64(0))
    slots = mix(50, columns.dep[between], columns.dep[deep], words)
    return [*pairs, (row_of[columns.head[between]], slots)]


def _told(row_of: Indices, told: Mapping[int, Iterable[str]]) -> tuple[Indices, Indices]:
    found = [(int(row_of[i]), slot) for i, words in told.items() for slot in slots_of("rule", words)]
    kept = [pair for pair in found if pair[0] >= 0]
    table = np.array(kept, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]
