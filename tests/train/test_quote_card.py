from __future__ import annotations

from types import MappingProxyType

import numpy as np

from pipeline.extract.quotes.ranking.model import QuoteModel
from pipeline.train.quote_card import quote_card

NOTHING = np.zeros(0, np.float32)
ABOUT = {
    "spacy_model": "small 1.0",
    "versions": {"copydesk": "9.9"},
    "data": [{"name": "mine.jsonl", "articles": 40, "quotes": 300}],
    "held_out": {
        "rows": 200, "annotated": 220, "precision": 0.8, "recall": 0.75, "f1": 0.774,
        "calibration": [{"from": 0.9, "rows": 50, "right": 0.96}],
    },
}  # fmt: skip


def card(about, note=""):
    return quote_card(
        QuoteModel(NOTHING, 0.0, NOTHING, NOTHING, 0.4, MappingProxyType({}), MappingProxyType(about)), note
    )


def test_the_card_says_what_it_was_made_of_and_how_good_it_is():
    shown = card(ABOUT, "Texts of our own.")
    assert "| mine.jsonl | 40 | 300 |" in shown
    assert "Texts of our own." in shown
    assert "small 1.0" in shown
    assert "of 200 rows 80.0 % have the right content and source, and 75.0 %" in shown
    assert "| 0.9 - 1.0 | 50 | 96 % |" in shown


def test_a_model_that_was_never_measured_says_nothing_of_figures():
    shown = card({})
    assert "Measured" not in shown
    assert "# Quote model" in shown
