"""Who a source is: names, pronouns, nouns, and people the table knows."""

from __future__ import annotations

import pytest

from pipeline.extract.quotes.find import find_quotes
from pipeline.records import Entity, Mention

PORT = "Tobias Lund, the harbour master of Oslo, met Mary Okoro on Monday. "


def entity_of(text, number, name, label="PERSON", **more):
    """An entity with a mention at every place where one of its words stands alone or all stand together."""
    mentions, at = [], 0
    for word in (name, name.split()[-1]):
        at = text.find(word)
        while at >= 0:
            if not any(m.start <= at < m.end for m in mentions):
                mentions.append(Mention(at, at + len(word), label))
            at = text.find(word, at + 1)
    return Entity(f"e{number}", name, label, tuple(sorted(mentions, key=lambda m: m.start)), **more)


# id: text, rows of (speaker, kind, resolved_by) in order
CASES = {
    "name": ("Tobias Lund said it rained.", [("Tobias Lund", "person", "name")]),
    "alias": (PORT + "Lund said it rained.", [("Tobias Lund", "person", "alias")]),
    "pronoun_follows_the_speaker": (
        "Tobias Lund said it rained. He said the boats were wet.",
        [("Tobias Lund", "person", "name"), ("Tobias Lund", "person", "pronoun")],
    ),
    "title_bars_the_other_pronoun": (
        "Mrs Okoro said it rained. Mr Lund said it snowed. She said the boats were wet.",
        [("Okoro", "person", "name"), ("Lund", "person", "name"), ("Okoro", "person", "pronoun")],
    ),
    "role_noun": (
        "The harbour master, Tobias Lund, came late. The master said it rained.",
        [("Tobias Lund", "person", "nominal")],
    ),
    "reporter_is_nobody": ("I said it rained.", [None]),
    "unnamed_person": ("A fisherman said it rained.", [("a fisherman", "unnamed", "nominal")]),
    "group": ("Two fishermen said it rained.", [("two fishermen", "group", "nominal")]),
    "they_follows_the_group": (
        "Two fishermen said it rained. They said the boats were wet.",
        [("two fishermen", "group", "nominal"), ("two fishermen", "group", "pronoun")],
    ),
    "same_noun_again": (
        "A young fisherman said it rained. The fisherman said the boats were wet.",
        [("a young fisherman", "unnamed", "nominal")] * 2,
    ),
    "joined_names": (
        "Tobias Lund and Mary Okoro said it rained.",
        [("Tobias Lund; Mary Okoro", "group", "name")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_speaker(parse, name):
    text, expected = CASES[name]
    got = [
        q.speaker and (q.speaker.name, q.speaker.kind, q.speaker.resolved_by)
        for q in find_quotes(parse(text))
    ]
    assert got == expected


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


def test_body_is_found_again_by_its_noun(parse):
    text = "The Ministry of Fisheries opened an office. The ministry said boats must be counted."
    body = Entity("e1", "Ministry of Fisheries", "ORG", (Mention(4, 25, "ORG"),))
    (quote,) = find_quotes(parse(text), (body,))
    assert (quote.speaker.name, quote.speaker.kind) == ("Ministry of Fisheries", "organisation")
    assert quote.speaker.resolved_by == "nominal"


def test_floating_quote_goes_to_the_person_brought_up_since(parse):
    text = (
        '"It rained all night," said Tobias Lund.\n\nMary Okoro lost her boat in the storm.\n\n'
        '"We could only watch it sink from the pier."'
    )
    first, second = find_quotes(parse(text))
    assert (first.speaker.name, second.speaker.name) == ("Tobias Lund", "Mary Okoro")
