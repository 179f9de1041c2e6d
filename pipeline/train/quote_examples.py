"""What the rankers learn from: the words of an article that are cues or not, candidates right or wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pipeline.extract.quotes.attribute import read_cues
from pipeline.extract.quotes.page import inside
from pipeline.extract.quotes.ranking.cue_features import CueDesign
from pipeline.extract.quotes.ranking.propose import contents_of, design_of, rivals_of, sources_of
from pipeline.train.quote_gold import ENOUGH, cue_token, overlap, part_tokens

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from numpy.typing import NDArray

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.contents import Parts
    from pipeline.extract.quotes.stages import Reading
    from pipeline.train.quote_gold import GoldRow

_CLEARLY_WORSE = 0.15


class Choice(NamedTuple):
    """Candidates of one cue as feature slots, parted into the right ones and the clearly wrong ones."""

    right: tuple[list[int], ...]
    wrong: tuple[list[int], ...]


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples of one article: the cue design with ``is_cue`` for its words, and the choices."""

    design: CueDesign
    is_cue: NDArray[np.bool_]
    contents: tuple[Choice, ...]
    sources: tuple[Choice, ...]


def examples_of(page: Page, rows: Sequence[GoldRow]) -> Examples:
    """The examples of a page with annotated rows: of the running text, and of what stands in marks."""
    outer, inner = _examples_of(page, rows), _examples_of(inside(page), rows)
    count = len(outer.design.tokens)
    design = CueDesign(
        np.concatenate([outer.design.tokens, inner.design.tokens]),
        np.concatenate([outer.design.rows, inner.design.rows + count]),
        np.concatenate([outer.design.slots, inner.design.slots]),
    )
    return Examples(
        design,
        np.concatenate([outer.is_cue, inner.is_cue]),
        outer.contents + inner.contents,
        outer.sources + inner.sources,
    )


def _examples_of(page: Page, rows: Sequence[GoldRow]) -> Examples:
    """Rows in doubt teach what a cue is, but not what it reports, nor whose words it reports."""
    ruled = {each.cue.at: each for each in read_cues(page)}
    design = design_of(page, ruled)
    seen = {each.cue.at for each in ruled.values() if each.content is not None}
    cues = {cue_token(page, row, seen): row for row in rows}
    rivals = rivals_of(page, ruled)
    contents, sources = [], []
    for at, row in cues.items():
        if at < 0 or page.zone_at[at] < 0 or page.run_at[at] >= 0:
            continue
        parts, choice = _content_choice(page, at, row, ruled, rivals.get(page.zone_at[at], ()))
        if row.doubt:
            continue
        if choice is not None:
            contents.append(choice)
        if parts:
            sources.append(_source_choice(page, at, row, ruled, parts))
    is_cue = np.isin(design.tokens, np.array(sorted(cues), dtype=np.int64))
    return Examples(design, is_cue, tuple(contents), tuple(sources))


def _content_choice(
    page: Page, at: int, row: GoldRow, ruled: Mapping[int, Reading], rivals: tuple[int, ...]
) -> tuple[Parts, Choice | None]:
    """The best candidate, and the choice when a candidate is good enough to be called right."""
    candidates = contents_of(page, at, ruled.get(at), rivals)
    if not candidates:
        return (), None
    shares = [overlap(row.content, part_tokens(page, parts)) for parts, _, _ in candidates]
    best = max(shares)
    parts = candidates[shares.index(best)][0]
    if best < ENOUGH:
        return parts, None
    slots = [each for _, _, each in candidates]
    right = tuple(each for each, share in zip(slots, shares, strict=True) if share == best)
    wrong = tuple(each for each, share in zip(slots, shares, strict=True) if share < best - _CLEARLY_WORSE)
    return parts, Choice(right, wrong)


def _source_choice(page: Page, at: int, row: GoldRow, ruled: Mapping[int, Reading], parts: Parts) -> Choice:
    """The head of the source against all other nouns; one in apposition to the head is neither."""
    right: list[list[int]] = []
    wrong: list[list[int]] = []
    candidates = sources_of(page, at, ruled.get(at), parts)
    headed = any(_heads(page, noun, row.source) for noun, _ in candidates if noun in row.source)
    for noun, slots in candidates:
        if noun not in row.source:
            (wrong if noun >= 0 or row.source else right).append(slots)
        elif not headed or _heads(page, noun, row.source):
            right.append(slots)
        elif page.tokens[noun].dep_ not in {"appos", "conj"}:
            wrong.append(slots)
    return Choice(tuple(right), tuple(wrong))


def _heads(page: Page, noun: int, source: Container[int]) -> bool:
    """Whether a word of the source is its head: the one that hangs outside it."""
    over = page.tokens[noun].head.i
    return over == noun or over not in source
