"""Sends the model's matrix products through whichever of BLIS and numpy is faster on this CPU.

The BLIS build inside spaCy's wheels knows some CPUs and falls back to slow generic code on the others;
numpy's own library is then 1.3 to 1.4 times faster for the whole pass, with the same output.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

_ROWS, _INNER, _COLUMNS, _ROUNDS = 256, 288, 288, 5


def choose_products(nlp: Language) -> str:
    """Set the faster library on every layer of ``nlp``; returns "blis" or "numpy". Takes some 10 ms."""
    layers = [layer for _, part in nlp.pipeline if hasattr(part, "model") for layer in part.model.walk()]
    ops = list({id(layer.ops): layer.ops for layer in layers if hasattr(layer.ops, "use_blis")}.values())
    if not ops:
        return "numpy"
    use_blis = min((True, False), key=lambda choice: _seconds(ops[0], use_blis=choice))
    for each in ops:
        each.use_blis = use_blis
    return "blis" if use_blis else "numpy"


def _seconds(ops: Any, *, use_blis: bool) -> float:  # noqa: ANN401 - thinc's Ops has no stable type
    import numpy as np

    ops.use_blis = use_blis
    left = np.full((_ROWS, _INNER), 0.5, dtype="float32")
    right = np.full((_COLUMNS, _INNER), 0.5, dtype="float32")
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        ops.gemm(left, right, trans2=True)
        best = min(best, time.perf_counter() - start)
    return best
