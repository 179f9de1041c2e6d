import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plaintext.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "Divers check the hull in Xiamen. /CGTN Photo",
        "A crowd waits for the lift. /VCG Photo",
        "The old lighthouse /AFP",
        "Children on the beach /Sample TV Photo",
        "A potter in her studio. (Xinhua/Hu Jing)",
        "Rowers train at dawn. [Photo provided to China Daily]",
        "Guests taste the tea. Photo: He Min/GT",
        "The market at noon. Photograph: Will Orr/Sample Pictures",
        "Das alte Boot. Foto: Karl Beck/dpa",
        "FILE PHOTO: Sheep cross a road in Iceland, 2 June 2020. REUTERS/Björn Dal",
        "FILE - In this June 2, 2020, file photo, sheep cross a road.",
        "In this undated handout photo sheep cross a road.",
        "The salt mine, empty since spring.Credit...Kim Park for The Sample Post",
        "Image source, Alamy",
        "Image caption, The pier burned down twice",
        "Photo: Rosa Pinto",
        "Caption: Two boats at low tide",
        "Pictured: The winner, Ines Faro (Photo by Leo Mota/Sample Images)",
        "(L-R) Ines Faro and Leo Mota at the finish.",
        "Photo taken on May 8, 2018 shows a lake.",
        "GRAPHIC: A map of the bay",
        "A ferry (AP Photo/Ann Lee)",
        "Getty Images",
        "Handout/Reuters.",
        "![The bay in winter](bay.png)",
    ],
)
def test_caption(line):
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo printing firm Lumoro said it would open a shop in May.",
        "Image rights are sold by the hour, she said. The press runs at 40 sheets/minute.",
        "Pictures of the flood were shown in court.",
        "A photo taken by a neighbour shows the roof, the court heard.",
        "He told Reuters the plant would close",
        "The deal was first reported by AFP.",
        "The group wants one thing: more credit",
        "It was, in a phrase: a picture of health and of long and happy life for all who saw it",
        "Reuters",
        "x" * 900 + " /AFP",
    ],
)
def test_body(line):
    assert not is_caption(line)


@given(st.text(min_size=1, max_size=300))
def test_never_raises(line):
    assert is_caption(line) in (True, False)
