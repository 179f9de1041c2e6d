from __future__ import annotations

import pytest

from pipeline.extract.quotes.find import find_quotes
from pipeline.extract.quotes.interview import answers

INTRO = "Sarah Miller mends clocks in a tower that has none. We met her on the stairs."
ASKED = ["Why clocks?", "Who taught you?", "And your next one?"]
TOLD = [
    "Because I could not sleep. The town was too quiet for me.",
    "My aunt. She told me that a clock is a patient animal.",
    "We have a church clock upstairs, and I have ten years.",
]


def interview(ask="{}", tell="{}"):
    parts = [INTRO]
    for question, answer in zip(ASKED, TOLD, strict=True):
        parts += [ask.format(question), tell.format(answer)]
    return "\n\n".join(parts)


FORMS = {
    "plain": ("{}", "{}"),
    "letters": ("Q. {}", "A. {}"),
    "names": ("Tower Post: {}", "Miller: {}"),
    "initials": ("TP: {}", "SM: {}"),
    "dashed-questions": ("– {}", "{}"),
    "dashed-answers": ("{}", "– {}"),
    "bold": ("**{}**", "{}"),
    "marks": ("{}", "“{}”"),
}


@pytest.mark.parametrize("form", FORMS)
def test_answers_in_every_form(page, form):
    laid = page(interview(*FORMS[form]))
    found = [laid.text[own[0].start : own[-1].end].strip("“”") for own in answers(laid)]
    assert found == TOLD


def test_an_answer_of_two_paragraphs_is_one(page):
    text = interview().replace("ten years.", "ten years.\n\nI shall need them all.")
    assert [len(own) for own in answers(page(text))] == [1, 1, 2]


def test_a_question_may_have_no_mark(page):
    text = interview().replace("Who taught you?", "You had a teacher.")
    assert len(answers(page(text))) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Why is it dark?\n\nThe lamps are old.\n\nWho pays?\n\nThe town pays.\n\nWhen?\n\nIn May, it says.",
        "Why clocks?\n\nBecause I could not sleep.",
        "The tower is old. It has no clock.\n\nSarah Miller mends clocks. I met her.",
    ],
    ids=["explainer", "one-question", "no-questions"],
)
def test_other_texts_have_no_answers(page, text):
    assert answers(page(text)) == []


def test_answers_are_quotes_of_the_one_introduced(parse):
    quotes = find_quotes(parse(interview()))
    told = [quote for quote in quotes if not quote.cue]
    assert [(quote.source, quote.speaker.name) for quote in told] == [((), "Sarah Miller")] * 3
    (inner,) = [quote for quote in quotes if quote.cue]
    assert told[1].content[0].start < inner.content[0].start < told[1].content[0].end
