from __future__ import annotations

from pipeline.extract.quotes.ranking.source_features import SourceSite, no_source_features, source_features
from pipeline.extract.quotes.stages import SourcePhrase


def test_a_noun_is_told_by_its_place_and_kind(page):
    laid = page("The mill leaked, Lund said on Monday.")
    cue, noun = laid.lower.index("said"), laid.lower.index("lund")
    found = set(
        source_features(
            SourceSite(laid, cue, SourcePhrase(noun, noun, noun), {0, 1, 2}, ()), noun, {"nsubj0"}
        )
    )
    assert {"isruleTrue", "hasruleTrue", "way:nsubj0:said", "tag:NNP", "word:lund", "dep:nsubj"} <= found
    assert {"farFalse1", "contentbetweenFalse", "commaFalse", "verbs0"} <= found


def test_content_between_noun_and_cue_counts(page):
    laid = page("Lund, the mill leaked, said.")
    found = source_features(SourceSite(laid, laid.lower.index("said"), None, {2, 3, 4}, ()), 0, set())
    assert "contentbetweenTrue" in found
    assert "hasruleFalse" in found


def test_no_source_knows_the_passive_and_what_else_there_is(page):
    laid = page("They were told that it leaked.")
    found = set(no_source_features(laid, laid.lower.index("told"), {0: {"nsubjpass0"}}, None))
    assert {"none:told", "none:passiveTrue", "none:ruleTrue"} <= found
    assert {"none:candidates1", "none:has:nsubjpass0"} <= found


def test_a_noun_that_belongs_to_another(page):
    laid = page("Refugees in Congo told the agency that it rained.")
    congo, site = laid.lower.index("congo"), SourceSite(laid, laid.lower.index("told"), None, (), {0, 2})
    assert {"underTrue", "under:in"} <= set(source_features(site, congo, {"prev0"}))
    assert "underFalse" in source_features(site, 0, {"nsubj0"})
