import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plaintext.timestamps import Stamp, find_date, part_before_date, read_stamp


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2019-11-02 18:40 GMT+8", "2019-11-02T18:40:00+08:00"),
        ("2020-10-05T19:30Z", "2020-10-05T19:30:00+00:00"),
        ("2020-02-11 08:45 +0530", "2020-02-11T08:45:00+05:30"),
        ("2020-06-08 11:10 BST", "2020-06-08T11:10:00+01:00"),
        ("April 4, 2020 3:26 PM UTC", "2020-04-04T15:26:00+00:00"),
        ("Aug. 2, 2020, 4:50 p.m. ET", "2020-08-02T16:50:00-04:00"),
        ("Jan. 2, 2020, 4:50 p.m. ET", "2020-01-02T16:50:00-05:00"),
        ("Sat 4 Jul 2020 11.07 BST", "2020-07-04T11:07:00+01:00"),
        ("Published: 5:13pm, 18 Mar, 2020", "2020-03-18T17:13:00"),
        ("07:50, March 09, 2020", "2020-03-09T07:50:00"),
        ("23 May 2019", "2019-05-23"),
        ("March 18, 2020", "2020-03-18"),
        ("3rd of May 2020", "2020-05-03"),
        ("October 2020", "2020-10"),
        ("12:00 a.m. 1 May 2020", "2020-05-01T00:00:00"),
        ("Publié le 5 août 2019 à 07h20", "2019-08-05T07:20:00"),
        ("11.03.2019, 09:48 Uhr", "2019-03-11T09:48:00"),
        ("2022年1月3日 10時15分", "2022-01-03T10:15:00"),
        ("1015 GMT (1815 HKT) January 3, 2022", "2022-01-03T10:15:00+00:00"),
        ("Updated 08:25, 14-May-2019", "2019-05-14T08:25:00"),
        ("Published 05/06/2020, 08:30 (UK time)", "2020-06-05T08:30:00+01:00"),
        ("09/08/2020 07:45 AM EDT", "2020-09-08T07:45:00-04:00"),
        ("28/02/2019", "2019-02-28"),
        ("02/28/2019", "2019-02-28"),
        ("03.04.2021", "2021-04-03"),
        ("05/05/21", "2021-05-05"),
    ],
)
def test_published(line, published):
    assert read_stamp(line).published == published


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        pytest.param(
            "Updated: 2021-02-05 06:30", Stamp(None, "2021-02-05T06:30:00", labelled=True), id="updated"
        ),
        pytest.param(
            "Last modified on Sun 5 Jul 2020 10.02 BST",
            Stamp(None, "2020-07-05T10:02:00+01:00", labelled=True),
            id="modified",
        ),
        pytest.param(
            "Stand: 11.03.2019, 09:48 Uhr", Stamp(None, "2019-03-11T09:48:00", labelled=True), id="German"
        ),
        pytest.param(
            "Published 1 May 2020 | Updated 2 May 2020",
            Stamp("2020-05-01", "2020-05-02", labelled=True),
            id="both in a line",
        ),
        pytest.param("3 hours ago", Stamp(), id="relative"),
        pytest.param("03/04/2021", Stamp(), id="day and month could each be the other"),
        pytest.param("Monday, June 29", Stamp(), id="no year"),
        pytest.param("31 February 2020", Stamp(), id="no such day"),
    ],
)
def test_stamp(line, stamp):
    assert read_stamp(line) == stamp


@pytest.mark.parametrize(
    "line",
    [
        "In June 2021 the works closed.",
        "By 2031, the kiln will be gone",
        "7 p.m.",
        "Friday",
        "2 min read",
        "The 2021 harvest",
        "Updated versions of the map",
        "14.5 tonnes",
        "",
    ],
)
def test_prose_is_no_date_line(line):
    assert read_stamp(line) is None


def test_find_date_needs_a_year():
    assert find_date("Sept 7, 2021") == "2021-09-07"
    assert find_date("Sept 7") is None


def test_part_before_date():
    assert part_before_date("By Ann Lee, January 3, 2022") == ["By Ann Lee", "January 3, 2022"]
    assert part_before_date("By Ann Lee") == []


@given(st.text(max_size=180))
def test_never_raises(line):
    assert read_stamp(line) is None or isinstance(read_stamp(line), Stamp)


@given(st.datetimes())
def test_an_iso_time_is_read_back(when):
    when = when.replace(microsecond=0)
    assert read_stamp(when.isoformat()).published == when.isoformat()
