"""Whether a text looks ahead to a time."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.stated import looks_ahead


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("It will open in |October", True),
        ("It is expected to open on |Thursday", True),
        ("Prices go up from |May", True),
        ("It opened in |October", False),
        ("It came from Nuijat in |May", False),
        # Too far back to speak of this time.
        (
            "It will grow, the ministry told a meeting of farmers and millers there on |Thursday",
            False,
        ),
    ],
)
def test_looks_ahead(text, ahead):
    before, _, after = text.partition("|")
    assert looks_ahead(before + after, len(before)) == ahead
