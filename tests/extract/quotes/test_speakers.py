"""Who a source is: names, and people the table knows."""

from __future__ import annotations

import pytest
from quote_pages import entity_of

from pipeline.extract.quotes.find import find_quotes

PORT = "Tobias Lund, the harbour master of Oslo, met Mary Okoro on Monday. "


# id: text, rows of (speaker, kind, resolved_by) in order
CASES = {
    "name": ("Tobias Lund said it rained.", [("Tobias Lund", "person", "name")]),
    "alias": (PORT + "Lund said it rained.", [("Tobias Lund", "person", "alias")]),
    "reporter_is_nobody": ("I said it rained.", [None]),
    "joined_names": (
        "Tobias Lund and Mary Okoro said it rained.",
        [("Tobias Lund; Mary Okoro", "group", "name")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_speaker(speakers, name):
    text, expected = CASES[name]
    assert speakers(text) == expected


def test_entity_table_gives_id_role_and_affiliation(parse):
    text = "Tobias Lund opened the port. Lund said it rained."
    person = entity_of(text, 7, "Tobias Lund", role="harbour master", affiliation="Port of Oslo")
    (quote,) = find_quotes(parse(text), (person,))
    speaker = quote.speaker
    assert (speaker.entity, speaker.role, speaker.affiliation) == ("e7", "harbour master", "Port of Oslo")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tobias Lund, an expert in sea law, said it rained.", ("expert in sea law", None), id="role"
        ),
        pytest.param(
            "A spokesman for the company said it rained.", ("spokesman", "the company"), id="spokesman-for"
        ),
        pytest.param(
            "An engineer at Kopra Motors Inc said it rained.",
            ("engineer", "Kopra Motors Inc"),
            id="named-body",
        ),
        pytest.param("The ministry said it rained.", (None, None), id="a-body-has-none"),
        pytest.param("Two fishermen said it rained.", (None, None), id="no-work-said"),
    ],
)
def test_role_and_affiliation_are_read_in_the_article(parse, text, expected):
    (quote,) = find_quotes(parse(text))
    assert (quote.speaker.role, quote.speaker.affiliation) == expected


def test_a_heading_that_repeats_a_quote_has_its_speaker(parse):
    text = "“The mill leaks.”\n\nTobias Lund came.\n\n“The mill leaks,” said Mary Okoro."
    heading, quote = find_quotes(parse(text, ("heading", "paragraph", "paragraph")))
    assert (heading.speaker.name, heading.speaker.resolved_by) == ("Mary Okoro", "carried")
    assert quote.speaker.name == "Mary Okoro"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dr Qorra Ziyel said it rained.", "Qorra Ziyel", id="title-cut"),
        pytest.param(
            "A clerk from the Kopra office in Bergen said it rained.",
            "a clerk from the Kopra office in Bergen",
            id="a-place-in-the-phrase-is-not-the-speaker",
        ),
    ],
)
def test_what_a_source_is_called(speakers, text, expected):
    ((name, _, _),) = speakers(text)
    assert name == expected


def test_floating_quote_goes_to_the_person_brought_up_since(parse):
    text = (
        '"It rained all night," said Tobias Lund.\n\nMary Okoro lost her boat in the storm.\n\n'
        '"We could only watch it sink from the pier."'
    )
    first, second = find_quotes(parse(text))
    assert (first.speaker.name, second.speaker.name) == ("Tobias Lund", "Mary Okoro")
