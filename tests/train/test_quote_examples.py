from __future__ import annotations

from pipeline.extract.quotes.page import lay_out
from pipeline.gold.records import GoldQuote
from pipeline.records import Quote, Span
from pipeline.train.quote_examples import examples_of
from pipeline.train.quote_gold import gold_rows


def span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def examples(parse, text, *rows, flags=()):
    page = lay_out(parse(text))
    quotes = [
        GoldQuote(
            Quote(
                "q", "indirect", (span(text, content),), (span(text, cue),),
                (span(text, source),) if source else (),
            ),
            flags,
        )
        for content, cue, source in rows
    ]  # fmt: skip
    return page, examples_of(page, gold_rows(page, quotes))


def test_annotated_cues_are_the_positive_words(parse):
    page, made = examples(
        parse, "Lund said the mill leaked. Berg sold it.", ("the mill leaked", "said", "Lund")
    )
    yes = made.design.tokens[made.is_cue].tolist()
    assert [page.lower[i] for i in yes] == ["said"]
    assert (~made.is_cue).sum() >= 3


def test_right_and_wrong_candidates_are_parted(parse):
    text = "Lund said on Monday that the mill leaked."
    _, made = examples(parse, text, ("the mill leaked", "said", "Lund"))
    (content,), (source,) = made.contents, made.sources
    assert len(content.right) == 1
    assert content.wrong
    assert len(source.right) == 1
    assert source.wrong
    assert source.right[0] not in source.wrong


def test_a_missing_source_makes_none_the_right_answer(parse):
    text = "They were told that the mill leaked."
    _, named = examples(parse, text, ("the mill leaked", "were told", "They"))
    _, nobody = examples(parse, text, ("the mill leaked", "were told", None))
    assert nobody.sources[0].right == (named.sources[0].wrong[-1],)


def test_a_content_that_no_candidate_reaches_teaches_no_choice(parse):
    text = "The mill was old. Lund said so."
    _, made = examples(parse, text, ("The mill was old", "said", "Lund"))
    assert made.contents == ()


def test_rows_in_doubt_teach_only_their_cue(parse):
    row = ("the mill leaked", "said", "Lund")
    _, made = examples(parse, "Lund said that the mill leaked.", row, flags=("doubt",))
    assert made.is_cue.sum() == 1
    assert (made.contents, made.sources) == ((), ())
