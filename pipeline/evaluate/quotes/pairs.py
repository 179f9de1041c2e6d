"""Which found quote stands for which of the gold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.evaluate.quotes.items import sources_agree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pipeline.evaluate.quotes.items import Item, Words

ENOUGH = 0.8
MISSED, FOUND, WITH_SPEAKER = 0, 1, 2


def overlap(one: Words, two: Words) -> float:
    """The words in common as a share of the larger side."""
    return len(one & two) / max(len(one), len(two), 1)


def pair_up(
    gold: Sequence[Item], found: Sequence[Item], words: Callable[[Item], Words], least: float
) -> list[tuple[Item, Item]]:
    """One-to-one pairs whose ``words`` overlap by ``least`` and at least a word, the closest first."""
    close: list[tuple[float, int, int]] = []
    for one, mine in enumerate(gold):
        for two, theirs in enumerate(found):
            share = overlap(words(mine), words(theirs))
            if share and share >= least:
                close.append((-share, one, two))
    free_gold, free_found = set(range(len(gold))), set(range(len(found)))
    pairs = []
    for _, one, two in sorted(close):
        if one in free_gold and two in free_found:
            free_gold.remove(one)
            free_found.remove(two)
            pairs.append((gold[one], found[two]))
    return pairs


def segment_state(segment: Words, owner: Item, others: Iterable[Item]) -> int:
    """MISSED, FOUND (one of ``others`` covers the segment) or WITH_SPEAKER (and agrees on the source)."""
    covering = [other for other in others if len(segment & other.quoted) >= ENOUGH * len(segment)]
    if any(sources_agree(owner, other) for other in covering):
        return WITH_SPEAKER
    return FOUND if covering else MISSED
