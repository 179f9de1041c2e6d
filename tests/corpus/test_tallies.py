from __future__ import annotations

from pipeline.corpus.tallies import tally

BODY = (
    '<title>Five <c v=5 unit=boat of=boats>5</c> boats</title>\n\n<q 1 speaker="Ana Lund">“It has '
    '<c v=4 unit="euro per day" change=up of=boats time=2023/2024 '
    'about="LQ-7">4 euros a day</c>,”</q> <cue 1>said</cue> '
    "<src 1><PERSON>Ana Lund</PERSON></src> in <notc date>May</notc> of <PRODUCT>LQ-7</PRODUCT>, "
    '<c low=24 high=99 vague change=~ unit=boat of=boats to="in May">dozens</c>.\n'
)


def test_everything_is_counted(gold_of):
    counts = tally([gold_of(BODY, themes=["trade", "sport"]), gold_of("Nothing.\n", country="Norway")])
    assert counts["articles"] == {"all": 2, "with several themes": 1, "without a theme": 1, "countries": 2}
    assert counts["themes"] == {"trade": 1, "sport": 1}
    assert counts["themes beside another"] == {"trade": 1, "sport": 1}
    assert counts["styles"] == {"local": 2}
    assert counts["quotes"] == {"all": 1, "direct": 1}
    assert counts["situations"]["different cues"] == 1
    assert counts["claim kinds"] == {"count": 2, "rate": 1}
    fields = counts["claim fields"]
    for name in (
        "rate",
        "up",
        "about an entity",
        "time: interval",
        "in a quote",
        "vague",
        "approximate",
        "in a headline",
    ):
        assert fields[name] == 1, name
    assert fields["compared: difference"] == 1
    assert fields["range"] == 0
    assert counts["traps"] == {"no claim: date": 1, "name with digits": 1}
    assert counts["entities"] == {"PERSON": 1, "PRODUCT": 1}
    assert counts["mentions"] == {"PERSON": 1, "PRODUCT": 1}
    assert counts["splits"] == {"none": 2}
