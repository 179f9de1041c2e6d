from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest

from pipeline.extract.quotes.attribute import find_attributions
from pipeline.extract.quotes.confidence import confidence_features, kind_of, probability, share_right
from pipeline.extract.quotes.ranking.model import QuoteModel
from pipeline.extract.quotes.stages import Evidence

NOTHING = np.zeros(0, np.float32)


def model_of(**weights):
    return QuoteModel(NOTHING, 0.0, NOTHING, NOTHING, 0.5, MappingProxyType(weights), {})


def only(page, text):
    laid = page(text)
    (each,) = find_attributions(laid)
    return laid, each


def test_the_share_of_a_rule_is_less_without_a_source(page):
    _, named = only(page, "Lund said it was old.")
    _, nobody = only(page, "They were told it was old.")
    assert 0 < share_right(nobody) < share_right(named) < 1


def test_features_tell_how_a_row_came_about(page):
    laid, each = only(page, '"It is old," Lund said.')
    found = confidence_features(laid, each)
    assert found["bias"] == found["how:before"] == found["grade:3"] == found["kind:direct"] == 1.0
    assert "ranked" not in found
    seen = confidence_features(laid, replace(each, evidence=Evidence(30.0, 1.5, -2.0)))
    assert seen["cue"] == 2.0
    assert (seen["content_lead"], seen["ranked"]) == (0.5, 1.0)


def test_the_probability_is_logistic_and_bounded(page):
    laid, each = only(page, "Lund said it was old.")
    assert probability(laid, each, model_of()) == 0.5
    assert probability(laid, each, model_of(bias=2.0)) == pytest.approx(0.8808, abs=1e-4)
    assert 0 < probability(laid, each, model_of(bias=-1e6)) < 1e-9


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"It is old," Lund said.', "direct"),
        ('Lund said it "is far too old" now.', "mixed"),
        ('Lund said it was "old".', "indirect"),
    ],
)
def test_kinds(page, text, kind):
    assert kind_of(*only(page, text)) == kind
