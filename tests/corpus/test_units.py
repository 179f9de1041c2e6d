from __future__ import annotations

import pytest

from pipeline.corpus.units import gold_unit, is_singular


@pytest.mark.parametrize(
    ("written", "name", "code", "kind"),
    [
        ("percentage", "percentage", "%", "percent"),
        ("%", "percentage", "%", "percent"),
        ("km", "kilometre", "km", "length"),
        ("kilometres", "kilometre", "km", "length"),
        ("€", "euro", "EUR", "money"),
        ("NOK", "norwegian krone", "NOK", "money"),
        ("norwegian krone", "norwegian krone", "NOK", "money"),
        ("naira", "nigerian naira", "NGN", "money"),
        ("$", "dollar", "", "money"),
        ("year of age", "year of age", "a", "age"),
        ("proportion", "proportion", "", "proportion"),
        ("kilometre per hour", "kilometre per hour", "km/h", "speed"),
        ("euro per kWh", "euro per kilowatt hour", "", "money"),
        ("book per month", "book per month", "", ""),
        ("port city", "port city", "", ""),
        ("", "", "", ""),
    ],
)
def test_units_get_the_names_of_the_table(written, name, code, kind):
    unit = gold_unit(written)
    assert (unit.name, unit.code, unit.kind, unit.mend) == (name, code, kind, "")


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("lamps", "lamp"),
        ("port cities", "port city"),
        ("books per month", "book per month"),
        ("krone", "the full name"),
        ("peso", ""),
    ],
)
def test_other_spellings_are_mended(written, mend):
    assert gold_unit(written).mend.startswith(mend)


@pytest.mark.parametrize(
    ("noun", "singular"),
    [
        ("bus", True),
        ("lens", True),
        ("school bus", True),
        ("fils", True),
        ("boats", False),
        ("sheep", True),
        ("men", False),
    ],
)
def test_singulars(noun, singular):
    assert is_singular(noun) is singular
