import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plaintext.datelines import read_dateline
from pipeline.records import Dateline

BODY = "The town has bought nine pumps."


@pytest.mark.parametrize(
    ("prefix", "place", "date", "agency"),
    [
        ("HARBIN, Feb. 9 (Xinhua) -- ", "HARBIN", "Feb. 9", "Xinhua"),
        ("FARGO, N.D. (AP) — ", "FARGO, N.D.", None, "AP"),
        ("LISBON, Nov 21 (Reuters) - ", "LISBON", "Nov 21", "Reuters"),
        ("Nantes, Oct 2, 2020 (AFP) - ", "Nantes", "Oct 2, 2020", "AFP"),
        ("Kochi, Jan 30 (PTI) ", "Kochi", "Jan 30", "PTI"),
        ("Kiel (dpa) - ", "Kiel", None, "dpa"),
        ("Zürich (dpa/zh) - ", "Zürich", None, "dpa"),
        ("OMSK, April 8. /TASS/. ", "OMSK", "April 8", "TASS"),
        ("MOSCOW. Jan 3 (Interfax) - ", "MOSCOW", "Jan 3", "Interfax"),
        (
            "CÓRDOBA, Spain, March 2, 2020 /SampleWire/ -- ",
            "CÓRDOBA, Spain",
            "March 2, 2020",
            "SampleWire",
        ),
        ("(Bloomberg) -- ", None, None, "Bloomberg"),
        ("(ANSA) - ROME, JAN 3 - ", "ROME", "JAN 3", "ANSA"),
        ("Madrid, 3 ene (EFE).- ", "Madrid", "3 ene", "EFE"),
        ("NEW YORK--(BUSINESS WIRE)--", "NEW YORK", None, "BUSINESS WIRE"),
        ("Dec 29 (Reuters) - ", None, "Dec 29", "Reuters"),
        ("TOKYO (AP) _ ", "TOKYO", None, "AP"),
        ("ST. JOHN'S, N.L. — ", "ST. JOHN'S, N.L.", None, None),
        ("WARSAW — ", "WARSAW", None, None),
        ("NEWPORT NEWS, Va. - ", "NEWPORT NEWS, Va.", None, None),
        ("Washington, DC – ", "Washington, DC", None, None),
        ("Paris, France | AFP | 1/3/2022 - ", "Paris, France", "1/3/2022", "AFP"),
        ("新华社北京1月3日电（记者 李娜）", "北京", "1月3日", "新华社"),
    ],
)
def test_dateline(prefix, place, date, agency):
    found = read_dateline(prefix + BODY)
    assert found.dateline == Dateline(place, date, agency)
    assert found.length == len(prefix)


@pytest.mark.parametrize(
    "paragraph",
    [
        "PORTLOCK has built boats for a century.",
        "Sopot — the smallest port — gets two cranes, and Interfax (a neighbour) will film them.",
        "GDYNIA, the next, joins in spring.",
        "EXCLUSIVE — The mill is for sale.",
        "NATO — The alliance has met.",
        "Rep. Ann Lee (R-Ohio): The bill is dead.",
        "Ann Lee (Director) - The film is out.",
        "The mayor (AP) said so.",
        "WARSAW — ",
        "WARSAW - and half of Poland - froze.",
        "",
    ],
)
def test_no_dateline(paragraph):
    assert read_dateline(paragraph) is None


def test_a_date_with_a_year_dates_the_article():
    assert read_dateline("Nantes, Oct 2, 2020 (AFP) - " + BODY).published == "2020-10-02"
    assert read_dateline("Nantes, Oct 2 (AFP) - " + BODY).published is None


def test_slashes_mark_a_wire():
    assert read_dateline("OSLO, June 2, 2020 /SampleWire/ -- " + BODY).wired


@given(st.text(max_size=200))
def test_never_raises(paragraph):
    found = read_dateline(paragraph)
    assert found is None or 0 < found.length < len(paragraph)
