"""Features as slots of one weight table, by hashing (Weinberger et al. 2009, "Feature hashing").

Nothing is stored about a feature but its slot, so a model is an array and no word list; two features in
one slot share a weight, which at this size costs nothing that can be measured.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

BITS = 18
SLOTS = 1 << BITS
_START = np.uint64(1469598103934665603)
_STEP = np.uint64(0x9E3779B97F4A7C15)
_FOLD = np.uint64(29)
_DOWN = np.uint64(64 - BITS)


def mix(*columns: NDArray[np.uint64] | int) -> NDArray[np.int64]:
    """One slot for each row of these columns; whole numbers stand for a column of that number.

    The first column is by convention a number that names the kind of feature.
    """
    with np.errstate(over="ignore"):
        state = _START
        for column in columns:
            state = (state ^ np.asarray(column, dtype=np.uint64)) * _STEP
            state = state ^ (state >> _FOLD)
        return np.asarray(state >> _DOWN, dtype=np.int64)


def slots_of(kind: str, features: Iterable[str]) -> list[int]:
    """The slot of each feature; ``kind`` keeps the features of two rankers apart."""
    start = zlib.crc32(kind.encode())
    return [zlib.crc32(feature.encode(), start) & (SLOTS - 1) for feature in features]
