from __future__ import annotations

from pipeline.annotate.parsed import view_of
from pipeline.records import Article, Source


def test_blocks_are_found_by_offset(parse):
    parsed = parse("Title here\n\nFirst one.\n\nSecond one.", ["title"])
    assert parsed.block_at(0).kind == "title"
    assert parsed.block_at(10) is None
    assert parsed.block_at(12).start == 12
    assert parsed.block_at(len(parsed.text)) is None
    assert [block.kind for block in parsed.body_blocks()] == ["paragraph", "paragraph"]


def test_tokens_of_a_span_leave_white_space_out(parse):
    parsed = parse("One two\n\nthree four")
    assert [token.text for token in parsed.tokens(4, 14)] == ["two", "three"]
    assert parsed.tokens(3, 3) == []


def test_token_offsets_are_offsets_of_the_text(parse):
    parsed = parse("“Yes,” she said; it’s done.")
    assert all(
        len(token.text) == len(parsed.text[token.idx : token.idx + len(token)]) for token in parsed.doc
    )
    assert parsed.text.startswith("“Yes")


def test_an_article_without_blocks_is_one_paragraph():
    view = view_of(Article("a", Source("a"), "Some words."))
    assert [(block.kind, block.start, block.end) for block in view.blocks] == [("paragraph", 0, 11)]
