"""The tokens of a page as numpy columns, for features that are computed for all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from spacy.attrs import DEP, ENT_TYPE, HEAD, LOWER, SUFFIX, TAG  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.extract.quotes.page import Page

Hashes: TypeAlias = "NDArray[np.uint64]"
Indices: TypeAlias = "NDArray[np.int64]"
Flags: TypeAlias = "NDArray[np.bool_]"


@dataclass(frozen=True, slots=True)
class Columns:
    """One row a token, as spaCy gives it.

    ``lower``, ``tag``, ``dep``, ``ent`` and ``suffix`` are hashes of strings, ``head`` is an index;
    ``run`` and ``zone`` are those of the page, -1 for none.
    """

    lower: Hashes
    tag: Hashes
    dep: Hashes
    ent: Hashes
    suffix: Hashes
    head: Indices
    run: Indices
    zone: Indices

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.lower)


def columns_of(page: Page) -> Columns:
    """The columns of a page."""
    table: Hashes = page.parsed.doc.to_array([LOWER, TAG, DEP, HEAD, ENT_TYPE, SUFFIX])  # type: ignore[assignment]
    head = np.arange(len(table)) + table[:, 3].astype(np.int64)
    return Columns(
        lower=table[:, 0],
        tag=table[:, 1],
        dep=table[:, 2],
        ent=table[:, 4],
        suffix=table[:, 5],
        head=head,
        run=np.array(page.run_at, dtype=np.int64),
        zone=np.array(page.zone_at, dtype=np.int64),
    )
