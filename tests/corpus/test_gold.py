from __future__ import annotations

import json

from pipeline.codec import outcome_from_dict
from pipeline.corpus.gold import bare_gold, gold_to_dict
from pipeline.corpus.to_markup import to_markup

BODY = (
    '<title>Dock</title>\n\n<q 1 speaker="Ana Lund">“Yes,”</q> <src '
    "1><PERSON>Ana Lund</PERSON></src> <cue 1>said</cue>. "
    "The <notq>“lift”</notq> cost <c a v=4 unit=euro of=lift>4 euros</c> in <notc date>2024</notc>, "
    "<c v=3 rank unit=lift of=lift repeats=a>third</c>.\n"
)


def test_a_row_is_a_record_with_more_keys(gold_of):
    gold = gold_of(BODY, split="dev")
    row = json.loads(json.dumps(gold_to_dict(gold)))
    assert outcome_from_dict(row) == gold.analysis
    text = row["text"]
    assert [text[start:end] for start, end in row["not_quotes"]] == ["“lift”"]
    assert [(text[start:end], why) for start, end, why in row["not_claims"]] == [("2024", "date")]
    assert (row["style"], row["split"], row["country"]) == ("local", "dev", "United Kingdom")
    assert [claim["repeats"] for claim in row["claims"]] == [None, "c1"]
    assert [claim["flags"] for claim in row["claims"]] == [[], ["rank"]]
    assert row["quotes"][0]["flags"] == []


def test_an_analysis_can_be_written_as_markup(gold_of):
    gold = gold_of(BODY)
    bare = bare_gold(gold.front, gold.analysis)
    assert (bare.not_quotes, bare.quote_notes[0].flags, len(bare.claim_notes)) == ((), (), 2)
    assert "<c v=4 unit=euro of=lift>4 euros</c>" in to_markup(bare)
