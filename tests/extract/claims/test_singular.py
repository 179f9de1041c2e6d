"""Singular forms of nouns."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.singular import singular


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("boats", "boat"),
        ("cities", "city"),
        ("churches", "church"),
        ("women", "woman"),
        ("Grandchildren", "Grandchild"),
        ("heroes", "hero"),
        ("lives", "life"),
        ("People", "Person"),
        ("bus", "bus"),
        ("glass", "glass"),
        ("aircraft", "aircraft"),
    ],
)
def test_singular(many, one):
    assert singular(many) == one


def test_singular_of_names():
    assert singular("Iraqis", proper=True) == "Iraqi"
