"""Bounds and approximations beside a number."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.hedges import hedge_after, hedges_before


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("at least 9", ["min"]),
        ("No fewer than 9", ["min"]),
        ("up to 9", ["max"]),
        ("under the age of 9", ["max"]),
        ("just over about 9", ["about", "min"]),
        (">9", ["min"]),
        ("~ 9", ["about"]),
        ("30°C. 9", []),
        ("c. 9", ["about"]),
        ("passover 9", []),
        ("boats 9", []),
    ],
)
def test_before(text, kinds):
    assert [hedge.kind for hedge in hedges_before(text, text.rindex("9"))] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("9 or more", "min"),
        ("9 and below", "max"),
        ("9 or so", "about"),
        ("9+ boats", "min"),
        ("9 orange", None),
    ],
)
def test_after(text, kind):
    found = hedge_after(text, 1)
    assert (found.kind if found else None) == kind
