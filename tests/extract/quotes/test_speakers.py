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


def test_role_is_read_beside_the_name_without_a_table(parse):
    (quote,) = find_quotes(parse("Tobias Lund, an expert in sea law, said it rained."))
    assert quote.speaker.role == "expert in sea law"
    assert quote.speaker.entity is None


def test_floating_quote_goes_to_the_person_brought_up_since(parse):
    text = (
        '"It rained all night," said Tobias Lund.\n\nMary Okoro lost her boat in the storm.\n\n'
        '"We could only watch it sink from the pier."'
    )
    first, second = find_quotes(parse(text))
    assert (first.speaker.name, second.speaker.name) == ("Tobias Lund", "Mary Okoro")
