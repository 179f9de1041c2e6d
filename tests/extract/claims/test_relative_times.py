"""Times told from the day of the article."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extract.claims.relative_times import relative_times

WEDNESDAY = date(2017, 6, 28)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It closed on Monday.", [("Monday", "2017-06-26")]),
        ("It closed on Wednesday.", [("Wednesday", "2017-06-28")]),
        ("It closes next Wednesday.", [("next Wednesday", "2017-07-05")]),
        ("Tomorrow it closes.", [("Tomorrow", "2017-06-29")]),
        ("It closed this morning.", [("this morning", "2017-06-28")]),
        ("It opens next week.", [("next week", "2017-07-03/2017-07-09")]),
        ("It closed six months ago.", [("six months ago", "2016-12")]),
        ("It closed two centuries ago.", [("two centuries ago", "1817")]),
        ("It closed a week earlier.", [("a week earlier", "2017-06-21")]),
        ("It closed in the third quarter.", [("third quarter", "2016-07/2016-09")]),
        ("In the past six months it closed.", [("In the past six months", "2016-12/2017-06")]),
        # Nobody can count these, and these name no day.
        ("It closed several years ago.", []),
        ("It closes on Mondays; Sunday's paper, the third half.", []),
    ],
)
def test_relative_times(text, times):
    assert [(text[each.start : each.end], each.iso) for each in relative_times(text, WEDNESDAY)] == times
