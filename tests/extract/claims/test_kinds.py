"""Kinds of claims."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.amounts import make_amount
from pipeline.extract.claims.kinds import kind_of
from pipeline.extract.claims.numerals import scan
from pipeline.extract.claims.sites import place


@pytest.mark.parametrize(
    ("text", "change", "concept", "kind"),
    [
        ("It cost $9.", "=", "coat", "money"),
        ("It cost $9 a kilo.", "=", "rice", "rate"),
        ("It fell 9%.", "down", "price", "change"),
        ("It is 9%.", "=", "fee", "share"),
        ("It is 9%.", "=", "average fee", "average"),
        ("An average of 9 boats sail.", "=", "boats", "average"),
        ("Some 9 boats sail.", "=", "average age boats", "count"),
        ("It sailed 9 times.", "=", "boat", "count"),
        ("It lasted 9 days.", "=", "trip", "duration"),
    ],
)
def test_kind(parse, text, change, concept, kind):
    parsed = parse(text)
    model = parsed.view.model_text
    site = place(parsed, make_amount(model, scan(model)[0]))
    assert kind_of(site, change, concept) == kind
