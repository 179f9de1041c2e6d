import pytest

from pipeline.ingest.plaintext.lines import read_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param(" \n\t\n\u00a0", [], id="only white space"),
        pytest.param("one\ntwo", [("one", True), ("two", False)], id="newline"),
        pytest.param("one\r\ntwo\r\n\r\nthree", [("one", True), ("two", False), ("three", True)], id="crlf"),
        pytest.param("one\rtwo\r\rthree", [("one", True), ("two", False), ("three", True)], id="cr"),
        pytest.param("one \n \ntwo", [("one", True), ("two", True)], id="blank line with spaces"),
        pytest.param("\ufeffone\u00a0\n\u00ad\ntwo", [("one", True), ("two", True)], id="unseen marks"),
    ],
)
def test_lines_are_trimmed_and_know_the_gap_before_them(text, expected):
    lines = read_lines(text)
    assert [(line.text, line.gap) for line in lines] == expected
    assert all(text[line.start : line.end] == line.text for line in lines)


def test_indent_is_counted():
    assert [line.indent for line in read_lines("a\n   b\n\tc")] == [0, 3, 1]
