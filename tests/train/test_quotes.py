from __future__ import annotations

import pytest

from pipeline.errors import PipelineError
from pipeline.extract.quotes.attribute import find_attributions
from pipeline.extract.quotes.page import lay_out
from pipeline.gold.records import GoldQuote
from pipeline.records import Quote, Span
from pipeline.train.quote_gold import gold_rows
from pipeline.train.quotes import is_right, train_quotes

NAMES = ["Lund", "Berg", "Okoro", "Miller", "Smith"]
SAYS = ["said", "warned", "claimed", "explained", "noted"]


def article(parse, n):
    """A text of two sentences, the first reported speech, with its annotation."""
    name, cue = NAMES[n % 5], SAYS[n // 5]
    text = f"{name} {cue} that the mill was {n + 20} years old. The town sold mill {n} in May."

    def span(words):
        return Span(text.index(words), text.index(words) + len(words))

    content = span(f"the mill was {n + 20} years old")
    return parse(text), [GoldQuote(Quote("q", "indirect", (content,), (span(cue),), (span(name),)))]


@pytest.fixture(scope="module")
def taught(parse):
    articles = [article(parse, n) for n in range(25)]
    return articles, train_quotes(articles, {"data": "own"})


def test_a_model_learns_what_it_was_shown(taught, parse):
    _, model = taught
    page = lay_out(parse("Lund said that the barn was 90 years old. The town sold barn 4 in May."))
    (each,) = find_attributions(page, model)
    assert page.text[each.content[0].start : each.content[0].end] == "the barn was 90 years old"
    assert each.evidence is not None


def test_figures_are_of_articles_held_out(taught):
    articles, model = taught
    held = model.about["held_out"]
    assert held["annotated"] == len(articles)
    assert 0 <= held["precision"] <= 1
    assert sum(tenth["rows"] for tenth in held["calibration"]) == held["rows"]
    assert model.about["data"] == "own"
    assert 0 < model.threshold < 1


def test_the_same_articles_give_the_same_model(taught):
    articles, model = taught
    again = train_quotes(articles, {})
    assert (again.cue == model.cue).all()
    assert (again.threshold, dict(again.confidence)) == (model.threshold, dict(model.confidence))


def test_too_few_articles_are_refused(taught):
    articles, _ = taught
    with pytest.raises(PipelineError) as caught:
        train_quotes(articles[:5], {})
    assert caught.value.code == "too_few"
    assert caught.value.hint


def test_a_row_is_right_by_content_and_source(parse):
    parsed, quotes = article(parse, 0)
    page = lay_out(parsed)
    (each,) = find_attributions(page)
    assert is_right(page, each, gold_rows(page, quotes))
    assert not is_right(
        page, each, gold_rows(page, [GoldQuote(Quote("q", "indirect", quotes[0].quote.content))])
    )
    assert not is_right(page, each, [])
