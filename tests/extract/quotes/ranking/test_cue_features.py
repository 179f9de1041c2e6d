from __future__ import annotations

from pipeline.extract.quotes.ranking.columns import columns_of
from pipeline.extract.quotes.ranking.cue_features import cue_design


def design(page, text, told=None):
    laid = page(text)
    return laid, cue_design(laid, columns_of(laid), told or {})


def features(laid, made, word):
    row = made.tokens.tolist().index(laid.lower.index(word))
    return sorted(slot for at, slot in zip(made.rows.tolist(), made.slots.tolist(), strict=True) if at == row)


def test_candidates_are_verbs_nouns_and_prepositions_outside_marks(page):
    laid, made = design(page, 'She said "the mill leaks" in May.')
    assert {laid.lower[i] for i in made.tokens} == {"said", "in"}


def test_every_feature_belongs_to_a_candidate(page):
    _, made = design(page, "Lund said it was old. According to her report, the mill leaks.")
    assert len(made.rows) == len(made.slots) > 100
    assert set(made.rows.tolist()) == set(range(len(made.tokens)))


def test_a_word_is_seen_with_its_surroundings(page):
    plain = features(*design(page, "Lund said it was old."), "said")
    quoted = features(*design(page, 'Lund said "it was old".'), "said")
    assert plain != quoted


def test_what_the_rules_say_is_a_feature(page):
    text = "Lund said it was old."
    laid, silent = design(page, text)
    _, told = design(page, text, {1: ["verb", "clause"]})
    assert len(features(laid, told, "said")) == len(features(laid, silent, "said")) + 2
    assert features(laid, told, "was") == features(laid, silent, "was")


def test_a_page_without_words_has_no_design(page):
    _, made = design(page, "…")
    assert len(made.tokens) == len(made.rows) == 0
