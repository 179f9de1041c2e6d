from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TEXT = 'Rain fell. "It is wet," he said.'


def test_tokens_know_their_run_and_zone(page):
    laid = page(TEXT)
    assert [token.text for token, run in zip(laid.tokens, laid.run_at, strict=True) if run >= 0] == [
        '"', "It", "is", "wet", ",", '"',
    ]  # fmt: skip
    assert laid.zone_at == (0, 0, 0, *[1] * (len(laid.tokens) - 3))
    assert laid.run_of(0) is None
    assert laid.run_of(4) == laid.runs[0]


@pytest.mark.parametrize(
    ("offset", "first", "last"),
    [
        pytest.param(0, "Rain", None, id="text-start"),
        pytest.param(2, "Rain", "Rain", id="inside-a-token"),
        pytest.param(4, "fell", "Rain", id="on-a-space"),
        pytest.param(5, "fell", "Rain", id="token-start"),
        pytest.param(len(TEXT), None, ".", id="text-end"),
    ],
)
def test_tokens_by_offset(page, offset, first, last):
    laid = page(TEXT)
    at, before = laid.first_token(offset), laid.last_token(offset)
    assert (laid.tokens[at].text if at < len(laid.tokens) else None) == first
    assert (laid.tokens[before].text if before >= 0 else None) == last


@pytest.mark.parametrize("kind", ["title", "caption", "noise"])
def test_only_body_blocks_have_zones_and_runs(page, kind):
    laid = page(TEXT, (kind,))
    assert (laid.zones, laid.runs) == ((), ())
    assert set(laid.zone_at) == set(laid.run_at) == {-1}


def test_nested_marks_are_one_run(page):
    laid = page("\"They said 'no' twice,\" he said.")
    assert [laid.text[run.start : run.end] for run in laid.runs] == ["\"They said 'no' twice,\""]


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["Rain", '"', "“", "'", ". ", "said ", "\n\n", "\u200b"]), max_size=15))
def test_every_offset_leads_to_a_token_and_every_body_token_to_a_zone(page, pieces):
    laid = page("".join(pieces))
    for offset in range(len(laid.text) + 1):
        assert 0 <= laid.first_token(offset) <= len(laid.tokens)
        assert -1 <= laid.last_token(offset) < len(laid.tokens)
    for i, token in enumerate(laid.tokens):
        assert laid.first_token(laid.start_of(i)) == i == laid.last_token(laid.end_of(i))
        if laid.parsed.block_at(token.idx):
            assert laid.zones[laid.zone_at[i]].start <= i < laid.zones[laid.zone_at[i]].end
