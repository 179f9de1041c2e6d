from __future__ import annotations

import pytest
from quote_pages import shown

from pipeline.extract.quotes.asides import ASIDE, aside_attributions, repeated
from pipeline.extract.quotes.attribute import find_attributions
from pipeline.extract.quotes.find import find_quotes
from pipeline.records import Span


def asides(page, text, kinds):
    laid = page(text, kinds)
    found = aside_attributions(laid, find_attributions(laid), None)
    assert all(each.block == ASIDE for each in found)
    return laid, [shown(laid, each.content) for each in found]


@pytest.mark.parametrize(
    ("text", "kinds", "expected"),
    [
        ("‘We can see again’: pier gets its lamps back", ("title",), [["‘We can see again’"]]),
        ("Choir sings ‘The Lantern Keepers’ in Oslo", ("title",), []),
        ("Town opens its ‘smart’ harbour", ("title",), []),
        ("The pier on Monday. “They come for the light,” Lund says.", ("caption",),
         [["“They come for the light,”"]]),
        ("“The river does not forgive a yawn.” — Tobias Lund, pilot", ("pull_quote",),
         [["“The river does not forgive a yawn.”"]]),
    ],
    ids=["headline", "title-in-a-headline", "scare-quote", "caption", "pull-quote"],
)  # fmt: skip
def test_quotes_around_the_text(page, text, kinds, expected):
    assert asides(page, text, kinds)[1] == expected


def test_a_short_headline_quote_counts_when_the_body_has_it(page):
    text = "Mill is ‘beyond repair’\n\nThe mill “is beyond repair,” Lund said."
    assert asides(page, text, ("title", "paragraph"))[1] == [["‘beyond repair’"]]
    other = "Mill is ‘beyond repair’\n\nThe mill “is too old,” Lund said."
    assert asides(page, other, ("title", "paragraph"))[1] == []


def test_repeated_words_lead_to_the_quote_of_the_body(page):
    laid = page('"It leaks a lot," Lund said.\n\n"It smells of oil," Berg said.')
    body = find_attributions(laid)
    assert repeated(laid, Span(body[1].content[0].start, body[1].content[0].end), body) == 1
    assert repeated(laid, Span(laid.text.index("Berg"), len(laid.text)), body) is None


def test_a_headline_has_the_speaker_of_the_body(parse):
    text = "‘We can see again’: pier gets its lamps back\n\n“We can see again,” said Tobias Lund."
    title, body = find_quotes(parse(text, ("title", "paragraph")))
    assert (title.cue, title.source, title.kind) == ((), (), "direct")
    assert (title.speaker.name, title.speaker.resolved_by) == (body.speaker.name, "carried")


def test_what_stands_around_never_carries_the_flow(parse):
    text = "“It is old,” said Tobias Lund.\n\nThe mill. “It is new,” says Ada Berg.\n\n“It leaks.”"
    *_, last = find_quotes(parse(text, ("paragraph", "caption", "paragraph")))
    assert last.speaker.name == "Tobias Lund"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tobias Lund: The mill is ‘beyond repair’", ("The mill is ‘beyond repair’", "Tobias Lund")),
        ("Tobias Lund: ‘The mill is beyond repair’", ("‘The mill is beyond repair’", "Tobias Lund")),
        ("Rain: The mill is ‘beyond repair’", None),
        ("Tobias Lund: The mill is beyond repair", None),
    ],
    ids=["partly-in-marks", "all-in-marks", "no-person", "no-marks"],
)
def test_a_name_with_a_colon_in_a_headline(parse, text, expected):
    found = find_quotes(parse(f"{text}\n\nIt rained.", ("title", "paragraph")))
    shown = [(text[quote.content[0].start : quote.content[0].end], quote.speaker.name) for quote in found]
    assert shown == ([expected] if expected else [])
