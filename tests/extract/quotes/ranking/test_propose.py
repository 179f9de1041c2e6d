from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pytest
from quote_pages import words

from pipeline.extract.quotes.attribute import read_cues
from pipeline.extract.quotes.ranking.model import QuoteModel
from pipeline.extract.quotes.ranking.propose import ranked_readings
from pipeline.extract.quotes.ranking.slots import SLOTS, slots_of


@pytest.fixture
def weights():
    """A function: weights by ranker and feature, and a bias for cues, to a model."""

    def model(bias, **features):
        tables = {name: np.zeros(SLOTS, np.float32) for name in ("rule", "content", "source")}
        for name, given in features.items():
            for feature, weight in given.items():
                tables[name][slots_of(name, [feature])] = weight
        return QuoteModel(
            tables["rule"], bias, tables["content"], tables["source"], 0.5, MappingProxyType({}), {}
        )

    return model


def ranked(page, text, model):
    laid = page(text)
    return [
        (
            " ".join(words(laid, part) for part in reading.content.parts),
            laid.lower[reading.cue.at],
            reading.source and words(laid, (reading.source.first, reading.source.last)),
            evidence,
        )
        for reading, evidence in ranked_readings(laid, read_cues(laid), model)
    ]


def test_words_below_the_threshold_are_no_cues(page, weights):
    assert ranked(page, "Lund said the mill leaked.", weights(-1.0)) == []


def test_a_word_is_a_cue_by_what_speaks_for_it(page, weights):
    model = weights(-1.0, rule={"clause": 3.0}, content={"isrule=True": 1.0}, source={"isruleTrue": 1.0})
    ((content, cue, source, evidence),) = ranked(page, "Lund said the mill leaked.", model)
    assert (content, cue, source) == ("the mill leaked", "said", "Lund")
    assert evidence.cue == pytest.approx(2.0)
    assert evidence.content_lead >= 1.0
    assert evidence.source_lead >= 1.0


@pytest.mark.parametrize(
    ("feature", "wanted"), [("parts2", "The mill leaked and the pump broke"), ("way:left", "The mill leaked")]
)
def test_the_weights_choose_among_the_candidates(page, weights, feature, wanted):
    model = weights(-1.0, rule={"verb": 3.0}, content={feature: 5.0}, source={"none": 2.0})
    ((content, _, source, _),) = ranked(page, "The mill leaked, Lund said, and the pump broke.", model)
    assert content == wanted
    assert source is None


def test_words_that_no_list_holds_can_be_cues(page, weights):
    model = weights(1.0, content={"way:kid-that:ccomp": 2.0}, source={"way:nsubj0": 2.0})
    found = ranked(page, "Lund yodelled that the mill leaked.", model)
    assert ("the mill leaked", "yodelled", "Lund") in [row[:3] for row in found]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ('"It leaked," Lund said.', ["said"]),
        ("In the words of Lund, it leaked.", ["in"]),
        ("Lund said it leaked.", []),
        ("It leaks, according to Lund.", []),
    ],
    ids=["beside-a-quotation", "phrase", "clause", "according-to"],
)
def test_what_is_beyond_doubt_needs_no_ranker(page, weights, text, cues):
    assert [row[1] for row in ranked(page, text, weights(-9.0))] == cues


def test_a_phrase_names_its_source_itself(page, weights):
    model = weights(-9.0, source={"none": 9.0})
    ((_, _, source, _),) = ranked(page, "In the words of Lund, it leaked.", model)
    assert source == "Lund"


@pytest.mark.parametrize("text", ["Lund, a pilot, said:", "So said Lund."])
def test_a_word_whose_content_stands_in_another_sentence_is_left_to_the_rules(page, weights, text):
    model = weights(9.0)
    assert [row for row in ranked(page, text, model) if row[1] == "said"] == []
