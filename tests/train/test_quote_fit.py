from __future__ import annotations

import numpy as np

from pipeline.extract.quotes.ranking.cue_features import CueDesign
from pipeline.train.quote_examples import Choice, Examples
from pipeline.train.quote_fit import fit


def article(*, cue=7, other=8):
    """Two words, the first a cue by slot 7; the right content has slot 20, the right source slot 30.

    Slot 21 is in the right content and in one of the wrong ones.
    """
    design = CueDesign(np.array([3, 5]), np.array([0, 1, 1]), np.array([cue, other, 9]))
    choice = Choice(([20, 21],), ([22, 21], [23]))
    return Examples(design, np.array([True, False]), (choice,), (Choice(([30],), ([31],)),))


def test_weights_tell_right_from_wrong():
    weights = fit([article()] * 20)
    assert weights.cue[7] > 0 > weights.cue[8]
    assert weights.content[20] > weights.content[21] > 0 > weights.content[22]
    assert weights.source[30] > 0 > weights.source[31]


def test_the_same_examples_give_the_same_weights():
    one, two = fit([article()] * 5), fit([article()] * 5)
    assert (one.cue == two.cue).all()
    assert (one.content == two.content).all()
    assert one.cue_bias == two.cue_bias
