from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import IngestError
from pipeline.ingest.decode import decode

POLISH = (
    "Wójt ogłosił nowy plan. „Zażółć gęślą jaźń” to nie żart, powiedział; mieszkańcy słuchali w ciszy. " * 4
)
RUSSIAN = "Мэр открыл новую школу на окраине города и пообещал ещё две к осени. " * 6


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        ("Café".encode(), "utf-8", "Café"),
        (codecs.BOM_UTF8 + "Café".encode(), "utf-8", "Café"),
        (codecs.BOM_UTF16_LE + "Café".encode("utf-16-le"), "utf-16-le", "Café"),
        (codecs.BOM_UTF16_BE + "Café".encode("utf-16-be"), "utf-16-be", "Café"),
        (codecs.BOM_UTF32_LE + "Café".encode("utf-32-le"), "utf-32-le", "Café"),
        ("The mayor spoke.".encode("utf-16-le"), "utf-16-le", "The mayor spoke."),
        ("The mayor spoke.".encode("utf-16-be"), "utf-16-be", "The mayor spoke."),
    ],
    ids=["utf8", "utf8-bom", "utf16le-bom", "utf16be-bom", "utf32-bom", "utf16le-bare", "utf16be-bare"],
)
def test_unicode_is_read_exactly(data, encoding, text):
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, encoding, ())


@pytest.mark.parametrize(
    ("text", "encoding"), [(POLISH, "cp1250"), (RUSSIAN, "cp1251")], ids=["polish", "russian"]
)
def test_old_encodings_are_detected(text, encoding):
    assert decode(text.encode(encoding)).text == text


def test_an_encoding_that_is_named_is_used():
    assert decode("naïve".encode("cp1252"), encoding="cp1252").text == "naïve"


def test_a_bad_byte_in_utf8_costs_one_character_and_is_said():
    data = "The café’s café owner’s son sang “la la” there".encode() + b" \xff end"
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("there \ufffd end")
    assert [warning.code for warning in decoded.warnings] == ["bad_bytes"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
        (b"%PDF-1.7 ...", "binary"),
        (bytes(range(256)) * 8, "binary"),
    ],
    ids=["nothing", "blank", "bom-only", "bom16-only", "png", "pdf", "noise"],
)
def test_what_is_no_text_is_refused(data, code):
    with pytest.raises(IngestError) as caught:
        decode(data)
    assert caught.value.code == code
    assert caught.value.hint


@pytest.mark.parametrize("encoding", ["latin-nine", "ascii"], ids=["unknown", "wrong"])
def test_a_wrong_encoding_is_an_error(encoding):
    with pytest.raises(IngestError) as caught:
        decode("é".encode(), encoding=encoding)
    assert caught.value.code == "encoding"


def code_of(data):
    """The code of the error that decoding ends in; None when it does not."""
    try:
        decode(data)
    except IngestError as error:
        return error.code
    return None


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_an_ingest_error(data):
    assert code_of(data) in {None, "empty", "binary"}


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), min_size=1))
def test_utf8_round_trip(text):
    if text.strip("\ufeff").encode().strip() and text.strip():
        assert decode(text.encode()).text == text.removeprefix("\ufeff")
    else:
        assert code_of(text.encode()) in {None, "empty"}
