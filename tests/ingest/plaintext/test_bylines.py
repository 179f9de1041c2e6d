import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plaintext.bylines import Byline, is_contact, is_editor_line, read_bare_names, read_byline


@pytest.mark.parametrize(
    ("line", "authors", "publisher"),
    [
        ("By Fang Jiayi", ("Fang Jiayi",), None),
        ("By CGTN’s Shen Muyang", ("Shen Muyang",), "CGTN"),
        ("by Xinhua writers Lu Wenbo, Cao Yimin", ("Lu Wenbo", "Cao Yimin"), "Xinhua"),
        ("By RITA COLE, The Canadian Press", ("Rita Cole",), "The Canadian Press"),
        (
            "By Al Penn in Dover, Una Kay in Cork and Jo Blanc in Calais",
            ("Al Penn", "Una Kay", "Jo Blanc"),
            None,
        ),
        ("By Ann Lee, Political Editor, and Tom Roe", ("Ann Lee", "Tom Roe"), None),
        ("By Ann Lee (ann.lee@example.org)", ("Ann Lee",), None),
        ("By Ann Lee for The Daily Telegraph", ("Ann Lee",), "The Daily Telegraph"),
        ("Written by Ann Lee, London", ("Ann Lee",), None),
        ("By Dr. Ann Lee", ("Ann Lee",), None),
        ("Interview by Greet Smit", ("Greet Smit",), None),
        ("Par Odile Ferrand", ("Odile Ferrand",), None),
        ("Von Ulla Brenner", ("Ulla Brenner",), None),
        ("BYLINE: Ivy Okoro, Night Reporter", ("Ivy Okoro",), None),
        ("Author: Mensah, Esi; Rocha, Luís", ("Esi Mensah", "Luís Rocha"), None),
        ("By Global Times", (), "Global Times"),
        ("By Reuters Staff", (), "Reuters"),
        ("By Staff Writer", (), None),
    ],
)
def test_byline(line, authors, publisher):
    assert read_byline(line) == Byline(authors, publisher)


@pytest.mark.parametrize(
    "line",
    [
        "By 2031, the old harbour should be a park.",
        "By comparison, the west bank was calm.",
        "By the sea, a village counts its boats",
        "By Design, Wales Wins",
        "A: Since the tide decides.",
        "Ann Lee",
        "By Friday",
        "",
    ],
)
def test_no_byline(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Tang Ruoxi", ("Tang Ruoxi",)),
        ("Freya Holt in Hull", ("Freya Holt",)),
        ("ANN LEE", ("Ann Lee",)),
        ("Ann Lee, Environment Correspondent", ("Ann Lee",)),
    ],
)
def test_bare_names(line, authors):
    assert read_bare_names(line).authors == authors


@pytest.mark.parametrize("line", ["Harbour Correspondent", "A walk in the park", "BBC News", "Friday", "Ann"])
def test_no_bare_names(line):
    assert read_bare_names(line) is None


def test_editors_and_contacts():
    assert is_editor_line("(Web editor: Qin Yue, Bai Lu)")
    assert not is_editor_line("The editor: a life")
    assert is_contact("ann.lee@example.org")
    assert is_contact("Harbour Correspondent")
    assert not is_contact("Ann Lee")


@given(st.text(max_size=220))
def test_never_raises(line):
    found = read_byline("By " + line)
    assert found is None or all(name.strip() for name in found.authors)
