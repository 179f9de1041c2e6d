from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "message", "mend"),
    [
        ("<c v=5 unit=boat>5</c> boats", "a claim that is about nothing", 'add of="'),
        (
            "<c v=5 unit=boat of=ships>5</c> boats",
            "of='ships': 'ships' does not stand in the article",
            "use words",
        ),
        (
            "<c v=5 unit=boat of=boats measures=size>5</c> boats",
            "'size' does not stand in the article",
            "use words",
        ),
        ("<c v=5 of=boats>5</c> boats", "a claim without a unit", 'unit=""'),
        ("<c v=5 unit=boats of=boats>5</c> boats", "unit='boats' is no unit", "write boat"),
        (
            "<c v=5 unit=ship of=boats>5</c> boats",
            "'ship' does not stand in the article and is no unit",
            "noun that is counted",
        ),
        ("<c v=5 unit=krone of=boats>5 kroner</c> boats", "unit='krone' is no unit", "the full name"),
        ("<c v=6 unit=boat of=boats>5</c> boats", "'5' reads as 5", "mend v, low or high"),
        (
            "<c low=5 high=8 unit=hour of=sail>5 to 7 hours</c> sail",
            "reads as 5 to 7 hour",
            "mend v, low or high",
        ),
        (
            "<c v=5 unit=boat of=boats>several</c> boats",
            "no number can be read in 'several'",
            "tag the number itself",
        ),
        ("<c v=5 unit=mile of=sail>5 km</c> sail", "'5 km' reads as 5 kilometre", "mend the unit"),
        ("<c v=5 unit=boat of=boats>about 5</c> boats", "'about 5' is not '='", 'change="~"'),
        ('<c v=5 unit=boat change="<" of=boats>more than 5</c> boats', "is not '<'", 'change=">"'),
        (
            "about <c v=5 unit=boat of=boats>5</c> boats",
            "the words before belong to it: 'about 5'",
            "begin the tag there",
        ),
        ("<c v=five unit=boat of=boats>five</c> boats", "v='five' is no number", "write 4000000"),
        ("<c unit=boat of=boats>5</c> boats", "a claim needs a value or a range", "v=5, or low=5 high=7"),
        ("<c low=5 unit=boat of=boats>5</c> boats", "a claim needs a value or a range", "low=5 high=7"),
        (
            "<c low=7 high=5 unit=boat of=boats>5 to 7</c> boats",
            "low=7 is not below high=5",
            "smaller end first",
        ),
        (
            "<c v=24 vague unit=boat of=boats>dozens</c> of boats",
            "a vague amount with one value",
            "24 and 99",
        ),
        (
            "<c v=5 unit=boat change=more of=boats>5</c> boats",
            "change='more' is not known",
            "= ~ > < up down",
        ),
        ("<c v=5 unit=boat bound=low of=boats>5</c> boats", "bound='low' is not known", "exact min max"),
        ("<c v=5 unit=boat kind=number of=boats>5</c> boats", "kind='number' is not known", "measure money"),
        (
            (
                '<ORG>Oslo Docks</ORG> <ORG n="Oslo Docks">Docks</ORG> <c v=5 unit=boat '
                "about=Docks of=boats>5</c> boats"
            ),
            "about='Docks' is a short form",
            'write about="Oslo Docks"',
        ),
        ("<c v=5 unit=boat about=Oslo of=boats>5</c> boats", "about='Oslo' is no entity", "tagged entity"),
        (
            "<c v=5 unit=boat by=Oslo of=boats>5</c> boats",
            "by='Oslo' is no entity and not in the text",
            "who says it",
        ),
        (
            '<c v=5 unit=boat time="last May" of=boats>5</c> boats',
            "time='last May' is no ISO date",
            "2024-05-01",
        ),
        ("<c v=5 unit=boat repeats=a of=boats>5</c> boats", "repeats='a' names no claim", "<c a ...>"),
        ("<c v=2 unit=time cmp=2 of=boats>twice</c> boats", "a comparison with nothing", 'to="'),
        (
            "<c a v=5 unit=boat of=boats>5</c> <c a v=6 unit=boat of=boats>6</c> boats",
            "two claims are called 'a'",
            "another name",
        ),
        (
            "<c v=5 unit=boat of=boats>5 <notc other>6</notc></c> boats",
            "<notc> begins inside <c>",
            "tag each number once",
        ),
        ("<notc>5</notc>", "<notc> without a known reason", "<notc date>"),
    ],
)
def test_faults(faults, body, message, mend):
    found = faults(body + "\n")
    assert any(message in fault and mend in fault for fault in found), found


@pytest.mark.parametrize(
    "body",
    [
        "<c v=5 unit=boat of=boats>5</c> boats",
        '<c v=5 unit=boat of="several boats" ok="a handful is five">several</c> boats',
        '<c v=5 unit=ship of=boats ok="ships are meant">5</c> boats',
        "<c v=5 unit=% change=up of=boats>about 5 percent</c> more boats",
        "<c low=24 high=99 vague change=~ unit=boat of=boats>dozens</c> of boats",
        '<c v=1/9 unit=proportion kind=ratio of="patient">one patient in nine</c>',
        '<c v=5 unit="norwegian krone" of=cost>5 kroner</c> cost',
        '<c v=12 unit="year of age" of="family\'s collie">12-year-old</c> collie of the family’s',
        (
            '<c v=2 unit=time cmp_of=a to="5 boats" of=boats>twice</c> the <c a v=5 '
            "unit=boat of=boats>5</c> boats"
        ),
        '<c v=2 unit="" of=wave>2</c> on the wave scale',
        "<c v=-5 unit=celsius of=sea>minus 5 °C</c> in the sea",
        '<c v=900 unit="book per month" change=~ of="books lent">about 900</c> books lent a month',
    ],
)
def test_good_claims(faults, body):
    assert faults(body + "\n") == []
