from __future__ import annotations

import pytest
from quote_pages import token_of, words

from pipeline.extract.quotes.contents import content_of
from pipeline.extract.quotes.cues import find_cues
from pipeline.extract.quotes.lexicon import SPEECH
from pipeline.extract.quotes.sources import phrase_of, source_of
from pipeline.extract.quotes.stages import Content


def last_source(page):
    cues = find_cues(page)
    rivals = frozenset(cue.at for cue in cues if cue.kind == "verb")
    cue, content = [(cue, found) for cue in cues if (found := content_of(page, cue, rivals))][-1]
    return source_of(page, cue, content)


@pytest.mark.parametrize(
    ("text", "source", "head"),
    [
        ("The tired farmer said it was old.", "The tired farmer", "farmer"),
        ('"It is old," said the tired farmer.', "the tired farmer", "farmer"),
        ("The farmer said it was old, adding that it leaked.", "The farmer", "farmer"),
        ("The farmer, who said it was old, left.", "who", "who"),
        ("They were told by the farmer that it was old.", "the farmer", "farmer"),
        ("The paper quoted a guard as saying it was old.", "a guard", "guard"),
        ("A guard was quoted as saying that it was old.", "A guard", "guard"),
        ("The farmer released a statement saying it was old.", "The farmer", "farmer"),
        ("According to the old farmer, it leaks.", "the old farmer", "farmer"),
        ("The claim by the farmer that it was old hurt.", "the farmer", "farmer"),
        ("The farmer's demand to mend the mill angered them.", "The farmer's", "farmer"),
        ("The farmer made a call for a new mill.", "The farmer", "farmer"),
        ("The mayor of Marlo, a farmer, said it was old.", "The mayor of Marlo, a farmer", "mayor"),
    ],
    ids=["subject", "inverted", "shared-subject", "relative", "agent", "quoted-as", "was-quoted-as", "issuer",
         "phrase",         "noun-by", "owner", "subject-of-the-nouns-verb", "apposition"],
)  # fmt: skip
def test_whose_words_they_are(page, text, source, head):
    laid = page(text)
    found = last_source(laid)
    assert words(laid, (found.first, found.last)) == source
    assert laid.tokens[found.head].text == head


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They were told that the mill was old.", id="passive"),
        pytest.param("It is said that the mill was old.", id="it-is-said"),
        pytest.param("The claim that the mill was old hurt.", id="noun-without-owner"),
    ],
)
def test_no_source_in_the_text(page, text):
    assert last_source(page(text)) is None


@pytest.mark.parametrize(
    ("written", "source"),
    [
        pytest.param(
            "said/VBD/ROOT/3 Zuri/NNP/compound/5 Lund/NNP/oprd/3", "Zuri Lund", id="behind-the-verb"
        ),
        pytest.param(
            "Zuri/NNP/compound/4 Lund/NNP/npadvmod/5 said/VBD/ROOT/5", "Zuri Lund", id="before-the-verb"
        ),
        pytest.param(
            "Lund/NNP/dep/6 and/CC/cc/3 Obi/NNP/conj/3 said/VBD/ROOT/6",
            "Lund and Obi",
            id="two-names-before-the-verb",
        ),
        pytest.param("Lund/NNP/dep/4 had/VBD/dep/5 said/VBN/ROOT/5", "Lund", id="auxiliary-between"),
        pytest.param("said/VBN/acl/1 by/IN/agent/3 Lund/NNP/pobj/4", "Lund", id="participle-with-an-agent"),
        pytest.param("softly/RB/advmod/4 said/VBD/ROOT/4", None, id="nobody-beside-it"),
    ],
)
def test_verbs_that_the_parse_left_without_a_subject(tree, written, source):
    laid = tree(f"It/PRP/nsubj/1 rained/VBD/ccomp/1 ,/,/punct/1 {written}")
    (cue,) = find_cues(laid)
    found = source_of(laid, cue, Content(((0, 1),), "before", SPEECH))
    assert (found and words(laid, (found.first, found.last))) == source


@pytest.mark.parametrize(
    ("text", "barred", "shown"),
    [
        pytest.param("The mayor of Marlo met us.", [], "The mayor of Marlo", id="whole"),
        pytest.param("The mayor of Marlo met us.", ["of", "Marlo"], "The mayor", id="barred-tokens"),
        pytest.param('The mayor of "old Marlo" met us.', [], "The mayor of", id="marks"),
        pytest.param(
            "The mayor, Zuri Mbeki (Left), met us.", [], "The mayor, Zuri Mbeki (Left)", id="bracket"
        ),
    ],
)
def test_phrase_of_a_noun(page, text, barred, shown):
    laid = page(text)
    noun = laid.tokens[token_of(laid, "mayor")]
    found = phrase_of(laid, noun, {token_of(laid, word) for word in barred})
    assert (found.head, words(laid, (found.first, found.last))) == (noun.i, shown)
