from __future__ import annotations

import pytest

from pipeline.evaluate.quotes.counts import compare
from pipeline.evaluate.quotes.situations import SITUATIONS, tell_situations

SAYS = "“We will sail soon,” said Ana Lund."
CASES = {
    "pronoun speaker": ("“We will sail soon,” she said.", "“We will sail soon,”", "said", "she"),
    "partial quote in indirect speech": (
        "Ana said it “rained all day” there.",
        "it “rained all day” there",
        "said",
        "Ana",
    ),
    "3-5 words": (SAYS, "“We will sail soon,”", "said", "Ana Lund"),
    "30+ words": (f"“{'rain ' * 30}fell,” said Ana.", f"“{'rain ' * 30}fell,”", "said", "Ana"),
    "verbless or colon cue": ("Ana Lund: “We will sail soon.”", "“We will sail soon.”", "", "Ana Lund"),
    "cue in another paragraph": ("Ana said:\n“We will sail soon.”", "“We will sail soon.”", "said", "Ana"),
    "X told Y": ("“We will sail soon,” Ana told Bo.", "“We will sail soon,”", "told", "Ana"),
    "over several paragraphs": (
        "“We sail soon.\n“Then we eat,” Ana said.",
        "“We sail soon.|“Then we eat,”",
        "said",
        "Ana",
    ),
    "split by its cue": (
        "“We will sail,” Ana said, “if it is calm.”",
        "“We will sail,”|“if it is calm.”",
        "said",
        "Ana",
    ),
    "single marks": ("‘We will sail soon,’ said Ana.", "‘We will sail soon,’", "said", "Ana"),
    "no source": ("“We will sail soon.”", "“We will sail soon.”", "", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_each_situation_is_told_from_the_gold(name, gold, quote):
    text, *parts = CASES[name]
    rows = {
        each.name: each for each in tell_situations([compare(gold(quote(*parts, text=text), text=text), [])])
    }
    assert rows[name].of == rows["all"].of > 0
    assert (rows[name].found, rows[name].with_speaker) == (0, 0)


def test_every_situation_has_a_case():
    assert set(CASES) == set(SITUATIONS) - {"all"}


def test_a_plain_quotation_is_in_no_hard_situation(gold, quote):
    text = "“We will surely sail out at dawn,” said Ana Lund."
    said = quote("“We will surely sail out at dawn,”", "said", "Ana Lund", text=text)
    rows = tell_situations([compare(gold(said, text=text), [said])])
    assert [(row.name, row.found, row.with_speaker) for row in rows if row.of] == [("all", 100, 100)]
