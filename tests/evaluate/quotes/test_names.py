from __future__ import annotations

import pytest

from pipeline.evaluate.quotes.names import fold_name, same_speaker


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ana Lund", "ANA  LUND"),
        ("Zoë Nuñez-Ek", "Zoe Nunez Ek"),
        ("the Harbour Board", "Harbour Board"),
        ("Ana Lund; Bo Ek", "Bo Ek; Ana Lund"),
        ("Ana Lund; ", "Ana Lund"),
    ],
)
def test_names_that_mean_the_same(one, two):
    assert same_speaker(one, two)


@pytest.mark.parametrize(("one", "two"), [("Ana Lund", "Lund"), ("Ana Lund; Bo Ek", "Ana Lund"), ("Ana", "")])
def test_names_that_do_not(one, two):
    assert not same_speaker(one, two)


def test_a_name_of_marks_only_folds_to_nothing():
    assert fold_name("—") == ""
