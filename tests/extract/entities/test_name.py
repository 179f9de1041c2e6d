from __future__ import annotations

import pytest

from pipeline.extract.entities.name import PROVEN, Name, covered, disjoint
from pipeline.records import Span


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(
            [Name(0, 9, "ORG"), Name(3, 6, "PERSON", PROVEN), Name(6, 9, "GPE")],
            [Name(3, 6, "PERSON", PROVEN), Name(6, 9, "GPE")],
            id="the-heavier-stays",
        ),
        pytest.param([Name(0, 4, "ORG"), Name(2, 9, "PERSON")], [Name(2, 9, "PERSON")], id="then-the-longer"),
        pytest.param([Name(0, 4, "ORG"), Name(2, 6, "PERSON")], [Name(0, 4, "ORG")], id="then-the-earlier"),
        pytest.param(
            [Name(4, 8, "ORG"), Name(0, 4, "GPE")], [Name(0, 4, "GPE"), Name(4, 8, "ORG")], id="in-text-order"
        ),
        pytest.param([Name(0, 4, "ORG"), Name(0, 4, "ORG")], [Name(0, 4, "ORG")], id="twice-the-same"),
        pytest.param([], [], id="none"),
    ],
)
def test_disjoint(names, expected):
    assert disjoint(names) == expected


def test_covered_marks_the_characters_inside_spans():
    assert list(covered("abcdef", [Span(1, 3), Name(4, 5, "ORG")])) == [0, 1, 1, 0, 1, 0, 0]


def test_covered_may_be_asked_at_the_texts_end():
    assert covered("", [])[0] == 0
