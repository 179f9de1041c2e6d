import pytest

from pipeline.ingest.plaintext.segment import segment

HEAD = "River town buys pumps\nBy Ann Lee\n\n2021-03-04\n\n"
FIRST = "The town has bought nine pumps from a works in Oslo.\n\n"
LAST = "“They will last,” said Ada Quill, the engineer.\n\n"


def pairs(text):
    return [(block.kind, text[block.start : block.end]) for block in segment(text).blocks]


def body_of(middle, last=LAST):
    """The blocks between the first paragraph and the last one."""
    return pairs(HEAD + FIRST + middle + "\n\n" + last)[4 : -1 if last else None]


@pytest.mark.parametrize(
    ("middle", "kind"),
    [
        ("A long wait", "heading"),
        ("‘We had no map’", "heading"),
        ("## The second winter", "heading"),
        ("“No way!”", "paragraph"),
        ("Was it worth it?", "paragraph"),
        ("A: Since the tide decides", "paragraph"),
        ("It was not.", "paragraph"),
        ("By 2031, the pumps should keep the whole town dry.", "paragraph"),
        ("Photo printing firm Lumoro said it would help.", "paragraph"),
        ("The 55 km bridge stayed open.", "paragraph"),
        ("GDYNIA, the next town, joins in spring.", "paragraph"),
        ("Sopot — the smallest port — gets two cranes.", "paragraph"),
        ("A pump is lowered into the river. /CGTN Photo", "caption"),
        ("READ MORE: Five walks for a wet day", "noise"),
    ],
)
def test_a_line_between_paragraphs(middle, kind):
    assert body_of(middle) == [(kind, middle)]


def test_short_lines_in_a_row_are_a_list():
    assert {kind for kind, _ in body_of("Nine pumps\n\nTwo boats\n\nOne crane")} == {"paragraph"}


def test_rows_of_a_table_are_paragraphs():
    assert [kind for kind, _ in body_of("Upper Mill 31.5 +4.8%\nLower Mill 7.2 -4.2%")] == [
        "paragraph",
        "paragraph",
    ]


def test_a_line_led_in_by_a_colon_is_body():
    assert [kind for kind, _ in body_of("The town wants one thing:\n\nDry streets")] == [
        "paragraph",
        "paragraph",
    ]


def test_pull_quote():
    pulled = "‘We read the water like a book here’"
    told = "“We read the water like a book here,” said Olga Rand, a pilot.\n\n"
    assert body_of(pulled, told) == [("pull_quote", pulled)]


def test_a_short_quotation_said_twice_is_body():
    text = HEAD + "The mayor said “we will win this fight” in May.\n\n“We will win this fight.”\n\n" + LAST
    assert [kind for kind, _ in pairs(text)][3:] == ["paragraph"] * 3


def test_a_list_of_links_is_noise():
    assert body_of("Related topics\nWales\nTextiles", "") == [
        ("noise", "Related topics"),
        ("noise", "Wales"),
        ("noise", "Textiles"),
    ]


def test_an_author_biography_is_noise():
    assert body_of("Ann Lee is a writer in Leeds.", "")[-1][0] == "noise"
    assert body_of("Ada Quill is an engineer in Leeds.", "")[-1][0] == "paragraph"


def test_the_issuer_of_a_press_release_is_noise():
    about = "About Tidewell\nTidewell makes pumps for towns."
    assert [kind for kind, _ in body_of(about + "\n\n###", "")] == ["noise", "noise", "noise"]
    assert [kind for kind, _ in body_of(about)] == ["paragraph", "paragraph"]


def test_editors_below_the_story_are_no_authors():
    text = HEAD + FIRST + LAST + "(Web editor: Qin Yue, Bai Lu)"
    assert segment(text).authors == ("Ann Lee",)
    assert pairs(text)[-1] == ("byline", "(Web editor: Qin Yue, Bai Lu)")


def test_a_sign_off_below_the_story_is_noise():
    assert body_of("rst-uv/wx/yz", "") == [("noise", "rst-uv/wx/yz")]
