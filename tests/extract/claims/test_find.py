"""Whole claims on parsed sentences."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.extract.claims.find import find_claims
from pipeline.records import CHANGES, Article, Entity, Mention, Quote, Source, Span, Speaker


@pytest.fixture(scope="session")
def claims(parse):
    """A function: text and block kinds to claims."""

    def found(text, kinds=(), **links):
        return find_claims(parse(text, kinds), **links)

    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The museum drew 3,100 visitors in May.", 3100, "visitor"),
        ("The firm owns eleven heart clinics.", 11, "heart clinic"),
        ("The town has 9 million residents.", 9_000_000, "resident"),
        ("It bought a 12-seat minibus.", 12, "seat"),
        ("They hired six other nurses.", 6, "nurse"),
        ("The rally drew 20 British soldiers.", 20, "British soldier"),
        ("The ferry carries 400 passengers a day.", 400, "passenger per day"),
        ("All seven of its branches closed.", 7, "branch"),
        ("The number of farms is 1,250.", 1250, "farm"),
        ("The island has a population of 52,000.", 52_000, "person"),
        ("The crash killed 14.", 14, "person"),
        ("Half of the pupils walk to school.", 0.5, "proportion"),
        ("The average age of the players is 27.", 27, "year of age"),
        ("Wages fell 4.5% in spring.", 4.5, "percentage"),
        ("The well is minus 12 metres deep.", -12, "metre"),
        ("The shop opened 21 years ago.", 21, "year"),
    ],
)
def test_value_and_unit(claims, text, value, unit):
    assert [(claim.value, claim.unit) for claim in claims(text)] == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened on 14 March 1987.",
        "The meeting begins at 10:45 and ends at 3 p.m.",
        "The law dates from 1934.",
        "Between 1960 and 1975 the port grew.",
        "Call 212-555-0147 for seats.",
        "One way to help is to listen.",
        "The new one is better.",
        "The visitors won 3-1 on Sunday.",
        "He flew in on Flight 714.",
        "See page 12 of the report.",
        "The F-150 and the A380 are on show.",
        "The office is at 25 Orchard Street.",
        "She wore No. 9.",
        "During the first six months of the year it rained.",
        "Fans of the 1990s gathered.",
        "The second half was dull.",
    ],
)
def test_not_claims(claims, text):
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Sales rose 7% last month.", ["up"]),
        ("Output fell by 3 percent.", ["down"]),
        ("The index was down 2.1%.", ["down"]),
        ("Rents are 6% higher.", ["up"]),
        ("They agreed a 5% increase.", ["up"]),
        ("The rate rose from 4% to 6%.", ["=", "up"]),
        ("The rate is +0.3%.", ["up"]),
        ("More than 400 people came.", [">"]),
        ("It takes up to 40 minutes.", ["<"]),
        ("It costs about €30.", ["~"]),
        ("The team lost two games.", ["="]),
        ("It costs €30.", ["="]),
        ("The lake is under 30 feet (9 metres) deep.", ["<", "<"]),
    ],
)
def test_change(claims, text, changes):
    assert [claim.change for claim in claims(text)] == changes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Four percent of the budget goes to schools.", "share"),
        ("The average wage is 2,100 euros.", "average"),
        ("The tower is 90 metres high.", "measure"),
        ("The tower cost €90 million.", "money"),
        ("The strike lasted nine days.", "duration"),
        ("The plant makes 300 tonnes a day.", "rate"),
        ("Prices rose 9%.", "change"),
        ("One in six homes is empty.", "ratio"),
        ("Lena Moor, 38, runs the shop.", "age"),
        ("Her crew finished third in the race.", "rank"),
        ("Prices doubled within weeks.", "multiple"),
        ("There are 12 lighthouses.", "count"),
    ],
)
def test_kind(claims, text, kind):
    assert kind in [claim.kind for claim in claims(text)]


def test_concept_and_property_are_words_of_the_text(claims):
    (claim,) = claims("Six percent of the city's budget is spent on sport.")
    assert claim.concept == "city budget sport"
    (claim,) = claims("The average height of the trees is 14 metres.")
    assert (claim.concept, claim.measures) == ("average height trees", "The average height of the trees")


def test_multiple_of_the_claim_before(claims):
    share, double = claims("Six percent of the budget goes to sport, double the nation’s average.")
    assert (double.value, double.unit, double.kind) == (2, "", "multiple")
    comparison = double.comparison
    assert (comparison.factor, comparison.compared_to) == (2, "the nation’s average")
    assert (comparison.of_claim, comparison.value, comparison.unit) == (share.id, 3, "percentage")


def test_list_and_ellipsis_share_a_unit(claims):
    found = claims(
        "The screens measure 5.2, 6.1 and 6.8 inches. The firm built 40 homes and 12 of them burned."
    )
    assert [claim.unit for claim in found] == ["inch", "inch", "inch", "home", "home"]


def test_time(claims):
    assert claims("The fleet carried 80 tons in 2011.")[0].time == "2011"
    assert claims("The fleet carried 80 tons on 4 June 2011.")[0].time == "2011-06-04"
    assert claims("The fleet carried 80 tons.")[0].time is None


def test_years_ago_count_from_the_day_of_publication(annotator):
    text = "It was founded 30 years ago, grew for three decades and closed less than 10 years ago."
    article = Article("a", Source("a.txt"), text, published="2019-05-02T08:00:00Z")
    (parsed,) = annotator.parse([article])
    assert [claim.time for claim in find_claims(parsed)] == ["1989", None, None]


def entity(text, name, label, number):
    start = text.index(name)
    return Entity(f"e{number}", name, label, (Mention(start, start + len(name), label),))


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Norland's economy grew 3%.", "Norland"),
        ("Norland has 4 million residents.", "Norland"),
        ("The port of Norland is old. It was built 90 years ago.", "Norland"),
        ("Norland is small. The city's average age is 33.", "Norland"),
    ],
)
def test_entity(claims, text, owner):
    entities = (entity(text, owner, "GPE", 1),)
    assert [claim.entity for claim in claims(text, entities=entities)] == ["e1"]


def test_the_speaker_does_not_own_what_is_said(claims):
    text = "Soup with two leeks tastes good, said Hale."
    assert claims(text, entities=(entity(text, "Hale", "PERSON", 1),))[0].entity is None


def test_quote_and_speaker(claims):
    text = "“We sold 300 boats,” said Ines Roy."
    quote = Quote("q1", "direct", (Span(0, 20),), speaker=Speaker("Ines Roy", "person", "name"))
    (claim,) = claims(text, quotes=(quote,))
    assert (claim.quote, claim.speaker) == ("q1", "Ines Roy")


def test_blocks(claims):
    text = "Norland grows by 3%\n\nBy 12 Men\n\n88km to Norland\n\n5 new mails\n\nThe pier is 40 metres long."
    kinds = ("title", "byline", "noise", "noise", "caption")
    entities = (entity(text, "Norland", "GPE", 1),)
    found = claims(text, kinds, entities=entities)
    assert [(claim.block, claim.value, claim.unit) for claim in found] == [
        ("title", 3, "percentage"),
        ("noise", 88, "kilometre"),
        ("caption", 40, "metre"),
    ]
    assert found[1].entity == "e1"
    assert [claim.id for claim in found] == ["c1", "c2", "c3"]


def test_pull_quotes_are_not_counted_twice(claims):
    text = "The pier is 40 metres long.\n\nThe pier is 40 metres long."
    assert len(claims(text, ("paragraph", "pull_quote"))) == 1


PIECES = st.lists(
    st.sampled_from(
        [
            *("5", "1,200", "twenty", "half", "a third of", "%", "$", "€", "km", "to", "-", "between", "and"),
            *(
                "rose",
                "from",
                "more than",
                "people",
                "(",
                ")",
                ".",
                "\n\n",
                "one",
                "first",
                "dozens of",
                "times",
            ),
            *("double", "the", "of", "in 2010", "year-old", "“", "”", "aged", "𝟗", "٣", "½", "\u00ad", "No."),
            *("per day", "each", "ago", "İ", ","),
        ]
    ),
    max_size=18,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES)
def test_laws_on_scrambled_text(parse, pieces):
    parsed = parse(" ".join(pieces))
    end = 0
    for number, claim in enumerate(find_claims(parsed), 1):
        assert claim.id == f"c{number}"
        assert 0 <= claim.start < claim.end <= len(parsed.text)
        assert claim.start >= end or claim.end >= end
        assert (claim.value is None) == (claim.low is not None and claim.high is not None)
        assert claim.change in CHANGES
        end = claim.start


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_never_raises_on_any_text(parse, text):
    assert isinstance(find_claims(parse(text)), tuple)


LONG = {
    "digits": "9" * 400 + " 1/2",
    "scales": "5 " + "trillion " * 60,
    "letters": "a" * 20_000,
    "commas": "1," * 500,
    "amounts": "5 km " * 400,
    "empty": "",
    "lines": "\n\n5",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_odd_lengths(parse, text):
    assert all(claim.value is None or claim.value <= 1e18 for claim in find_claims(parse(text)))
