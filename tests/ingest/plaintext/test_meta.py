import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plaintext.meta import read_meta


@pytest.mark.parametrize(
    ("line", "kind", "authors", "publisher", "published", "modified"),
    [
        pytest.param(
            "Source: Xinhua| 2019-02-09 08:41:07|Editor: zhouhao",
            *("timestamp", (), "Xinhua", "2019-02-09T08:41:07", None),
            id="source, time, editor",
        ),
        pytest.param(
            "By QIU MEI in Dalian | China Daily | Updated: 2021-02-05 06:30",
            *("byline", ("Qiu Mei",), "China Daily", None, "2021-02-05T06:30:00"),
            id="byline, outlet, update",
        ),
        pytest.param(
            "By Global Times Published: Apr 3, 2020 9:08 PM",
            *("timestamp", (), "Global Times", "2020-04-03T21:08:00", None),
            id="outlet and time without a bar",
        ),
        pytest.param(
            "(Sample Citizen's Online) 07:50, March 09, 2020",
            *("timestamp", (), "Sample Citizen's Online", "2020-03-09T07:50:00", None),
            id="outlet in brackets",
        ),
        pytest.param(
            "Xinhua, May 6, 2018",
            *("timestamp", (), "Xinhua", "2018-05-06", None),
            id="outlet before a date",
        ),
        pytest.param(
            "Updated: January 3, 2022 10:15 Xinhua",
            *("timestamp", (), "Xinhua", None, "2022-01-03T10:15:00"),
            id="outlet after a date",
        ),
        pytest.param(
            "Ann Lee, Example News Network | New Delhi | January 3, 2022 10:15:22 am",
            *("byline", ("Ann Lee",), "Example News Network", "2022-01-03T10:15:22", None),
            id="names, outlet, place, time",
        ),
        pytest.param(
            "By Ann Lee, January 3, 2022",
            *("byline", ("Ann Lee",), None, "2022-01-03", None),
            id="byline and date",
        ),
        pytest.param(
            "Posted on 3rd January 2022 by Ann Lee",
            *("byline", ("Ann Lee",), None, "2022-01-03", None),
            id="date and byline",
        ),
        pytest.param(
            "Jan 3, 2022 / 10:15 AM / CBS News",
            *("timestamp", (), "CBS News", "2022-01-03T10:15:00", None),
            id="strokes",
        ),
    ],
)
def test_meta(line, kind, authors, publisher, published, modified):
    meta = read_meta(line)
    assert (meta.kind, meta.authors, meta.publisher) == (kind, authors, publisher)
    assert (meta.published, meta.modified) == (published, modified)
    assert meta.sure


@pytest.mark.parametrize(
    "line",
    [
        "The jury sat on 3 May 2021 and voted by a show of hands.",
        "Real Estate Investments by Ellen",
        "Source water for the town will be tested.",
        "By 2031, all will be well.",
        "A bakery hires its rivals",
    ],
)
def test_prose(line):
    assert read_meta(line) is None


def test_an_outlet_alone_is_not_sure():
    assert not read_meta("BBC News").sure


@given(st.text(max_size=260).filter(str.strip))
def test_never_raises(line):
    meta = read_meta(line.strip())
    assert meta is None or meta.kind in ("byline", "timestamp")
