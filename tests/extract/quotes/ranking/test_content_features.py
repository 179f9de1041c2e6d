from __future__ import annotations

from pipeline.extract.quotes.attribute import read_cues
from pipeline.extract.quotes.ranking.content_features import content_features, site_of


def site(page, text, cue, *, ruled=True):
    laid = page(text)
    (reading,) = [each for each in read_cues(laid) if laid.lower[each.cue.at] == cue]
    at = reading.cue.at
    rule = reading.content if ruled else None
    return site_of(laid, at, rule, (at,)), reading.content.parts


def test_the_stretch_of_the_rules_is_told_from_others(page):
    at_work, parts = site(page, "Lund said the mill leaked.", "said")
    own = content_features(at_work, parts, ["end"])
    other = content_features(at_work, ((parts[0][0] + 1, parts[0][1]),), ["end"])
    assert "isrule=True" in own
    assert {"rule:clause", "rule:clause:3"} <= set(own)
    assert "isrule=False" in other
    assert "subTrueFalse" not in other
    assert "subFalseTrue" in other


def test_without_rules_nothing_is_said_of_them(page):
    at_work, parts = site(page, "Lund said the mill leaked.", "said", ruled=False)
    found = content_features(at_work, parts, [])
    assert "norule" in found
    assert not any(feature.startswith("rule") for feature in found)


def test_side_edges_and_shape(page):
    at_work, parts = site(page, '"It leaks," Lund said.', "said")
    found = set(content_features(at_work, parts, ["left"]))
    assert {"sideL", "quotedTrueTrue", "runsleft0", "way:left:said", "parts1", "gap1L"} <= found


def test_the_order_of_ways_does_not_matter(page):
    at_work, parts = site(page, "Lund said the mill leaked.", "said")
    assert content_features(at_work, parts, ["a", "b"]) == content_features(at_work, parts, ["b", "a"])
