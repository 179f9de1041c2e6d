from __future__ import annotations

import pytest
import spacy

from pipeline.annotate import parse as parse_module
from pipeline.annotate.model import find_model
from pipeline.annotate.parsed import Parsed
from pipeline.annotate.products import choose_products
from pipeline.records import Article, Block, Failure, Source
from pipeline.resources import sample_articles

PLAIN = [path.read_text("utf-8") for path in sorted(sample_articles().glob("*.txt"))][:4]


def article(text, blocks=()):
    return Article("a", Source("a.txt"), text, blocks)


def facts(doc):
    return (
        [(token.text, token.tag_, token.dep_, token.head.i) for token in doc],
        [(ent.start, ent.end, ent.label_) for ent in doc.ents],
    )


def test_the_lean_pass_finds_what_the_plain_pipeline_finds(annotator):
    """Entities, heads, labels and tags are the same; only components that nothing reads are left out."""
    plain = spacy.load(find_model().path)
    for text in PLAIN:
        view = parse_module.view_of(article(text)).model_text
        expected = facts(plain(view))
        start_free = annotator.nlp.make_doc(view)
        (lean,) = annotator.nlp.pipe([start_free])
        assert facts(lean) == expected


def test_both_product_libraries_give_the_same(annotator):
    layers = [
        layer for _, part in annotator.nlp.pipeline if hasattr(part, "model") for layer in part.model.walk()
    ]
    kinds = []
    for use_blis in (True, False):
        for layer in layers:
            if hasattr(layer.ops, "use_blis"):
                layer.ops.use_blis = use_blis
        kinds.append(facts(annotator.nlp(PLAIN[0])))
    assert choose_products(annotator.nlp) in {"blis", "numpy"}
    assert kinds[0] == kinds[1]


def test_every_block_begins_a_sentence_and_no_entity_crosses_one(annotator):
    text = "Harbour at dusk. /Coast Photo\n\nLinz reopened its harbour on Monday"
    blocks = (Block("caption", 0, 29), Block("paragraph", 31, len(text)))
    (parsed,) = annotator.parse([article(text, blocks)])
    starts = {sent.start_char for sent in parsed.doc.sents}
    assert {0, 31} <= starts
    assert all(ent.end_char <= 29 or ent.start_char >= 31 for ent in parsed.doc.ents)


def test_a_text_that_spacy_refuses_costs_only_itself(annotator, monkeypatch):
    make = parse_module.make_doc

    def refuse(nlp, view):
        if "poison" in view.text:
            raise ValueError("refused")
        return make(nlp, view)

    monkeypatch.setattr(parse_module, "make_doc", refuse)
    texts = ["One.", "A poison pill.", "Two.", "Three.", "More poison.", "Four."]
    results = list(annotator.parse([article(text) for text in texts]))
    assert [type(result) for result in results] == [Parsed, Failure, Parsed, Parsed, Failure, Parsed]
    assert results[1].code == "parse_error"
    assert "refused" in results[1].message
    assert [result.text for result in results if isinstance(result, Parsed)] == [
        "One.",
        "Two.",
        "Three.",
        "Four.",
    ]


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "😀", "\u200b", "a" * 3000], ids=["none", "blank", "emoji", "zw", "long"]
)
def test_odd_texts_are_parsed(annotator, text):
    (parsed,) = annotator.parse([article(text)])
    assert isinstance(parsed, Parsed)
