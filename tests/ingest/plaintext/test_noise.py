import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plaintext.noise import (
    is_kicker,
    is_noise,
    is_release_mark,
    is_sign_off,
    last_words,
    opens_list,
)


@pytest.mark.parametrize(
    "line",
    [
        "412km to Beijing",
        "2,050 miles to Paris",
        "Lisbon 17°C",
        "READ MORE: Five walks for a wet day",
        "Also read | How ferries are named",
        "Related: Who owns the foreshore?",
        "Lire aussi : La mer monte",
        "Share",
        "12 Comments",
        "2 min read",
        "Click here for our weekly letter",
        "Follow us on Instagram",
        "Follow our coverage of the floods here.",
        "Follow Ann Lee on Twitter @annlee.",
        "Advertisement",
        "Continue reading the main story",
        "A version of this article appears in print on page 4.",
        "Our Standards: The Sample Code.",
        "Why you can trust us",
        "© 2020 Sample Media",
        "Copyright 2020 Sample Media",
        "To contact the reporter: ann@example.org",
        "(Reporting by Ann Lee in Rome; Editing by Tom Roe)",
        "Additional reporting by Ada Quill",
        "Reporting by Ann Lee in Rome and Tom Roe; editing by Jo Fox",
        "Editor's note: The second name has been left out.",
        "Editor’s note: The second name has been left out.",
        "Correction: The ferry sails on Tuesdays, not Mondays.",
        "-ENDS-",
        "###",
        "___",
        "(312 words)",
        "Enditem",
        "https://www.example.org/story",
    ],
)
def test_noise(line):
    assert is_noise(line)


@pytest.mark.parametrize(
    "line",
    [
        "The 70 km canal to the coast was closed.",
        "9 km to Rome and still no petrol, he thought.",
        "Share prices fell on Monday.",
        "Related industries lost 300 jobs.",
        "Corrections officers walked out.",
        "Copyright law is changing.",
        "Reporting by the paper found that the bridge was unsafe.",
        "Follow the money, said Ann Lee.",
        "Read the letter again, he told the court.",
        "Contact with the ship was lost at noon.",
        "“Ends”, he said, “do not justify means.”",
        "End of an era",
        "Watch makers in Geneva are hiring.",
        "The new roof cost a fortune.",
        "23",
    ],
)
def test_body(line):
    assert not is_noise(line)


@pytest.mark.parametrize("line", ["rst-uv/wx/yz", "PTI ABC DE FGH", "dpa cd xxyy n2", "SOURCE Tidewell Inc."])
def test_sign_off(line):
    assert is_sign_off(line)


def test_prose_is_no_sign_off():
    assert not is_sign_off("The source was clean.")


@pytest.mark.parametrize(
    ("paragraph", "kept"),
    [
        ("The hall seats nine hundred. Enditem", "The hall seats nine hundred. "),
        ("“We will see,” he said. ###", "“We will see,” he said. "),
        ("The means, and the ENDS", "The means, and the ENDS"),
    ],
)
def test_last_words(paragraph, kept):
    assert paragraph[: last_words(paragraph)] == kept


def test_lines_that_say_what_is_around_them():
    assert opens_list("Related topics:")
    assert not opens_list("Share")
    assert is_release_mark("FOR IMMEDIATE RELEASE")
    assert is_kicker("OPINION")
    assert not is_kicker("Opinion is divided")


@given(st.text(min_size=1, max_size=320).filter(str.strip))
def test_never_raises(line):
    assert is_noise(line.strip()) in (True, False)
    assert 0 <= last_words(line) <= len(line)
