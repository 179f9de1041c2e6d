from __future__ import annotations

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline import analyze as analyze_module
from pipeline.analyze import analyze_articles
from pipeline.ingest.plaintext.segment import segment
from pipeline.records import Analysis, Article, Failure, Source
from pipeline.resources import default_themes
from pipeline.themes.model import load_theme_model

PIECES = ["“", "”", '"', "'", "‘", "’", "said", " Ana Lund", " the minister", " 4 million", " percent", "."]
PIECES += [",", " ", "\n\n", "\u00ad", "\u200b", " according to", "—", " told", " $3bn", "5-7", "(", ")"]
PIECES += ["By ", " 2024", "%", "🙂"]
NEWS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@pytest.fixture(scope="module")
def themes():
    return load_theme_model(default_themes())


def article(text):
    return Article("a", Source("a.txt"), text, segment(text).blocks)


def all_spans(analysis):
    for entity in analysis.entities:
        yield from ((mention.start, mention.end) for mention in entity.mentions)
    for quote in analysis.quotes:
        yield from (*quote.content, *quote.cue, *quote.source)
    yield from ((claim.start, claim.end) for claim in analysis.claims)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=NEWS)
def test_every_span_is_in_the_text_and_ids_are_unique(annotator, themes, text):
    (analysis,) = analyze_articles([article(text)], annotator, themes)
    assert isinstance(analysis, Analysis), analysis
    assert analysis.article.text == text
    assert all(0 <= start < end <= len(text) for start, end in all_spans(analysis))
    for records in (analysis.entities, analysis.quotes, analysis.claims):
        ids = [record.id for record in records]
        assert len(set(ids)) == len(ids)


def test_spans_lead_back_over_unseen_characters(annotator, themes):
    text = (
        "The may\u00ador\n\n“We co\u00adope\u00adrate,” said Ana\u200b Lund. It cost 4\u00ad million euros."
    )
    (analysis,) = analyze_articles([article(text)], annotator, themes)
    quote = analysis.quotes[0]
    assert [text[start:end] for start, end in quote.content] == ["“We co\u00adope\u00adrate,”"]
    assert [text[claim.start : claim.end] for claim in analysis.claims] == ["4\u00ad million euros"]


def test_links_between_records_hold(annotator, themes):
    text = "Port\n\n“It cost 4 million euros,” said Ana Lund, the mayor.\n\n“We paid.”"
    (analysis,) = analyze_articles([article(text)], annotator, themes)
    names = {entity.id: entity.name for entity in analysis.entities}
    assert [quote.speaker.resolved_by for quote in analysis.quotes] == ["name", "carried"]
    assert all(names[quote.speaker.entity] == "Ana Lund" for quote in analysis.quotes)
    assert [(claim.quote, claim.speaker) for claim in analysis.claims] == [
        (analysis.quotes[0].id, "Ana Lund")
    ]


def test_a_fault_of_ours_in_one_article_costs_only_that_article(annotator, themes, monkeypatch):
    find = analyze_module.find_claims

    def fail_on_two(parsed, entities, quotes):
        if "two" in parsed.text:
            raise ZeroDivisionError("ouch")
        return find(parsed, entities, quotes)

    monkeypatch.setattr(analyze_module, "find_claims", fail_on_two)
    outcomes = analyze_articles(
        [article("Number one."), article("Number two."), article("Three.")], annotator, themes
    )
    assert [type(outcome) for outcome in outcomes] == [Analysis, Failure, Analysis]
    assert (outcomes[1].stage, outcomes[1].code) == ("extract", "internal")
    assert outcomes[2].themes


def test_results_hold_nothing_of_spacy(annotator, themes):
    (analysis,) = analyze_articles(
        [article("“Yes,” said Ana Lund. It cost 4 million euros.")], annotator, themes
    )
    data = pickle.dumps(analysis)
    assert b"spacy" not in data
    assert len(data) < 10_000


def test_no_articles_no_outcomes(annotator, themes):
    assert analyze_articles([], annotator, themes) == []
