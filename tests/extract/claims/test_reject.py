"""Numbers that are dates, times, codes, years or results."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.amounts import make_amount
from pipeline.extract.claims.numerals import scan
from pipeline.extract.claims.reject import in_code, is_score, is_year, timed_spans


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("on March 3, 2018, at", "March 3, 2018"),
        ("on 3 March 2018 at", "3 March 2018"),
        ("on March 3-5 at", "March 3-5"),
        ("in Sept. 2018 at", "Sept. 2018"),
        ("on 2018-03-05 at", "2018-03-05"),
        ("on 5/3/2018 at", "5/3/2018"),
        ("at 7.30 p.m. in", "7.30 p.m."),
        ("at 19:45 in", "19:45"),
        ("at eight o'clock in", "eight o'clock"),
        ("call +44 20 7946 0018 now", "+44 20 7946 0018"),
        ("a one-in-20-year event", "one-in-20-year"),
        ("a once-in-a-generation chance", "once-in-a-generation"),
        ("call (212) 555-0147 now", "(212) 555-0147"),
        ("in the 1980s in", "1980s"),
        ("the '90s in", "'90s"),
        ("in 2015-16 in", "2015-16"),
        ("version 2.4.1 of", "2.4.1"),
        ("at 12 Mill Road in", "12 Mill Road"),
        ("see www.example.org/2019 for", "www.example.org/2019"),
        ("write to a1@example.org for", "a1@example.org"),
    ],
)
def test_timed(text, span):
    assert span in [text[start:end] for start, end in timed_spans(text, text)]


@pytest.mark.parametrize(
    "text", ["in May 40 million people", "paid 20 euros", "a '14,028' mark", "1 414 021 100 people"]
)
def test_not_timed(text):
    assert timed_spans(text, text) == []


def test_list_numbers_stand_at_the_head_of_a_line():
    text = "Rules:\n1. Walk.\n2) Rest. It is 3. Then"
    assert [text[start:end].strip() for start, end in timed_spans(text, text)] == ["1.", "2)"]


def amount_of(text):
    return make_amount(text, scan(text)[0])


@pytest.mark.parametrize("text", ["in 2014 it", "the 1875 treaty of", "of 1643, it", "by 2030 it"])
def test_years(text):
    if text.startswith("the"):
        text = f"in {text[4:]}"
    assert is_year(text, amount_of(text))


@pytest.mark.parametrize("text", ["sent 2000 soldiers", "2,014 people", "2014 km", "$2014", "1650 boats"])
def test_not_years(text):
    assert not is_year(text, amount_of(text))


@pytest.mark.parametrize(
    "text", ["the F-150 truck", "on COVID-19 cases", "a 5G mast", "the S23 phone", "a 747-400 jet"]
)
def test_codes(text):
    assert in_code(text, amount_of(text))


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("they won 1-2 away", True),
        ("a 3-1 result", True),
        ("a 1-2 defeat", True),
        ("took 2-3 weeks", False),
    ],
)
def test_scores(text, score):
    start = text.index("-") - 1
    assert is_score(text, start, start + 3) is score
