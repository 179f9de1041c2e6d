from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.standoff import attach, detach, text_hash
from pipeline.errors import IngestError

ARTICLES = {"a": {"id": "a", "text": "The pier’s lamps.", "url": "u", "licence": "CC BY 2.5"}}
ROW = {"id": "a", "text": "The pier’s lamps.", "labels": ["sport"], "spans": [[4, 8]]}


def test_a_standoff_row_has_address_and_hash_and_no_text():
    (row,) = detach([ROW], ARTICLES)
    assert row == {
        "id": "a",
        "url": "u",
        "licence": "CC BY 2.5",
        "sha256": text_hash("The pier’s lamps."),
        "labels": ["sport"],
        "spans": [[4, 8]],
    }


@given(st.text(), st.lists(st.integers()))
def test_round_trip(text, spans):
    articles = {"a": {"id": "a", "text": text, "url": "u", "licence": "l"}}
    (back,) = attach(detach([{"id": "a", "text": text, "spans": spans}], articles), articles)
    assert back == {"id": "a", "text": text, "url": "u", "licence": "l", "spans": spans}


@pytest.mark.parametrize(
    ("articles", "code"),
    [({}, "unknown_article"), ({"a": {"text": "Another text."}}, "other_text")],
    ids=["missing", "changed"],
)
def test_labels_never_join_a_text_they_do_not_belong_to(articles, code):
    rows = list(detach([ROW], ARTICLES))
    with pytest.raises(IngestError) as caught:
        list(attach(rows, articles))
    assert caught.value.code == code
    assert caught.value.hint
