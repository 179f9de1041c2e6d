from __future__ import annotations

import pytest
import spacy

from pipeline.annotate.entity_pass import make_entity_pass
from pipeline.annotate.model import find_model, load_model
from pipeline.resources import sample_articles

ARTICLES = [path.read_text("utf-8") for path in sorted(sample_articles().glob("*.txt"))][:12]
ODD = [
    "",
    " ",
    "\n\n",
    "Ana",
    "Ana  \n Lund of  Oslo",
    "IBM",
    "Lund Lund Lund Lund Lund Lund",
    "1 2 3 4 5",
    "🙂 Oslo 🙂",
]


@pytest.fixture(scope="module")
def nlp():
    return load_model(find_model())


def entities(doc):
    return [(ent.start, ent.end, ent.label_) for ent in doc.ents], [token.ent_iob_ for token in doc]


def both(nlp, texts, *, starts=()):
    """The entities by spaCy's own recogniser and by ours, of docs in which some tokens begin sentences."""
    found = []
    for ours in (False, True):
        docs = [nlp.make_doc(text) for text in texts]
        for doc in docs:
            for at in starts:
                if at < len(doc):
                    doc[at].is_sent_start = True
        docs = list(nlp.pipe(docs, disable=["ner"] if ours else []))
        if ours:
            make_entity_pass(nlp).annotate(docs)
        found.append([entities(doc) for doc in docs])
    return found


def test_whole_articles_have_the_same_entities(nlp):
    theirs, ours = both(nlp, ARTICLES)
    assert sum(len(found) for found, _ in theirs) > 100
    assert ours == theirs


@pytest.mark.parametrize("starts", [(), (1,), (1, 2, 3, 5)], ids=["free", "one", "many"])
def test_odd_texts_and_set_sentence_starts(nlp, starts):
    theirs, ours = both(nlp, [*ODD, ARTICLES[0]], starts=starts)
    assert ours == theirs


def test_each_doc_keeps_to_itself(nlp):
    together, alone = both(nlp, ["Ana Lund", "Holm of Oslo"]), both(nlp, ["Ana Lund"])
    assert together[1] == together[0]
    assert together[1][0] == alone[1][0]


def test_no_docs_no_work(nlp):
    doc = nlp.make_doc("")
    make_entity_pass(nlp).annotate([])
    make_entity_pass(nlp).annotate([doc])
    assert doc.ents == ()


def test_other_pipelines_are_left_to_spacy(nlp):
    assert make_entity_pass(spacy.blank("en")) is None
    with_ruler = load_model(find_model())
    with_ruler.add_pipe("entity_ruler")
    assert make_entity_pass(with_ruler) is None
    beam = load_model(find_model())
    beam.get_pipe("ner").cfg["beam_width"] = 4
    assert make_entity_pass(beam) is None
    assert make_entity_pass(nlp) is not None
