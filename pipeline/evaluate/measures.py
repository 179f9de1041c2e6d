"""Precision, recall and F1 from counts an article, with intervals from articles drawn again and again.

Nothing is scored twice: a draw of articles is a row of weights, and its counts are one matrix product.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Counts = Mapping[str, int]

ROUNDS = 1000
_SEED = 20170629
_MIDDLE = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Measure:
    """How a figure is made of counts, by their names.

    P is ``right_found / found``, R is ``right / gold``. A measure without ``found`` is a plain share
    ``right / gold``.
    """

    name: str
    right: str
    gold: str
    found: str = ""
    right_found: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure's outcome in per cent.

    ``value`` is F1, or the share where ``precision`` is None; ``low`` and ``high`` hold it in 95 of 100
    draws of as many articles. ``of`` is how many of the gold were looked at.
    """

    name: str
    value: float
    low: float
    high: float
    of: int
    precision: float | None = None
    recall: float | None = None


def reckon(measures: Sequence[Measure], articles: Sequence[Counts]) -> tuple[Figure, ...]:
    """One figure a measure over the counts of all articles; names that an article lacks count 0."""
    columns = {name: at for at, name in enumerate(sorted(set().union(*map(_names, measures))))}
    table = np.zeros((len(articles), len(columns)))
    for row, counts in enumerate(articles):
        for name, at in columns.items():
            table[row, at] = counts.get(name, 0)
    sums = np.vstack([table.sum(axis=0), _draws(len(articles)) @ table])
    return tuple(
        _figure(measure, {name: sums[:, at] for name, at in columns.items()}) for measure in measures
    )


def _draws(articles: int) -> NDArray[np.int64]:
    """How often each article comes up in each draw of as many articles."""
    if not articles:
        return np.zeros((ROUNDS, 0), dtype=np.int64)
    generator = np.random.default_rng(_SEED)
    return generator.multinomial(articles, np.full(articles, 1 / articles), size=ROUNDS)


def _names(measure: Measure) -> set[str]:
    return {measure.right, measure.gold, measure.found, measure.right_found} - {""}


def _figure(measure: Measure, sums: Mapping[str, NDArray[np.float64]]) -> Figure:
    """The figure of one measure; the first of its sums is that of the articles as they are."""
    recall = _share(sums[measure.right], sums[measure.gold])
    of = int(sums[measure.gold][0])
    if not measure.found:
        low, high = np.percentile(recall[1:], _MIDDLE)
        return Figure(measure.name, float(recall[0]), float(low), float(high), of)
    precision = _share(sums[measure.right_found or measure.right], sums[measure.found])
    value = 2 * precision * recall / np.where(precision + recall > 0, precision + recall, 1)
    low, high = np.percentile(value[1:], _MIDDLE)
    return Figure(
        measure.name, float(value[0]), float(low), float(high), of, float(precision[0]), float(recall[0])
    )


def _share(part: NDArray[np.float64], whole: NDArray[np.float64]) -> NDArray[np.float64]:
    return 100 * part / np.maximum(whole, 1)
