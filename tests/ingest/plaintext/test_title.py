import pytest

from pipeline.ingest.plaintext.title import (
    ends_as_sentence,
    has_title_label,
    is_headline,
    is_short_statement,
    is_title_case,
    title_words,
)


@pytest.mark.parametrize(
    "line",
    [
        "Lamp lighters return to the old town",
        "‘Bread is slower than people’",
        "Who will pay for the pumps?",
        "Court Rules Against River Town In Pump Dispute.",
        "Court rules on pumps in the U.S.",
    ],
)
def test_headline(line):
    assert is_headline(line)


@pytest.mark.parametrize(
    "line",
    [
        "The board sat until midnight to settle the fares, and it put them up by a tenth.",
        "“We shall see,” said the mayor.",
        "The results were as follows:",
        "and the rest",
        "1999",
        "word " * 60 + "end",
    ],
)
def test_no_headline(line):
    assert not is_headline(line)


def test_sentence_ends():
    assert ends_as_sentence("He left (at noon.)")
    assert not ends_as_sentence("He left ...")
    assert not ends_as_sentence("Tidewell Corp.")


def test_shapes():
    assert is_title_case("River Town Buys Nine Pumps From Abroad")
    assert not is_title_case("River town buys nine pumps from abroad")
    assert is_short_statement("The town has bought nine pumps.")
    assert not is_short_statement("The town has bought these:")


def test_label_and_marks():
    assert has_title_label("Title: The mill")
    assert not has_title_label("Titles: a list")
    assert title_words('Headline: "The mill"') == "The mill"
    assert title_words("“The mill” reopens;") == "“The mill” reopens"
