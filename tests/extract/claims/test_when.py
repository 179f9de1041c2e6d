"""The reference time of a claim."""

from __future__ import annotations

import pytest

from pipeline.extract.claims.find import find_claims
from pipeline.records import Article, Source


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("In 1998 the port had 40 boats.", "1998"),
        ("The port had 40 boats in May 1998.", "1998-05"),
        ("The port had 40 boats on 7 May 1998.", "1998-05-07"),
        ("The port had 40 boats on May 7, 1998.", "1998-05-07"),
        ("As of 1998-05-07 the port had 40 boats.", "1998-05-07"),
        ("It had 9 boats in 1990; the port had 40 boats.", None),
        ("The port had 40 boats 30 years ago.", None),
    ],
)
def test_time(parse, text, time):
    claim = next(each for each in find_claims(parse(text)) if each.value == 40)
    assert claim.time == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Last year the port had 40 boats.", "2016"),
        ("On Sunday 40 boats left the port.", "2017-06-25"),
        ("The port had 40 boats in May, six more than in 2010.", "2017-05"),
        # What a number is compared with has a time of its own.
        ("The port has 40 boats, up from 9 in 2010.", None),
        ("The port has 40 boats, more than a year ago.", None),
        ("The port had 40 boats, and a harbour master who came in 2010.", None),
    ],
)
def test_time_told_from_the_day_of_the_article(annotator, text, time):
    (parsed,) = annotator.parse([Article("a", Source("a.txt"), text, published="2017-06-28T09:00:00Z")])
    assert next(each for each in find_claims(parsed) if each.value == 40).time == time
