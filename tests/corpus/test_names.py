from __future__ import annotations

import pytest

from pipeline.corpus.names import ambiguous_tags, canonical_names, find_entities, names_by_words


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("<PERSON>Ana Lund</PERSON>", ["Ana Lund"]),
        (
            '<PERSON>Ana Lund</PERSON> <PERSON n="Ana Lund">Lund</PERSON> <PERSON>Lund</PERSON>',
            ["Ana Lund"] * 3,
        ),
        ('<PERSON>Lund</PERSON> <PERSON n="Ana Lund">Lund</PERSON>', ["Ana Lund"] * 2),
        ('<PERSON n="Ana Lund">Lund</PERSON> <ORG>Lund</ORG>', ["Ana Lund", "Lund"]),
        (
            '<PERSON n="Ana Lund">Lund</PERSON> <PERSON n="Bo Lund">Lund</PERSON> <PERSON>Lund</PERSON>',
            ["Ana Lund", "Bo Lund", "Lund"],
        ),
        ("<GPE>New\nOslo</GPE>", ["New Oslo"]),
    ],
    ids=["itself", "carried on", "also backwards", "by label", "two of them", "over lines"],
)
def test_canonical_names(mark_up, body, names):
    assert canonical_names(mark_up(body)) == names


def test_short_forms_of_two_people_are_ambiguous(mark_up):
    marked = mark_up(
        '<PERSON n="Ana Lund">Lund</PERSON> <PERSON n="Bo Lund">Lund</PERSON> <PERSON>Lund</PERSON>'
    )
    assert [(tag.start, names) for tag, names in ambiguous_tags(marked)] == [(10, ("Ana Lund", "Bo Lund"))]


def test_mentions_of_one_name_are_one_entity(mark_up):
    marked = mark_up(
        '<PERSON>Ana Lund</PERSON> of <ORG>Dok</ORG>. <PERSON n="Ana Lund" role=boss aff=Dok>Lund</PERSON>'
    )
    person, firm = find_entities(marked)
    assert (person.id, person.name, person.label, person.role, person.affiliation) == (
        "e1",
        "Ana Lund",
        "PERSON",
        "boss",
        "Dok",
    )
    assert [marked.text[each.start : each.end] for each in person.mentions] == ["Ana Lund", "Lund"]
    assert (firm.id, firm.name, firm.role) == ("e2", "Dok", None)


def test_forms_lead_to_names(mark_up):
    marked = mark_up('<PERSON>Ana Lund</PERSON> <PERSON n="Ana Lund">Lund</PERSON> <GPE>Oslo</GPE>')
    assert names_by_words(marked) == {"Ana Lund": "Ana Lund", "Lund": "Ana Lund", "Oslo": "Oslo"}
