from __future__ import annotations

import pytest

WAGE = "<c v=5 unit=euro of=wage>5 euros</c>"


@pytest.mark.parametrize(
    ("body", "message", "mend"),
    [
        ("won by <notc score>9 votes to 4</notc>", "votes are claims, no score: '9 votes to 4'", "unit=vote"),
        ("won by <notc score>9-4</notc> votes", "votes are claims, no score: '9-4'", "unit=vote"),
        (
            "a share of <c v=6 unit=% of=share>6%</c>, up from <c v=5 unit=% of=share>5%</c>",
            "'6%' is the new level before 'up from'",
            "write change=up",
        ),
        (
            "<c v=6 unit=boat of=boats>6</c> boats, down from <c v=9 unit=boat of=boats>9</c>",
            "'6' is the new level before 'down from'",
            "write change=down",
        ),
        (
            "<c v=6 unit=% change=up of=share>6%</c> share, up from <c v=5 unit=% change=up of=share>5%</c>",
            "the old level after 'up from' is plain",
            "leave change= out",
        ),
        (f"a wage of {WAGE} a day", "'5 euros' goes on with 'a day'", 'unit="euro per day"'),
        (f"a wage of {WAGE} per crate", "'5 euros' goes on with 'per crate'", 'unit="euro per crate"'),
        (f"a wage of {WAGE} a crate in May", "'5 euros' goes on with 'a crate'", "take it in"),
        (
            'a wage of <c v=5 unit="euro per day" of=wage>5 euros</c> a day',
            "'5 euros' leaves out 'a day'",
            "take it in",
        ),
        (
            "<c v=2 unit=lesson of=lessons>two</c> lessons a week",
            "'two lessons a week' is a rate",
            'unit="lesson per week"',
        ),
        (
            "<c v=5 unit=boat of=boats>only 5</c> boats",
            "'only 5' begins with 'only'",
            "begin the tag behind it",
        ),
        ("<c v=5 unit=boat of=boats>just 5</c> boats", "'just 5' begins with 'just'", "behind it"),
        ("sold <c v=5 unit=year of=sold>five years ago</c>", "takes in 'ago'", "end the tag before it"),
        (
            "<c low=24 high=99 vague change=~ unit=boat of=boats>dozens of</c> boats",
            "'dozens of' ends in 'of'",
            "end the tag before it",
        ),
        (
            "<c low=20 high=99 vague change=~ unit=boat of=boats>scores</c> of boats",
            "'scores' is a vague amount of the table",
            "low=40 high=199 vague",
        ),
        (
            "<c low=20_000 high=90_000 vague change=~ unit=eel of=eels>tens of thousands</c> of eels",
            "'tens of thousands' is a vague amount",
            "low=20000 high=99999 vague",
        ),
        (
            "<c low=24 high=99 change=~ unit=boat of=boats>dozens</c> of boats",
            "'dozens' is a vague amount of the table",
            "vague",
        ),
        (
            "<c low=3 high=9 vague unit=boat of=boats>a handful</c> of boats",
            "'a handful' is only about so many",
            "write change=~",
        ),
        (
            "a walk of <c v=25 unit=km of=walk>25 km</c> (<c v=15.5 unit=mile of=walk>15.5 miles</c>)",
            "'15.5 miles' says the number before it again",
            "repeats=a",
        ),
        (
            "<c v=9 unit=€ of=fare>€9</c> fare (<c v=10 change=~ unit=USD of=fare>about 10 dollars</c>)",
            "says the number before it again",
            "repeats=a",
        ),
    ],
)
def test_faults(faults, body, message, mend):
    found = faults(body + "\n")
    assert any(message in fault and mend in fault for fault in found), found


@pytest.mark.parametrize(
    "body",
    [
        "won <notc score>9-4</notc>",
        "a share of <c v=6 unit=% change=up of=share>6%</c>, up from <c v=5 unit=% of=share>5%</c>",
        'a share of <c v=6 unit=% of=share ok="x">6%</c>, up from <c v=5 unit=% of=share>5%</c>',
        (
            "<c v=6 unit=boat of=boats>6</c> boats, and eels went up from <c v=5 unit=eel of=eels>5</c> "
            "to <c v=9 change=up unit=eel of=eels>9</c>"
        ),
        'a wage of <c v=5 unit="euro per day" of=wage>5 euros a day</c>',
        f"a wage of {WAGE} a year ago",
        f"a wage of {WAGE} a young smith might like",
        f"a wage of {WAGE}, a day after the fair",
        'a smith of <c v=34 unit="year of age" of=smith>34</c>, a day\'s walk away',
        'a wage of <c v=5 unit=euro of=wage ok="asked once">5 euros</c> a day',
        'dearer by <c v=0.6 unit="euro per day" of=dearer>0.6</c> a day',
        '<c v=2 unit="lesson per week" of=lessons>two</c> lessons a week',
        "<c v=2 unit=lesson of=lessons>two</c> lessons a week ago",
        "only <c v=5 unit=boat of=boats>5</c> boats",
        '<c v=5 unit=boat change="<" of=boats>just under 5</c> boats',
        "sold <c v=5 unit=year of=sold>five years</c> ago",
        "<c low=40 high=199 vague change=~ unit=boat of=boats>scores</c> of boats",
        "<c low=24 high=99 vague change=up unit=boat of=boats>dozens</c> of boats",
        '<c low=30 high=60 vague change=~ unit=boat of=boats ok="he counted">dozens</c> of boats',
        (
            "a walk of <c a v=25 unit=km of=walk>25 km</c> "
            "(<c v=15.5 unit=mile of=walk repeats=a>15.5 miles</c>)"
        ),
        "a walk of <c v=25 unit=km of=walk>25 km</c> (<c v=20 unit=km of=walk>20 km</c> by road)",
        "a walk of <c v=25 unit=km of=walk>25 km</c> (<c v=5 unit=hour of=walk>5 hours</c>)",
    ],
)
def test_good_words(faults, body):
    assert faults(body + "\n") == []
