from __future__ import annotations

import json

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from pipeline.codec import outcome_from_dict, outcome_to_dict, outcome_to_json
from pipeline.records import Analysis, Article, Block, Failure, Quote, Source, Span, Theme, Warn

CONTRACT_KEYS = {
    "id",
    "source",
    "title",
    "authors",
    "publisher",
    "published",
    "modified",
    "dateline",
    "url",
    "language",
    "text",
    "blocks",
    "entities",
    "quotes",
    "claims",
    "themes",
    "warnings",
}
short = st.text(max_size=12)
maybe = st.none() | short
spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Span(*pair))
articles = st.builds(
    Article,
    id=short,
    source=st.builds(Source, short, maybe, maybe, maybe),
    text=short,
    blocks=st.lists(st.builds(Block, st.just("title"), st.integers(0, 9), st.integers(0, 9))).map(tuple),
    title=maybe,
    authors=st.lists(short, max_size=2).map(tuple),
    publisher=maybe,
)
quotes = st.builds(
    Quote,
    id=short,
    kind=st.just("direct"),
    content=st.lists(spans, min_size=1, max_size=2).map(tuple),
    cue=st.lists(spans, max_size=1).map(tuple),
    source=st.just(()),
    speaker=st.none(),
    confidence=st.floats(0, 1),
)
analyses = st.builds(
    Analysis,
    article=articles,
    quotes=st.lists(quotes, max_size=2).map(tuple),
    themes=st.lists(st.builds(Theme, short, st.floats(0, 1), st.booleans()), max_size=2).map(tuple),
    warnings=st.lists(st.builds(Warn, short, short), max_size=2).map(tuple),
)
failures = st.builds(Failure, st.builds(Source, short, maybe), short, short, short, short)


@given(analyses | failures)
def test_json_round_trip(outcome):
    assert outcome_from_dict(json.loads(outcome_to_json(outcome))) == outcome


@given(analyses | failures)
def test_one_outcome_is_one_line(outcome):
    assert "\n" not in outcome_to_json(outcome)
    outcome_to_json(outcome).encode()


def test_a_full_analysis_has_the_keys_of_the_contract():
    row = outcome_to_dict(samples.make_analysis())
    assert set(row) == CONTRACT_KEYS
    assert row["quotes"][0]["content"] == [[18, 32], [48, 61]]
    assert row["quotes"][0]["speaker"]["resolved_by"] == "name"
    assert row["claims"][0]["comparison"]["factor"] == 2.0
    assert row["entities"][0]["mentions"] == [{"start": 38, "end": 46, "label": "PERSON"}]
    assert row["warnings"] == [{"code": "bad_bytes", "message": "1 byte"}]


def test_a_failure_has_the_shape_of_the_contract():
    row = outcome_to_dict(samples.make_failure())
    assert set(row) == {"source", "error"}
    assert set(row["error"]) == {"stage", "code", "message", "hint"}


def test_a_missing_key_is_named():
    with pytest.raises(KeyError, match="Article: no text"):
        outcome_from_dict(
            {"id": "a", "source": {"path": "p"}, "entities": [], "quotes": [], "claims": [], "themes": []}
        )
