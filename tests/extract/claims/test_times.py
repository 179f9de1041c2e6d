"""Times that a sentence states."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.claims.times import stated_times

WEDNESDAY = "2017-06-28T09:00:00Z"
WORDS = st.sampled_from(
    [
        *(
            "since",
            "from",
            "to",
            "in",
            "on",
            "between",
            "and",
            ",",
            "ago",
            "the",
            "of",
            "past",
            "last",
            "next",
        ),
        *(
            "May",
            "June",
            "31",
            "4",
            "2016",
            "1881/2006",
            "week",
            "year",
            "month",
            "Sunday",
            "first",
            "quarter",
        ),
        *("half", "three", "999", "weeks", "centuries", "today", "yesterday"),
    ]
)


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("As of 1998-05-07 there were 40.", ["1998-05-07"]),
        ("It fell in 1998 and in May 2001.", ["1998", "2001-05"]),
        ("Output in 2010-18 doubled.", ["2010/2018"]),
        ("It rose from 2010 to 2018.", ["2010/2018"]),
        ("Between March and May it rained.", ["2017-03/2017-05"]),
        ("Sales from January to October 2016 fell.", ["2016-01/2016-10"]),
        ("In May it rained.", ["2017-05"]),
        ("In October it rained.", ["2016-10"]),
        ("It will open in October.", ["2017-10"]),
        ("It opened on 3 Sept.", ["2016-09-03"]),
        ("In July last year it rained.", ["2016-07"]),
        ("It opens on 3 March next year.", ["2018-03-03"]),
        ("In 2015, on February 29, it rained.", ["2015", "2017-02"]),
        ("Last March it closed.", ["2017-03"]),
        ("From October to May it snows.", ["2016-10/2017-05"]),
        ("It has grown since 2010.", ["2010/2017"]),
        ("It has grown since March.", ["2017-03/2017-06"]),
        ("It closed on Monday.", ["2017-06-26"]),
        ("It closed on Thursday.", ["2017-06-22"]),
        ("It will close on Thursday.", ["2017-06-29"]),
        ("It closed last Wednesday.", ["2017-06-21"]),
        ("It closed yesterday.", ["2017-06-27"]),
        ("It closed last year and opens next month.", ["2016", "2017-07"]),
        ("It closed last week.", ["2017-06-19/2017-06-25"]),
        ("In the first quarter it closed.", ["2017-01/2017-03"]),
        ("In the second half of last year it closed.", ["2016-07/2016-12"]),
        ("It closed in the fourth quarter of 2012.", ["2012-10/2012-12"]),
        ("In the fourth quarter it closed.", ["2016-10/2016-12"]),
        ("It closed three months ago.", ["2017-03"]),
        ("It closed 38 years ago.", ["1979"]),
        ("Over the past decade it shrank.", ["2007/2017"]),
        # What only looks like a time.
        ("The 1980s were long, and $2010 was paid for 2016.5 acres.", []),
        ("You may march with May, who sells 2010 bicycles.", []),
        ("Regulation 1881/2006 holds.", []),
        ("Last year's winner won.", []),
    ],
)
def test_stated_times(text, isos):
    assert [each.iso for each in stated_times(text, WEDNESDAY)] == isos


def test_without_the_day_of_the_article_only_whole_dates_are_told():
    assert [each.iso for each in stated_times("In May 1998, last year and on Monday", None)] == ["1998-05"]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "yesterday", ""])
def test_an_impossible_day_is_no_day(published):
    assert stated_times("last week, next week and 3 centuries ago", published) == []


@given(
    words=st.lists(WORDS, max_size=14), day=st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 1, 1))
)
def test_times_are_apart_in_order_and_never_end_before_they_start(words, day):
    text = " ".join(words)
    found = stated_times(text, day.isoformat())
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for each in found:
        start, _, end = each.iso.partition("/")
        assert not end or start[: len(end)] <= end[: len(start)]
