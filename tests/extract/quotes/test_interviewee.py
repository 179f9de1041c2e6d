from __future__ import annotations

from dataclasses import replace

from pipeline.extract.entities.find import find_entities
from pipeline.extract.quotes.cast import make_cast
from pipeline.extract.quotes.interviewee import interviewee
from pipeline.extract.quotes.memory import Memory
from pipeline.extract.quotes.page import lay_out

TEXT = "Sarah Miller mends clocks. Miller lives in Oslo.\n\nTobias Lund: I wind them.\n\nSM: I mend them."


def memory_of(parse, text, authors=()):
    parsed = parse(text)
    parsed = replace(parsed, article=replace(parsed.article, authors=authors))
    laid = lay_out(parsed)
    return Memory(laid, make_cast(laid, find_entities(laid.parsed)))


def test_a_label_names_who_answers(parse):
    memory = memory_of(parse, TEXT)
    assert interviewee(memory, TEXT.index("I wind"), 40).name == "Tobias Lund"
    assert interviewee(memory, TEXT.index("I mend"), 40).name == "Sarah Miller"


def test_without_a_label_it_is_the_person_introduced(parse):
    text = (
        "Sarah Miller mends clocks. Miller lives in Oslo.\n\nI mend them.\n\nTobias Lund agrees. Lund nods."
    )
    found = interviewee(memory_of(parse, text), text.index("I mend"), text.index("I mend"))
    assert (found.name, found.resolved_by) == ("Sarah Miller", "carried")


def test_a_full_name_is_rather_the_one_introduced(parse):
    text = "Sarah Miller mends clocks near Quorra, and Quorra is far.\n\nI mend them."
    assert (
        interviewee(memory_of(parse, text), text.index("I mend"), text.index("I mend")).name == "Sarah Miller"
    )


def test_the_author_does_not_answer(parse):
    text = "Sarah Miller asks. Tobias Lund mends clocks.\n\nI mend them."
    memory = memory_of(parse, text, ("Sarah Miller",))
    assert interviewee(memory, text.index("I mend"), text.index("I mend")).name == "Tobias Lund"


def test_nobody_known_is_nobody(parse):
    assert interviewee(memory_of(parse, "I mend clocks."), 0, 0) is None
