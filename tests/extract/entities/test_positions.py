from __future__ import annotations

import pytest

from pipeline.extract.entities.positions import Named, Position, body_at, is_work, read_position


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("yard manager", True),
        ("Prime Minister", True),
        ("beekeeper", True),
        ("head of testing", True),
        ("11 points behind", False),
        ("heap of bones", False),
        ("floor", False),
        ("Produce Letter", False),
        ("", False),
    ],
)
def test_what_says_what_somebody_does(words, work):
    assert is_work(words) is work


def tokens_of(parsed, phrase, *named):
    """The tokens of a phrase, and the mentions (form, name, label) by their start."""
    text = parsed.text
    start = text.index(phrase)
    mentions = {
        text.index(form): Named(text.index(form), text.index(form) + len(form), name, label)
        for form, name, label in named
    }
    return parsed.tokens(start, start + len(phrase)), mentions


@pytest.mark.parametrize(
    ("phrase", "named", "expected"),
    [
        ("a lecturer in soil science", [], Position("lecturer in soil science")),
        (
            "head of trade lending at Zenith Bank",
            [("Zenith Bank", "Zenith Bank Plc", "ORG")],
            Position("head of trade lending", "Zenith Bank Plc"),
        ),
        (
            "Zenith Bank’s chief economist",
            [("Zenith Bank", "Zenith", "ORG")],
            Position("chief economist", "Zenith"),
        ),
        ("Zenith striker", [("Zenith", "Zenith", "ORG")], Position("striker", "Zenith")),
        ("the president of Ghana", [("Ghana", "Ghana", "GPE")], Position("president of Ghana")),
        ("a statistician in Ghana", [("Ghana", "Ghana", "GPE")], Position("statistician")),
        ("an expert in Ghana studies", [("Ghana", "Ghana", "GPE")], Position("expert in Ghana studies")),
        ("director of the council", [], Position("director", "the council")),
        ("a heap of bones", [], Position()),
    ],
    ids=[
        "role",
        "at-a-body",
        "a-bodys-own",
        "body-before",
        "of-a-country",
        "in-a-country",
        "studies-of-a-country",
        "of-the-council",
        "no-work",
    ],
)
def test_a_phrase_read_as_a_position(parse, phrase, named, expected):
    assert read_position(*tokens_of(parse(f"Ada Obi, {phrase}, left."), phrase, *named)) == expected


@pytest.mark.parametrize(
    ("phrase", "named", "expected"),
    [
        ("the Harbour Trust", [("Harbour Trust", "Harbour Trust of Goa", "ORG")], "Harbour Trust of Goa"),
        ("the Institute for Civic Records", [], "Institute for Civic Records"),
        ("the rescue team", [], "the rescue team"),
        ("Ghana", [("Ghana", "Ghana", "GPE")], None),
        ("the rain", [], None),
    ],
    ids=["named", "unmarked", "common", "place", "thing"],
)
def test_the_body_at_the_head_of_a_phrase(parse, phrase, named, expected):
    assert body_at(*tokens_of(parse(f"Ada Obi of {phrase} left."), phrase, *named)) == expected
