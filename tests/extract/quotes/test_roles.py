from __future__ import annotations

import pytest

from pipeline.extract.quotes.roles import Role, role_near


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tobias Lund, an expert in sea law, slept.", Role("expert in sea law"), id="in-apposition"
        ),
        pytest.param("The harbour master, Tobias Lund, slept.", Role("harbour master"), id="name-behind"),
        pytest.param("They met campaign manager Tobias Lund.", Role("campaign manager"), id="title"),
        pytest.param("They met Mr Tobias Lund.", Role(), id="honorific"),
        pytest.param("Tobias Lund, who is a farmer, slept.", Role("farmer"), id="who-is"),
        pytest.param(
            "Tobias Lund, the director of Kopra Motors Inc, slept.",
            Role("director", "Kopra Motors Inc"),
            id="affiliation",
        ),
        pytest.param(
            "They met Kopra Motors Inc manager Tobias Lund.",
            Role("manager", "Kopra Motors Inc"),
            id="body-in-the-title",
        ),
        pytest.param("Tobias Lund, 11 points behind, slept.", Role(), id="a-number-is-no-role"),
        pytest.param("Tobias Lund, a heap of bones, slept.", Role(), id="a-thing-is-no-role"),
        pytest.param("Tobias Lund slept.", Role(), id="nothing"),
    ],
)
def test_role_beside_a_name(page, text, expected):
    at = text.index("Tobias Lund")
    assert role_near(page(text).parsed.tokens(at, at + len("Tobias Lund"))) == expected
