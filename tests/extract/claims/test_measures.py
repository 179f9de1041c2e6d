"""The property a number measures."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.find import find_claims


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The average fare of the ferries is €9.", "The average fare of the ferries"),
        ("Six percent of Norland's budget is spent.", "Norland's budget"),
        ("The harbour holds 40 boats.", "boats"),
        ("They paid €9.", None),
    ],
)
def test_property(parse, text, measures):
    assert find_claims(parse(text))[0].measures == measures
