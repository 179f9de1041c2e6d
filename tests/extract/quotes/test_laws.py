"""Laws: whatever the text, quotes come out, in range and in order."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.extract.quotes.find import find_quotes
from pipeline.records import QUOTE_KINDS, RESOLUTIONS, SPEAKER_KINDS

SENTENCE = (
    "said Lund he who told that the ferry according to adding was and called for quoted as saying report they"
)
WORDS = [*SENTENCE.split(), "Mrs", "U.S.", "must"]
MARKS = [
    *"\"“”‘’'«»,.?:()–🙂\n",
    "``",
    "''",
    "\n\n",
    "\u200b",
]
PIECES = st.lists(st.sampled_from(WORDS + MARKS), max_size=40)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check(parsed):
    length = len(parsed.text)
    starts = []
    for quote in find_quotes(parsed):
        assert quote.kind in QUOTE_KINDS
        assert quote.content
        for spans in (quote.content, quote.cue, quote.source):
            assert all(0 <= start < end <= length for start, end in spans)
            assert list(spans) == sorted(spans)
        for start, end in quote.content:
            block = parsed.block_at(start)
            assert block is not None
            assert end <= block.end
        assert 0 <= quote.confidence <= 1
        if quote.speaker is not None:
            assert quote.speaker.name
            assert quote.speaker.kind in SPEAKER_KINDS
            assert quote.speaker.resolved_by in RESOLUTIONS
        starts.append(quote.content[0].start)
    assert starts == sorted(starts)


@quick
@given(pieces=PIECES)
def test_reporting_words_and_marks_in_any_order(parse, pieces):
    check(parse(" ".join(pieces)))


@quick
@given(text=st.text(max_size=80))
def test_any_text(parse, text):
    check(parse(text))


def test_same_text_gives_the_same_quotes(parse):
    text = 'Lund said the ferry was "old". He added: "It leaks."'
    assert find_quotes(parse(text)) == find_quotes(parse(text))


def test_long_text_without_full_stops_is_read_in_fair_time(parse):
    parsed = parse("he said that they said and " * 400)
    check(parsed)
    assert find_quotes(parsed)
