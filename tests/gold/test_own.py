from __future__ import annotations

import pytest

from pipeline.codec import outcome_to_dict
from pipeline.errors import PipelineError
from pipeline.gold.attributions import RowError
from pipeline.gold.own import article_of_record, read_marked
from pipeline.records import Analysis, Article, Block, Quote, Source, Span

FRONT = '+++\nid = "{name}"\n+++\n'
BODY = (
    "<title>Boats</title>\n\n"
    '<q 1 nested speaker="Ana Lund">“We sail,”</q> <cue 1>said</cue> <src 1>Ana Lund</src>.\n'
)


@pytest.fixture
def marked(tmp_path):
    folder = tmp_path / "marked"
    folder.mkdir()
    (folder / "boats.txt").write_text(FRONT.format(name="boats") + BODY, "utf-8")
    return folder


def record(**more):
    text = "Boats\n\n“We sail,” said Ana."
    article = Article("a", Source("a.txt"), text, (Block("title", 0, 5), Block("paragraph", 7, len(text))))
    analysis = Analysis(article, quotes=(Quote("q1", "direct", (Span(7, 17),), (Span(18, 22),)),))
    return outcome_to_dict(analysis) | more


def test_marked_articles_keep_blocks_speakers_and_flags(marked):
    ((split, gold),) = read_marked(marked)
    assert split is None
    assert [block.kind for block in gold.article.blocks] == ["title", "paragraph"]
    (quote,) = gold.marked
    assert quote.quote.speaker.name == "Ana Lund"
    assert quote.flags == ("nested",)


def test_splits_stand_beside_the_folder(marked):
    (marked.parent / "splits.tsv").write_text("boats\tdev\n")
    assert [split for split, _ in read_marked(marked)] == ["dev"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<q 1>“We sail,” said Ana.\n", "line 4"),
        ("<cue 7>said</cue> Ana.\n", "line 4: a cue or source belongs to quote 7, and there is none"),
    ],
    ids=["open tag", "unknown quote"],
)
def test_markup_that_cannot_be_read_is_an_error(marked, body, message):
    (marked / "boats.txt").write_text(FRONT.format(name="boats") + body, "utf-8")
    with pytest.raises(PipelineError) as raised:
        list(read_marked(marked))
    assert f"boats.txt, {message}" in raised.value.message
    assert raised.value.hint


def test_a_record_keeps_its_blocks_and_flags():
    row = record()
    row["quotes"][0]["flags"] = ["doubt"]
    gold = article_of_record(row)
    assert [block.kind for block in gold.article.blocks] == ["title", "paragraph"]
    assert [(each.quote.id, each.doubt) for each in gold.marked] == [("q1", True)]


QUOTE = {"id": "q1", "kind": "direct"}


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"quotes": [{"id": "q1"}]}, "this is no article record"),
        ({"quotes": 3}, "this is no article record"),
        (
            {"error": {"stage": "x", "code": "x", "message": "x", "hint": ""}},
            "this is the record of a failure",
        ),
        ({"blocks": [{"kind": "title", "start": 0, "end": 99}]}, "a block lies outside the text"),
        ({"quotes": [{**QUOTE, "content": []}]}, "quote q1 has no content"),
        ({"quotes": [{**QUOTE, "content": [[0, 99]]}]}, "quote q1: content [0, 99] lies outside"),
        ({"quotes": [{**QUOTE, "content": [[0, 3]], "cue": [[4, 4]]}]}, "quote q1: cue [4, 4] is empty"),
    ],
    ids=["keys", "kind", "failure", "block", "content", "outside", "empty"],
)
def test_a_record_that_is_no_gold_says_why(more, message):
    with pytest.raises(RowError) as raised:
        article_of_record(record(**more))
    assert str(raised.value).startswith(message)
    assert raised.value.hint


def test_an_article_without_an_id_is_an_error(marked):
    (marked / "boats.txt").write_text("+++\nstyle = 3\n+++\nIt rained.\n", "utf-8")
    with pytest.raises(PipelineError, match="front matter"):
        list(read_marked(marked))
