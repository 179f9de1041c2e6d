from __future__ import annotations

import json

import pytest

from pipeline.errors import IngestError
from pipeline.ingest.items import IngestOptions, make_item
from pipeline.ingest.readers import READERS, read_item, reader_for


def read(data, reader="text", **options):
    return read_item(make_item("a", "a", reader, data), IngestOptions(**options))


def row(**fields):
    return read(json.dumps(fields).encode(), "jsonl")


@pytest.mark.parametrize(
    ("suffix", "name"),
    [(".txt", "text"), (".MD", "text"), (".jsonl", "jsonl"), (".tsv", "csv"), (".pdf", None)],
    ids=str,
)
def test_the_suffix_says_the_reader(suffix, name):
    assert reader_for(suffix) == name


def test_no_suffix_has_two_readers():
    suffixes = [suffix for reader in READERS.values() for suffix in reader.suffixes]
    assert len(set(suffixes)) == len(suffixes)


def test_a_text_file_is_an_article_with_blocks():
    article = read(b"Harbour reopens\nBy Ana Lund\n\n2024-05-01 08:30 GMT+2\n\nThe harbour is open again.\n")
    assert (article.title, article.authors, article.published) == (
        "Harbour reopens",
        ("Ana Lund",),
        "2024-05-01T08:30:00+02:00",
    )
    assert [block.kind for block in article.blocks] == ["title", "byline", "timestamp", "paragraph"]
    assert article.source.encoding == "utf-8"


def test_a_row_is_its_text_with_the_metadata_given():
    article = row(
        id="r1", text="The harbour is open.", title="Harbour", authors=["Ana", "Bo"], url="u", date="2024"
    )
    assert (article.id, article.text, article.title) == ("r1", "The harbour is open.", "Harbour")
    assert (article.authors, article.url, article.published) == (("Ana", "Bo"), "u", "2024")
    assert [block.kind for block in article.blocks] == ["paragraph"]


def test_half_surrogates_are_replaced_and_said():
    article = read(b'{"id": "a", "text": "odd \\ud800 end"}', "jsonl")
    assert article.text == "odd \ufffd end"
    assert [warning.code for warning in article.warnings] == ["bad_characters"]


@pytest.mark.parametrize(
    ("data", "reader", "options", "code"),
    [
        (b"  \n ", "text", {}, "empty"),
        (b'{"id": 1, "text": "  "}', "jsonl", {}, "empty"),
        (b"word " * 30, "text", {"max_chars": 100}, "too_long"),
        (b'{"id": 1}', "jsonl", {}, "no_text"),
    ],
    ids=["blank", "blank-row", "long", "no-text"],
)
def test_what_is_no_article_is_an_error_with_a_hint(data, reader, options, code):
    with pytest.raises(IngestError) as caught:
        read(data, reader, **options)
    assert caught.value.code == code
    assert caught.value.hint
