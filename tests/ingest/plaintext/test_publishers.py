import pytest

from pipeline.ingest.plaintext.publishers import is_agency_word, is_publisher


@pytest.mark.parametrize(
    "name", ["Reuters", "AP", "People’s Daily", "The Brightwater Gazette", "Hill Valley News"]
)
def test_publisher(name):
    assert is_publisher(name)


@pytest.mark.parametrize("name", ["Emily Post", "Ann Lee", "News", "good news", "Hope", "", "Yang Sun"])
def test_no_publisher(name):
    assert not is_publisher(name)


def test_agency_word():
    assert is_agency_word("Example News")
    assert is_agency_word("Xinhua")
    assert not is_agency_word("the second of four")
    assert not is_agency_word("R-Ohio 4th")
