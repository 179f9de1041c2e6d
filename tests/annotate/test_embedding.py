from __future__ import annotations

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from pipeline.annotate.embedding import _keys, share_embeddings
from pipeline.annotate.model import find_model, load_model

TEXTS = ["The mayor said the dock, the mayor's dock, would open on Monday.", "", "Rain. Rain. Rain.", "No."]


@pytest.fixture(scope="module")
def pipelines():
    plain, shared = load_model(find_model()), load_model(find_model())
    assert share_embeddings(shared) == 2
    return plain, shared


def test_the_vectors_are_the_same(pipelines):
    plain, shared = pipelines
    for one, other in zip(plain.pipe(TEXTS), shared.pipe(TEXTS), strict=True):
        np.testing.assert_allclose(one.tensor, other.tensor, rtol=1e-4, atol=1e-5)
        assert [(t.tag_, t.dep_, t.head.i) for t in one] == [(t.tag_, t.dep_, t.head.i) for t in other]
        assert [(e.start, e.end, e.label_) for e in one.ents] == [
            (e.start, e.end, e.label_) for e in other.ents
        ]


def test_it_is_done_once_only(pipelines):
    assert share_embeddings(pipelines[1]) == 0


def test_a_pipeline_without_models_is_left_alone():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    assert share_embeddings(nlp) == 0


@given(st.lists(st.tuples(*[st.integers(0, 2**64 - 1)] * 3), min_size=1, max_size=30))
def test_rows_have_equal_keys_only_when_they_are_equal(rows):
    keys = _keys(np.array(rows, dtype="uint64")).tolist()
    assert len(set(keys)) == len(set(rows))
    assert all((keys[i] == keys[0]) is (row == rows[0]) for i, row in enumerate(rows))
