from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus.figures import parse_number
from pipeline.corpus.to_markup import show_number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", 5),
        ("4_000_000", 4e6),
        ("4,000,000", 4e6),
        ("-2.5", -2.5),
        ("−3", -3),
        ("1/3", 1 / 3),
        (".5", 0.5),
        ("1e22", 1e22),
        ("4,5", None),
        ("4m", None),
        ("", None),
        ("about 5", None),
        ("1/0", None),
        ("-", None),
        ("_", None),
    ],
)
def test_numbers(written, value):
    assert parse_number(written) == value


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_numbers_are_written_as_they_are_read(value):
    assert parse_number(show_number(value)) == value


def claim(gold_of, attributes, surface="5", before="", after=""):
    body = f"<PERSON>Ana Lund</PERSON> {before}<c {attributes} of=Lund>{surface}</c>{after}"
    gold = gold_of(body)
    return gold.analysis.claims[0], gold


@pytest.mark.parametrize(
    ("attributes", "kind"),
    [
        ("v=5 unit=kilometre", "measure"),
        ("v=5 unit=euro", "money"),
        ("v=5 unit=boat", "count"),
        ("v=5 unit=%", "share"),
        ("v=5 unit=% change=up", "change"),
        ("v=5 unit='x'", "count"),
        ("v=5 unit=boat rank", "rank"),
        ('v=5 unit="boat per day"', "rate"),
        ("v=5 unit=hour", "duration"),
        ('v=5 unit="year of age"', "age"),
        ("v=5 unit=time", "multiple"),
        ("v=0.5 unit=proportion", "share"),
        ("v=5 unit=point", "count"),
        ('v=5 unit="year of age" kind=average', "average"),
        ("v=0.2 unit=proportion kind=ratio", "ratio"),
        ('v=5 unit="kilometre per hour"', "measure"),
    ],
)
def test_the_kind_follows_unit_and_flags(gold_of, attributes, kind):
    assert claim(gold_of, attributes)[0].kind == kind


@pytest.mark.parametrize(
    ("attributes", "surface", "bound", "approximate"),
    [
        ("v=5 unit=boat", "5", "exact", False),
        ('v=5 unit=boat change=">"', "more than 5", "min", False),
        ('v=5 unit=boat change="<"', "up to 5", "max", False),
        ("v=5 unit=boat change=~", "about 5", "exact", True),
        ("v=5 unit=% change=up", "at least 5 percent", "min", False),
        ("v=5 unit=% change=down", "about 5 percent", "exact", True),
        ("low=24 high=99 vague unit=boat", "dozens", "exact", True),
        ("v=5 unit=% change=down bound=max", "5 percent", "max", False),
        ("v=5 unit=% change=down approx", "5 percent", "exact", True),
    ],
)
def test_bound_and_approximation(gold_of, attributes, surface, bound, approximate):
    found, _ = claim(gold_of, attributes, surface)
    assert (found.bound, found.approximate) == (bound, approximate)


def test_values_units_and_links(gold_of):
    found, gold = claim(gold_of, 'low=5 high=7 unit=km about="Ana Lund" time=2024 measures=way', "5 to 7 km")
    assert (found.value, found.low, found.high, found.unit, found.unit_code) == (
        None,
        5,
        7,
        "kilometre",
        "km",
    )
    assert (found.entity, found.time, found.concept, found.measures) == ("e1", "2024", "Lund", "way")
    assert gold.analysis.article.text[found.start : found.end] == "5 to 7 km"


def test_a_code_may_be_given_or_taken_away(gold_of):
    assert claim(gold_of, "v=5 unit=$ code=SGD")[0].unit_code == "SGD"
    assert claim(gold_of, 'v=5 unit=cup code=""')[0].unit_code is None


def test_comparisons(gold_of):
    gold = gold_of(
        '<c v=2 unit=time to="the average" of=x>twice</c> <c base v=5 unit=km of=x>5</c> '
        '<c v=3 unit=boat to="in May" of=x>3</c> <c v=6 unit=km to=that cmp=1.2 '
        "cmp_of=base cmp_v=5 cmp_unit=km of=x>6</c>"
    )
    first, _, third, fourth = (each.comparison for each in gold.analysis.claims)
    assert (first.factor, first.compared_to) == (2, "the average")
    assert (third.factor, third.compared_to) == (None, "in May")
    assert (fourth.factor, fourth.of_claim, fourth.value, fourth.unit) == (1.2, "c2", 5, "kilometre")


def test_a_claim_belongs_to_the_innermost_quote(gold_of):
    gold = gold_of(
        '<PERSON>Ana Lund</PERSON> <q 1 speaker="Ana Lund">“a man says <q 2 nested speaker="a man">there are '
        "<c v=5 unit=boat of=x>5</c></q> and <c v=6 unit=boat of=x>6</c>”</q> <c "
        'v=7 unit=boat of=x by="Ana Lund">7</c>'
    )
    assert [(each.quote, each.speaker) for each in gold.analysis.claims] == [
        ("q2", "a man"),
        ("q1", "Ana Lund"),
        (None, "Ana Lund"),
    ]


def test_the_block_is_that_of_the_tag(gold_of):
    gold = gold_of("<title><c v=5 unit=boat of=x>5</c> boats</title>\n\n<c v=5 unit=boat of=x>5</c> boats\n")
    assert [each.block for each in gold.analysis.claims] == ["title", "paragraph"]


def test_reasons_of_numbers_that_claim_nothing(gold_of):
    gold = gold_of("<notc date>May 1</notc> <notc why=score>2-1</notc> <notc>one</notc>")
    assert [each.why for each in gold.not_claims] == ["date", "score", "other"]
