from __future__ import annotations

import dataclasses
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.extract.entities.find import find_entities
from pipeline.records import ENTITY_LABELS

NEWS = (
    "Helen Carter, a lecturer in soil science, visited Lisbon on Monday. “The loan of the Harbour "
    "Bank’s branch came late,” said Carter.\n\nBy Lena Vogt\n\nThe Ministry of Fisheries (MOF) and "
    "Harbour Bank met in Porto. Mr Vogt and Dr. Ana-maria Reis agreed. /NDTX Photo"
)
SCRAPS = st.sampled_from([
    "Mr ", "Dr. ", "the ", "Carter", "’s ", "'s ", " (", ")", "“", "\n\n", "/", " Photo", "By ", ", ",
    " and ", "-", "UN", "é", "\u200b", "Bank of ",
])  # fmt: skip


def check(parsed):
    found = find_entities(parsed)
    spans = sorted((m.start, m.end) for entity in found for m in entity.mentions)
    assert all(0 <= start < end <= len(parsed.text) for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert [entity.id for entity in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    firsts = [entity.mentions[0].start for entity in found]
    assert firsts == sorted(firsts)
    assert all(entity.label in ENTITY_LABELS and entity.name for entity in found)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SCRAPS | st.text(max_size=8), max_size=25).map("".join))
def test_any_text_gives_disjoint_mentions_in_range(parse, text):
    check(parse(text, ("title", "byline", "caption")))


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(NEWS)), st.integers(0, len(NEWS)))
def test_any_cut_of_an_article_gives_disjoint_mentions_in_range(parse, one, two):
    check(parse(NEWS[min(one, two) : max(one, two)]))


def test_entities_come_from_all_blocks(forms):
    found = forms(
        "Farms near Lisbon recover\n\nBy Lena Vogt\n\nRain fell on Porto on Monday.",
        ("title", "byline", "paragraph"),
    )
    assert set(found) == {"Lisbon", "Lena Vogt", "Porto"}


def test_numbers_and_dates_are_no_entities(forms):
    assert set(forms("Wheat cost 40 percent more in Manila on 3 May 2021, or $12 a sack.")) == {"Manila"}


def test_records_are_plain_values(entities):
    _, found = entities("Rain fell on Porto.")
    assert dataclasses.asdict(found["Porto"])["mentions"] == ({"start": 13, "end": 18, "label": "GPE"},)


def test_people_carry_their_role_and_the_bodys_name(entities):
    _, found = entities("Helen Carter, director of the Harbour Institute, visited Lisbon.")
    carter, institute = found["Helen Carter"], found["Harbour Institute"]
    assert (carter.role, carter.affiliation) == ("director", "Harbour Institute")
    assert (institute.role, institute.affiliation) == (None, None)
