import pytest

from pipeline.ingest.plaintext.segment import segment

TITLE = "River town buys pumps\n"
BODY = "\nNine pumps came from a works in Oslo.\n\n“They will last,” said Ada Quill, the engineer.\n"


def kinds(text, **options):
    return [block.kind for block in segment(text, **options).blocks]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (TITLE + "By Ann Lee\n\n2021-03-04 10:15\n", "title byline timestamp"),
        ("By Ann Lee\n\n" + TITLE, "byline title"),
        ("By the sea, a town buys pumps\nBy Ann Lee\n", "title byline"),
        ("OPINION\n\nRiver towns need pumps\n\nBy Ann Lee\n", "noise title byline"),
        (
            TITLE + "Nine machines will keep the streets dry\nAnn Lee\n\n4 March 2021\n",
            "title heading byline timestamp",
        ),
        (TITLE + "Updated 08:25, 14-May-2019\n\nTang Ruoxi\n", "title timestamp byline"),
        (
            TITLE.upper() + "ANN LEE\nHarbour Correspondent\nann.lee@example.org\n4 March 2021\n",
            "title byline byline byline timestamp",
        ),
        (TITLE + "By Ann Lee\nBBC News\n\n4 March 2021\n", "title byline byline timestamp"),
        (TITLE + "\nRiver Thames\n", "title heading"),
        ("River town buys pumps.\n\nBy Ann Lee\n", "title byline"),
    ],
    ids=[
        *(
            "plain",
            "byline first",
            "title that opens with By",
            "kicker",
            "standfirst and bare name",
            "name below",
        ),
        *("post and address", "outlet", "two capitalised words are no author", "statement above a byline"),
    ],
)
def test_head(head, expected):
    assert kinds(head + BODY) == [*expected.split(), "paragraph", "paragraph"]


def test_a_byline_below_a_standfirst_sentence_is_found():
    text = (
        "River town buys pumps\n\nThe machines are to keep the streets dry.\n\nBy Ann Lee\n\n4 March 2021\n"
        + BODY
    )
    found = segment(text)
    assert found.authors == ("Ann Lee",)
    assert found.published == "2021-03-04"
    assert [block.kind for block in found.blocks[:4]] == ["title", "paragraph", "byline", "timestamp"]


def test_a_first_sentence_is_no_title():
    text = "The board sat until midnight to settle the fares, and it put them up by a tenth.\n" + BODY
    assert segment(text).title is None


def test_a_dateline_is_no_title():
    assert segment("HUE, Nov. 8 (Xinhua) -- The south has two new ports" + "\n" + BODY).title is None


def test_a_lone_line_is_body():
    assert kinds("River town buys pumps") == ["paragraph"]


def test_with_a_title_given_apart_the_first_line_is_body():
    text = "River town buys pumps\n" + BODY
    assert segment(text, titled=True).title is None
    assert segment(text, title="Another title").title is None
    assert segment(text, title="River Town buys pumps!").title == "River town buys pumps"


def test_a_date_in_the_body_is_no_timestamp():
    text = "River town buys pumps\n" + BODY * 2 + "\nMarch 4, 2021\n" + BODY
    found = segment(text)
    assert found.published is None
    assert "timestamp" not in [block.kind for block in found.blocks]


def test_the_byline_may_stand_below_the_story():
    assert segment("River town buys pumps\n" + BODY + "\nBy Ann Lee").authors == ("Ann Lee",)
