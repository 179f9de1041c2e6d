"""Examples to weights, with scikit-learn's liblinear: one logistic model for cues, pairwise ones for choices.

Choices are learned from differences of right and wrong candidates (Joachims 2002, "Optimizing search engines
using clickthrough data"): the weights that tell them apart also order the candidates of a new cue.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pipeline.extract.quotes.ranking.slots import SLOTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from pipeline.train.quote_examples import Choice, Examples

_CUE, _CONTENT, _SOURCE = 0.2, 0.1, 0.1  # inverse strength of the penalty; halving or tripling changes little
_RIGHT_EACH = 2  # right candidates of one choice that are paired with its wrong ones
_SMALLEST = 1e-3  # weights below this change no choice and are dropped


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """The tables of the three rankers."""

    cue: NDArray[np.float32]
    cue_bias: float
    content: NDArray[np.float32]
    source: NDArray[np.float32]


def fit(examples: Sequence[Examples]) -> Weights:
    """The weights that a set of articles gives; the same set always gives the same weights."""
    cue, bias = _fit_cues(examples)
    content = _fit_choices([choice for each in examples for choice in each.contents], _CONTENT)
    source = _fit_choices([choice for each in examples for choice in each.sources], _SOURCE)
    return Weights(cue, bias, content, source)


def _fit_cues(examples: Sequence[Examples]) -> tuple[NDArray[np.float32], float]:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    offsets = np.cumsum([0, *(len(each.is_cue) for each in examples)])
    rows = np.concatenate([each.design.rows + start for each, start in zip(examples, offsets, strict=False)])
    slots = np.concatenate([each.design.slots for each in examples])
    table = csr_matrix((np.ones(len(rows), np.float32), (rows, slots)), shape=(int(offsets[-1]), SLOTS))
    model = LogisticRegression(C=_CUE, solver="liblinear", max_iter=300, random_state=0)
    model.fit(table, np.concatenate([each.is_cue for each in examples]))
    return _pruned(model.coef_[0]), float(model.intercept_[0])


def _fit_choices(choices: Sequence[Choice], strength: float) -> NDArray[np.float32]:
    from sklearn.linear_model import LogisticRegression

    pairs = [(r, w) for choice in choices for r in choice.right[:_RIGHT_EACH] for w in choice.wrong]
    table = _table([pair[0] for pair in pairs]) - _table([pair[1] for pair in pairs])
    # every other pair is turned round, or there would be only one class
    turned = np.where(np.arange(len(pairs)) % 2 == 0, 1.0, -1.0).astype(np.float32)
    model = LogisticRegression(
        C=strength, fit_intercept=False, solver="liblinear", max_iter=300, random_state=0
    )
    model.fit(table.multiply(turned[:, None]).tocsr(), turned)
    return _pruned(model.coef_[0])


def _table(rows: Sequence[Sequence[int]]) -> csr_matrix:
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *(len(row) for row in rows)])
    slots = np.concatenate([np.asarray(row, dtype=np.int64) for row in rows])
    return csr_matrix((np.ones(len(slots), np.float32), slots, ends), shape=(len(rows), SLOTS))


def _pruned(weights: NDArray[np.float64]) -> NDArray[np.float32]:
    return np.where(np.abs(weights) < _SMALLEST, 0.0, weights).astype(np.float32)
