import pytest

from pipeline.ingest.plaintext.names import is_name, is_role, tidy_name


@pytest.mark.parametrize(
    "name",
    ["Ann Lee", "Jean-Luc van den Berg", "J.K. O’Neill", "Hélène Blanc", "QIU MEILAN", "Omar al Masri"],
)
def test_name(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "the river",
        "Ann",
        "Ann Lee 2",
        "Staff Reporter",
        "Breaking News",
        "By Design",
        "Ann Lee says so",
        "van",
        "",
    ],
)
def test_no_name(text):
    assert not is_name(text)


def test_one_word_counts_where_one_is_enough():
    assert is_name("Madonna", least=1)
    assert not is_name("Friday", least=1)


def test_role():
    assert is_role("Harbour Correspondent")
    assert not is_role("Ann Lee")


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("QIU MEILAN", "Qiu Meilan"),
        ("SEÁN O'NEILL-SMITH", "Seán O'Neill-Smith"),
        ("J.K. LEE", "J.K. Lee"),
        ("Ann  Lee,", "Ann Lee"),
        ("ANN LEE III", "Ann Lee III"),
    ],
)
def test_tidy_name(raw, tidy):
    assert tidy_name(raw) == tidy
