from __future__ import annotations

from pipeline.extract.quotes.ranking.columns import columns_of


def test_columns_say_what_the_page_says(page):
    laid = page('Lund said: "It leaks."\n\nA picture.', ("paragraph", "caption"))
    columns = columns_of(laid)
    assert len(columns) == len(laid.tokens)
    assert columns.head.tolist() == [token.head.i for token in laid.tokens]
    assert columns.run.tolist() == list(laid.run_at)
    assert columns.zone.tolist() == list(laid.zone_at)
    strings = laid.parsed.doc.vocab.strings
    assert [strings[int(tag)] for tag in columns.tag] == [token.tag_ for token in laid.tokens]
    assert [strings[int(word)] for word in columns.lower] == list(laid.lower)
