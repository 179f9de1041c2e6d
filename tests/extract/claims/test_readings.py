"""Units with two readings: pounds, and marks of feet and inches that may close a quotation."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.numerals import scan
from pipeline.extract.claims.readings import unit_at


def unit_of(text):
    found = unit_at(text, scan(text)[0])
    return found.unit.name if found is not None else None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a parcel weighing 12 pounds", "pound mass"),
        ("a 500-pound bomb", "pound mass"),
        ("a fare of 12 pounds in Britain", "pound sterling"),
        ("a debt of 12 million pounds", "pound sterling"),
        ("12 pounds sterling", "pound sterling"),
        ("a 6' plank", "foot"),
        ("the '6' plank", None),
        ("a mark of 14,028' or so", None),
        ("1 cm (0.4 in)", "centimetre"),
    ],
)
def test_two_readings(text, unit):
    assert unit_of(text) == unit


def test_in_before_a_bracket_is_inch():
    text = "wide (0.4 in)"
    assert unit_of(text) == "inch"
    assert unit_of("wide 4 in all") is None
