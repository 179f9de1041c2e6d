from __future__ import annotations

import hashlib


def test_the_article_has_text_blocks_and_facts(gold_of):
    gold = gold_of("<title>Dock opens</title>\n\nText here.\n", themes=["trade"])
    article = gold.analysis.article
    assert article.text == "Dock opens\n\nText here.\n"
    assert [block.kind for block in article.blocks] == ["title", "paragraph"]
    assert (article.id, article.title, article.publisher) == ("sample", "Dock opens", "Skerry Post")
    assert article.source.path == "articles/sample.txt"
    assert article.source.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    assert [(each.theme, each.assigned) for each in gold.analysis.themes] == [("trade", True)]


def test_a_label_is_no_part_of_the_title(gold_of):
    assert gold_of("<title>Title: Dock opens</title>\n").analysis.article.title == "Dock opens"
    assert gold_of("<title>A</title>\n", title="B").analysis.article.title == "B"
    assert gold_of("Text\n").analysis.article.title is None


def test_everything_marked_is_in_the_gold(gold_of):
    gold = gold_of(
        '<src 1><PERSON>Ana Lund</PERSON></src> <cue 1>said</cue> <q 1 speaker="Ana '
        'Lund">the <notq>“lift”</notq> '
        "has <c v=2 unit=door of=lift>two</c> doors since <notc date>2019</notc></q>.\n"
    )
    found = gold.analysis
    assert (len(found.entities), len(found.quotes), len(found.claims)) == (1, 1, 1)
    assert (len(gold.not_quotes), len(gold.not_claims)) == (1, 1)
    assert (len(gold.quote_notes), len(gold.claim_notes)) == (1, 1)
