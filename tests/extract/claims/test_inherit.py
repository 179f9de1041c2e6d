"""Units taken from neighbours."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.find import find_claims


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It comes in 5, 6 and 7 inches.", ["inch", "inch", "inch"]),
        ("It ended at 5,600, 6 per cent above the target.", ["", "percentage"]),
        ("They hired 30 cooks and 12 of them left.", ["cook", "cook"]),
        ("Nine of the boats sank.", ["boat"]),
        ("The number of guests was 300.", ["guest"]),
        ("The toll rose to 92.", ["death"]),
        ("At least 20 were injured.", ["person"]),
        ("A third of the boats sank.", ["proportion"]),
        ("It costs 30.", [""]),
    ],
)
def test_units(parse, text, units):
    assert [claim.unit for claim in find_claims(parse(text))] == units
