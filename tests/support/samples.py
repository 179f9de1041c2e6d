"""One full analysis, for tests of what comes after the analysis."""

from __future__ import annotations

from pipeline.records import (
    Analysis,
    Article,
    Block,
    Claim,
    Comparison,
    Dateline,
    Entity,
    Failure,
    Mention,
    Quote,
    Source,
    Span,
    Speaker,
    Theme,
    Warn,
)

TEXT = (
    "Mayor opens dock\n\n“We built it,” said Ana Lund. “It is ours.” "
    "It cost 4 million euros, double the plan."
)


def at(part, text=TEXT):
    """The span of a part of the text."""
    return Span(text.index(part), text.index(part) + len(part))


def make_analysis(name="a.txt", text=TEXT, speaker="Ana Lund"):
    """An analysis in which every field of every record holds something."""
    quote = Quote(
        "q1",
        "direct",
        (at("“We built it,”"), at("“It is ours.”")),
        (at("said"),),
        (at("Ana Lund"),),
        Speaker(speaker, "person", "name", "e1", "mayor", "Port Board"),
        0.9,
        "claim",
        "doubt",
        negated=True,
        nested=True,
    )
    claim = Claim(
        "c1", *at("4 million euros"), "money", 4e6, "euro",
        unit_code="EUR", concept="dock", measures="cost", entity="e1", time="2024",
        comparison=Comparison(2.0, "the plan"), quote="q1", speaker=speaker, confidence=0.8,
    )  # fmt: skip
    article = Article(
        name,
        Source(name, None, "0" * 64, "utf-8"),
        text,
        (Block("title", 0, 16), Block("paragraph", 18, len(text))),
        "Mayor opens dock",
        ("B. Writer", "C. Other"),
        "The Gazette",
        "2024-05-01",
        "2024-05-02",
        Dateline("PORT", "May 1", "Agency"),
        "https://gazette.example/dock",
        "en",
        (Warn("bad_bytes", "1 byte"),),
    )
    return Analysis(
        article,
        (Entity("e1", speaker, "PERSON", (Mention(*at("Ana Lund"), "PERSON"),), "mayor", "Port Board"),),
        (quote,),
        (claim,),
        (Theme("infrastructure_transport", 0.8, assigned=True), Theme("sport", 0.1, assigned=False)),
    )


def make_failure(path="bad.txt", member=None):
    """A failure record."""
    return Failure(Source(path, member), "ingest", "empty", "The file is empty.", "Remove it.")
