"""The smallest parts of numbers."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.atoms import find_atoms, fraction_below, glue


@pytest.mark.parametrize(
    ("text", "atoms"),
    [
        ("five and 1/2 or ½", [("small", 5), ("over", 0.5), ("glyph", 0.5)]),
        ("thirty million", [("tens", 30), ("scale", 1e6)]),
        ("dozens, millions", [("scales", 12), ("scales", 1e6)]),
        ("the third and 4th", [("ordinals", 3), ("ordinal", 4)]),
        ("thirds, half", [("fraction", 3), ("fraction", 2)]),
        ("twice, doubled", [("multiples", 2), ("multiplying", 2)]),
        ("often, stone, someone", []),
        ("1/0 of", []),
        ("İ nine", [("small", 9)]),
    ],
)
def test_kinds(text, atoms):
    assert [(atom.kind, atom.value) for atom in find_atoms(text)] == atoms


def test_letters_that_touch_digits():
    (atom,) = find_atoms("35M of them")
    assert (atom.value, atom.letter, atom.end) == (35, "m", 3)


def test_glue_and_lower_sides():
    text = "two  Thirds of them and all the other things here, three"
    two, thirds, three = find_atoms(text)
    assert glue(text, two, thirds) == " "
    assert glue(text, thirds, three) == "far"
    assert (fraction_below(text, thirds), fraction_below(text, two)) == (3, None)
