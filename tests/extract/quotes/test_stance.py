from __future__ import annotations

import pytest

from pipeline.extract.quotes.find import find_quotes
from pipeline.extract.quotes.stages import Attribution
from pipeline.extract.quotes.stance import CueFacts, cue_facts
from pipeline.records import STANCES, Span


def facts(quotes):
    return [(quote.cue_lemma, quote.stance, quote.negated) for quote in quotes]


STANCE = [
    ("Ada Lund said that the mill was old.", ("say", "neutral", False)),
    ("According to Ada Lund, the mill was old.", ("according to", "neutral", False)),
    ("Ada Lund claimed that the mill was old.", ("claim", "doubt", False)),
    ("Ada Lund revealed that the mill was old.", ("reveal", "certainty", False)),
    ("Ada Lund pointed out that the mill was old.", ("point out", "certainty", False)),
    ("Ada Lund made clear that the mill was old.", ("make clear", "certainty", False)),
    ("Ada Lund falsely stated that the mill was old.", ("state", "doubt", False)),
    ("Ada Lund rightly claimed that the mill was old.", ("claim", "certainty", False)),
    ("“The mill is old,” Ada Lund said without evidence.", ("say", "doubt", False)),
    ("“The mill is old,” Ada Lund insisted.", ("insist", "doubt", False)),
    ("Ada Lund called for a new mill.", ("call for", "neutral", False)),
]
NEGATED = [
    ("Ada Lund did not say that the mill was old.", True),
    ("Ada Lund never said that the mill was old.", True),
    ("Ada Lund denied that the mill was old.", True),
    ("Ada Lund did not deny that the mill was old.", False),
    ("Ada Lund would not say whether the mill was old.", True),
    ("No one said that the mill was old.", True),
    ("Ada Lund said that the mill was not old.", False),
    ("Ada Lund vowed not to sell the mill.", False),
    ("Ada Lund not only said that the mill was old.", False),
    ("Ada Lund disagreed: “The mill is new.”", False),
    ("Ada Lund could not say whether the mill was old.", True),
]


@pytest.mark.parametrize(("text", "expected"), STANCE, ids=[each[1][0] + "-" + each[1][1] for each in STANCE])
def test_base_form_and_stance(parse, text, expected):
    assert facts(find_quotes(parse(text))) == [expected]


@pytest.mark.parametrize(("text", "negated"), NEGATED, ids=[text for text, _ in NEGATED])
def test_who_does_not_say_so(parse, text, negated):
    assert [quote.negated for quote in find_quotes(parse(text))] == [negated]


def test_neither_confirmed_nor_denied(tree):
    page = tree(
        "Lund/NNP/nsubj/2 neither/DT/preconj/2 confirmed/VBD/ROOT/2 nor/CC/cc/2 denied/VBD/conj/2"
        " it/PRP/dobj/4 rained/VBD/ccomp/4"
    )
    for cue in (2, 4):
        span = Span(page.start_of(cue), page.end_of(cue))
        content = Span(page.start_of(5), page.end_of(6))
        assert cue_facts(page, Attribution((content,), (span,), None, "clause", 3, 0, cue)).negated


def test_declined_to_say(tree):
    page = tree(
        "Lund/NNP/nsubj/1 declined/VBD/ROOT/1 to/TO/aux/3 say/VB/xcomp/1"
        " if/IN/mark/6 it/PRP/nsubj/6 rained/VBD/ccomp/3"
    )
    report = Attribution((Span(21, 30),), (Span(17, 20),), None, "clause", 3, 0, 3)
    assert cue_facts(page, report) == CueFacts("say", "neutral", negated=True)


def test_a_word_no_list_holds_stands_as_it_is(tree):
    page = tree("Lund/NNP/nsubj/1 tooted/VBD/ROOT/1 it/PRP/nsubj/3 rained/VBD/ccomp/1")
    report = Attribution((Span(12, 21),), (Span(5, 11),), None, "clause", 3, 0, 1)
    assert cue_facts(page, report) == CueFacts("tooted", "neutral", negated=False)


def test_without_a_cue_there_are_no_facts(page):
    assert (
        cue_facts(page("“It rains.”"), Attribution((Span(0, 11),), (), None, "carried", 3, 0)) == CueFacts()
    )
    assert CueFacts().stance in STANCES
