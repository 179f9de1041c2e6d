"""The corpus can be trusted: every gold string is where it says, and the labels are ours."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.records import CHANGES, ENTITY_LABELS, QUOTE_KINDS

CORPUS = Path(__file__).parents[2] / "corpus"
THEMES = {
    "innovation",
    "manufacturing",
    "regional_cooperation",
    "trade",
    "finance_economy",
    "technology",
    "education",
    "environment_energy",
    "infrastructure_transport",
    "health",
    "politics_diplomacy",
    "society_culture",
    "sport",
}
KEYS = {
    "title",
    "authors",
    "publisher",
    "published",
    "captions",
    "headings",
    "noise",
    "quotes",
    "not_quotes",
    "claims",
    "not_claims",
    "entities",
    "themes",
}
NOTES = {"title", "answer", "nested"}
NAMES = sorted(path.stem for path in (CORPUS / "articles").iterdir())
NUMBER = re.compile(
    r"\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixty|forty|dozens?|hundreds?"
    r"|twice|doubled?|half|first|second|third|fourth|fifth|seventh)\b",
    re.IGNORECASE,
)

each_article = pytest.mark.parametrize("name", NAMES)


def read_text(name):
    return (CORPUS / "articles" / f"{name}.txt").read_bytes().decode("utf-8")


def read_gold(name):
    return json.loads((CORPUS / "gold" / f"{name}.json").read_text("utf-8"))


def locate(text, string, context=None):
    """The one place where ``string`` stands: inside ``context`` when that is given and holds it."""
    base = 0
    window = text
    if context is not None:
        assert text.count(context) == 1, f"context is not unique: {context!r}"
        if string in context:
            base = text.index(context)
            window = context
    assert window.count(string) == 1, f"{window.count(string)} times: {string!r}"
    start = base + window.index(string)
    end = start + len(string)
    for left, right in ((start - 1, start), (end - 1, end)):
        inside = left >= 0 and right < len(text) and text[left].isalnum() and text[right].isalnum()
        assert not inside, f"cuts a word: {string!r}"
    return start, end


def place(text, row):
    """The span of a row that is a bare string, or has ``text`` and perhaps ``context``."""
    return locate(text, row) if isinstance(row, str) else locate(text, row["text"], row.get("context"))


def place_quote(text, row):
    """A quote's content spans, then its cue and source spans (None where it has none)."""
    context = row.get("context")
    content = [locate(text, part, context) for part in row["content"]]
    cue, source = (row[key] and locate(text, row[key], context) for key in ("cue", "source"))
    return content, cue, source


def whole_lines(gold):
    return [*gold["captions"], *gold["headings"], *gold["noise"]]


def test_there_is_gold_for_ten_articles():
    assert len(NAMES) == 10
    assert sorted(path.stem for path in (CORPUS / "gold").iterdir()) == NAMES


@each_article
def test_files_are_plain_utf8_with_one_last_newline(name):
    text = read_text(name)
    assert text == text.strip() + "\n"
    assert not re.search("[\r\t\ufeff\u00a0]|[ ]$", text, re.MULTILINE)
    assert 200 <= len(text.split()) <= 450


@each_article
def test_head_and_lines_stand_in_the_file(name):
    text, gold = read_text(name), read_gold(name)
    lines = text.splitlines()
    assert set(gold) == KEYS
    assert gold["title"] in (line.removeprefix("Title: ") for line in lines)
    for line in whole_lines(gold):
        assert lines.count(line) == 1, line
    names = {entity["name"]: entity["label"] for entity in gold["entities"]}
    assert {names[author] for author in gold["authors"]} <= {"PERSON"}
    assert names[gold["publisher"]] == "ORG"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d)?)?", gold["published"])


@each_article
def test_quotes_are_where_they_say(name):
    text, gold = read_text(name), read_gold(name)
    assert gold["quotes"]
    for row in gold["quotes"]:
        content, cue, source = place_quote(text, row)
        assert content == sorted(content)
        for span in filter(None, (cue, source)):
            assert all(span[1] <= start or end <= span[0] for start, end in content), row
        assert row["kind"] in QUOTE_KINDS
        assert row.get("note") in {None, *NOTES}


@each_article
def test_the_kind_of_a_quote_follows_its_marks(name):
    for row in read_gold(name)["quotes"]:
        if row.get("note") == "answer":
            continue
        if row["kind"] == "direct":
            assert all(part[0] in "\"“‘'" for part in row["content"]), row
        elif row["kind"] == "mixed":
            assert any(re.search(r"(?<!\w)[\"“‘']\w", part) for part in row["content"]), row


@each_article
def test_nested_quotes_lie_in_another_one(name):
    text, gold = read_text(name), read_gold(name)
    outer = [span for row in gold["quotes"] if "note" not in row for span in place_quote(text, row)[0]]
    for row in gold["quotes"]:
        if row.get("note") == "nested":
            (start, end), *_ = place_quote(text, row)[0]
            assert any(left < start and end < right for left, right in outer), row


@each_article
def test_speakers_are_entities_or_words_of_the_text(name):
    text, gold = read_text(name), read_gold(name)
    names = {entity["name"] for entity in gold["entities"]}
    for row in gold["quotes"]:
        if row["speaker"] not in names:
            assert row["speaker"] is None or row["speaker"].lower() in text.lower(), row
        assert row["source"] is None or row["speaker"] is not None, row


@each_article
def test_what_is_no_quote_stands_in_marks(name):
    text, gold = read_text(name), read_gold(name)
    for string in gold["not_quotes"]:
        start, end = locate(text, string)
        assert text[start] + text[end - 1] in {"“”", "‘’", '""'}
        assert all(string != part for row in gold["quotes"] for part in row["content"])


@each_article
def test_every_quotation_mark_is_spoken_for(name):
    text, gold = read_text(name), read_gold(name)
    covered = [span for row in gold["quotes"] for span in place_quote(text, row)[0]]
    covered += [locate(text, string) for string in gold["not_quotes"]]
    for mark in re.finditer('[“”"‘]', text):
        assert any(start <= mark.start() < end for start, end in covered), text[
            mark.start() : mark.end() + 30
        ]


@each_article
def test_claims_are_where_they_say(name):
    text, gold = read_text(name), read_gold(name)
    spans = [place(text, row) for row in gold["claims"]]
    assert spans == sorted(set(spans)), "in the order of the text, each once"
    for row in gold["claims"]:
        assert ("value" in row) != ("low" in row and "high" in row)
        assert row["change"] in CHANGES
        assert row["concept"].strip()
        assert "value" in row or row["low"] < row["high"]


@each_article
def test_units_are_singular(name):
    singular = {"celsius", "lens", "bus"}
    for row in read_gold(name)["claims"]:
        head = row["unit"].split(" per ")[0]
        assert head
        assert head in singular or not re.search(r"[^s]s$", head), row


@each_article
def test_claims_and_what_is_none_do_not_overlap(name):
    text, gold = read_text(name), read_gold(name)
    spans = sorted(place(text, row) for row in [*gold["claims"], *gold["not_claims"]])
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start, text[start : start + 30]


@each_article
def test_every_number_is_spoken_for(name):
    text, gold = read_text(name), read_gold(name)
    covered = [place(text, row) for row in [*gold["claims"], *gold["not_claims"]]]
    for line in gold["noise"]:
        covered += [found.span() for found in re.finditer(rf"^{re.escape(line)}$", text, re.MULTILINE)]
    for match in NUMBER.finditer(text):
        assert any(start <= match.start() and match.end() <= end for start, end in covered), text[
            max(0, match.start() - 30) : match.end() + 30
        ]


@each_article
def test_entities_are_named_in_the_text(name):
    text, gold = read_text(name), read_gold(name)
    names = [entity["name"] for entity in gold["entities"]]
    assert len(names) == len(set(names))
    for entity in gold["entities"]:
        assert entity["label"] in ENTITY_LABELS
        for string in (entity["name"], *entity.get("aliases", ())):
            assert re.search(rf"(?<!\w){re.escape(string)}(?!\w)", text, re.IGNORECASE), string
        assert not entity["name"].startswith(("the ", "The ")), entity


def test_every_theme_occurs_and_one_article_has_none():
    themes = [read_gold(name)["themes"] for name in NAMES]
    assert {theme for row in themes for theme in row} == THEMES
    assert sum(not row for row in themes) == 1
    assert any(len(row) >= 3 for row in themes)


def test_the_corpus_shows_every_label_kind_and_change():
    golds = [read_gold(name) for name in NAMES]
    assert {entity["label"] for gold in golds for entity in gold["entities"]} == set(ENTITY_LABELS)
    assert {row["kind"] for gold in golds for row in gold["quotes"]} == set(QUOTE_KINDS)
    assert {row["change"] for gold in golds for row in gold["claims"]} == set(CHANGES)


def test_no_name_of_a_person_is_used_twice():
    seen = {}
    for name in NAMES:
        for entity in read_gold(name)["entities"]:
            if entity["label"] == "PERSON":
                for part in re.findall(r"\w{3,}", entity["name"].lower()):
                    assert seen.setdefault(part, name) == name, part
