from __future__ import annotations

import spacy

from pipeline.annotate.products import choose_products


class Ops:
    """Stands in for thinc's: products are slow with the one library or the other."""

    def __init__(self, slow_with_blis):
        self.slow_with_blis = slow_with_blis
        self.use_blis = True

    def gemm(self, _left, _right, *, trans2):
        assert trans2
        if self.use_blis is self.slow_with_blis:
            sum(range(200_000))


class Layer:
    def __init__(self, ops):
        self.ops = ops
        self.model = self

    def walk(self):
        return [self]


class Language:
    def __init__(self, ops):
        self.pipeline = [("tagger", Layer(ops))]


def test_the_faster_library_is_set():
    for slow_with_blis, chosen in ((True, "numpy"), (False, "blis")):
        ops = Ops(slow_with_blis)
        assert choose_products(Language(ops)) == chosen
        assert ops.use_blis is (chosen == "blis")


def test_a_pipeline_without_models_needs_no_choice():
    assert choose_products(spacy.blank("en")) == "numpy"
