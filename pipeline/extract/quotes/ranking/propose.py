"""Layer B: cues by probability, and for each the best content and source of its candidates."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from pipeline.extract.quotes.cues import plain_cue, quoted_as, quotes_as
from pipeline.extract.quotes.lexicon import SPEECH
from pipeline.extract.quotes.phrases import names_a_source
from pipeline.extract.quotes.ranking.columns import columns_of
from pipeline.extract.quotes.ranking.content_features import content_features, site_of
from pipeline.extract.quotes.ranking.contents import content_candidates
from pipeline.extract.quotes.ranking.cue_features import CueDesign, cue_design
from pipeline.extract.quotes.ranking.slots import slots_of
from pipeline.extract.quotes.ranking.source_features import (
    SourceSite,
    no_source_features,
    source_features,
)
from pipeline.extract.quotes.ranking.sources import source_candidates
from pipeline.extract.quotes.sources import issuer_of, phrase_of
from pipeline.extract.quotes.stages import Content, Evidence, Reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.contents import Parts
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.extract.quotes.stages import Cue, SourcePhrase

_WIDEST_LEAD = 9.0
_CLOSE = 2


def ranked_readings(
    page: Page, readings: Sequence[Reading], model: QuoteModel
) -> list[tuple[Reading, Evidence]]:
    """A reading for each word that is probably a cue, in text order, with what speaks for it.

    ``readings`` are those of the rules: they are candidates among others.
    """
    ruled = {each.cue.at: each for each in readings}
    design = design_of(page, ruled)
    logits = cue_logits(design, model)
    least = math.log(model.threshold / (1 - model.threshold))
    sure = np.isin(design.tokens, [at for at, each in ruled.items() if _beyond_doubt(page, each)])
    picked = np.flatnonzero((logits >= least) | sure)
    rivals = rivals_of(page, ruled)
    found = []
    for row in picked.tolist():
        best = _best(page, int(design.tokens[row]), ruled, rivals, model)
        if best is not None:
            reading, content_lead, source_lead = best
            found.append((reading, Evidence(float(logits[row]), content_lead, source_lead)))
    return found


def _beyond_doubt(page: Page, reading: Reading) -> bool:
    """Whether a reading needs no ranker: "in the words of", or a speech verb right beside '"...,"'."""
    cue, content = reading.cue, reading.content
    if content is None or reading.source is None:
        return False
    if cue.kind == "phrase":  # "according to the weather" is none
        return page.lower[cue.at] != "according"
    if cue.kind != "verb" or content.grade < SPEECH or content.how not in {"before", "around"}:
        return False
    run = page.run_of(content.parts[0][1])
    return run is not None and page.text[run.inner_start : run.inner_end].rstrip()[-1:] in {",", "?", "!"}


def design_of(page: Page, ruled: Mapping[int, Reading]) -> CueDesign:
    """The cue features of a page, what the rules make of its words among them."""
    return cue_design(page, columns_of(page), {at: list(_told(each)) for at, each in ruled.items()})


def _told(reading: Reading) -> tuple[str, ...]:
    content = reading.content
    if content is None:
        return (reading.cue.kind, "nothing")
    has = reading.source is not None
    graded = f"{content.how}:{content.grade}"
    return (reading.cue.kind, content.how, graded, f"source{has}", f"{graded}:{has}")


def cue_logits(design: CueDesign, model: QuoteModel) -> NDArray[np.float64]:
    """The log-odds of each word of the design to be a cue."""
    sums = np.bincount(design.rows, model.cue[design.slots], minlength=len(design.tokens))
    return np.asarray(sums + model.cue_bias, dtype=np.float64)


def rivals_of(page: Page, ruled: Mapping[int, Reading]) -> dict[int, tuple[int, ...]]:
    """The cues that the rules see in each zone."""
    found: dict[int, list[int]] = defaultdict(list)
    for at in ruled:
        found[page.zone_at[at]].append(at)
    return {zone: tuple(tokens) for zone, tokens in found.items()}


def _best(
    page: Page,
    at: int,
    ruled: Mapping[int, Reading],
    rivals: Mapping[int, tuple[int, ...]],
    model: QuoteModel,
) -> tuple[Reading, float, float] | None:
    ruling = ruled.get(at)
    if _leads_on(page, at) or quotes_as(page.tokens[at]) or _no_report(page, ruling):
        return None
    contents = contents_of(page, at, ruling, rivals.get(page.zone_at[at], ()))
    if not contents:
        return None
    parts, ways, content_lead = _choose_content(contents, model)
    sources = sources_of(page, at, ruling, parts)
    noun, source_lead = _choose_source(sources, model)
    if ruling is not None and ruling.source is not None and _names_its_source(page, ruling.cue):
        noun = ruling.source.head
    content = _content(page, at, parts, ways, ruling)
    cue = ruling.cue if ruling is not None else plain_cue(page, at)
    source = _phrase(page, at, noun, parts, ruling)
    return Reading(cue, content, source), content_lead, source_lead


def _no_report(page: Page, ruling: Reading | None) -> bool:
    """Whether "according to" leads to nobody: "according to the rules"."""
    if ruling is None or ruling.cue.kind != "phrase":
        return False
    return not names_a_source(page, ruling.cue, page.zones[ruling.cue.zone])


def _names_its_source(page: Page, cue: Cue) -> bool:
    """Whether grammar leaves no choice: "in the words of X", "quoted X as saying", "X's statement saying"."""
    verb = page.tokens[cue.at]
    return cue.kind == "phrase" or quoted_as(verb) or issuer_of(verb) is not None


def _leads_on(page: Page, at: int) -> bool:
    """Whether what is said stands in another sentence: after a colon, or before "So says Obi"."""
    zone = page.zones[page.zone_at[at]]
    if at == zone.start + 1 and page.lower[zone.start] == "so":
        return True
    rest = [i for i in range(at + 1, zone.end) if not page.tokens[i].is_space]
    return bool(rest) and page.lower[rest[-1]] == ":" and all(page.run_at[i] < 0 for i in rest)


def contents_of(
    page: Page, at: int, ruling: Reading | None, rivals: tuple[int, ...]
) -> list[tuple[Parts, frozenset[str], list[int]]]:
    """The content candidates of a cue with their ways and feature slots; the rules' own is always there."""
    rule = ruling.content if ruling is not None else None
    found = content_candidates(page, at, ruling.cue.last if ruling is not None else at)
    if rule is not None:
        found.setdefault(rule.parts, set()).add("rule")
    site = site_of(page, at, rule, rivals)
    return [
        (parts, frozenset(ways), slots_of("content", content_features(site, parts, ways)))
        for parts, ways in found.items()
    ]


def sources_of(page: Page, at: int, ruling: Reading | None, parts: Parts) -> list[tuple[int, list[int]]]:
    """The head tokens that may be the source, outside the content, with feature slots; -1 is none."""
    inside = {i for first, last in parts for i in range(first, last + 1)}
    rule = ruling.source if ruling is not None else None
    found = source_candidates(page, at)
    if rule is not None:
        found.setdefault(rule.head, set()).add("handed" if ruling is not None and ruling.handed else "rule")
    kept = {noun: ways for noun, ways in found.items() if noun not in inside}
    site = SourceSite(page, at, rule, inside, kept)
    named = [(noun, slots_of("source", source_features(site, noun, ways))) for noun, ways in kept.items()]
    return [*named, (-1, slots_of("source", no_source_features(page, at, kept, rule)))]


def _choose_content(
    contents: Sequence[tuple[Parts, frozenset[str], list[int]]], model: QuoteModel
) -> tuple[Parts, frozenset[str], float]:
    best, lead = _first(_scores([slots for _, _, slots in contents], model.content))
    return contents[best][0], contents[best][1], lead


def _choose_source(sources: Sequence[tuple[int, list[int]]], model: QuoteModel) -> tuple[int, float]:
    best, lead = _first(_scores([slots for _, slots in sources], model.source))
    return sources[best][0], lead


def _scores(rows: Sequence[list[int]], table: NDArray[np.float32]) -> list[float]:
    lengths = np.array([len(row) for row in rows])
    weights = table[np.concatenate([np.array(row, dtype=np.int64) for row in rows])]
    return np.add.reduceat(weights, np.cumsum(lengths) - lengths, dtype=np.float64).tolist()  # type: ignore[no-any-return]


def _first(scores: Sequence[float]) -> tuple[int, float]:
    """The index of the best score, and its lead over the next one."""
    best = max(range(len(scores)), key=scores.__getitem__)
    others = [score for n, score in enumerate(scores) if n != best]
    return best, min(scores[best] - max(others), _WIDEST_LEAD) if others else _WIDEST_LEAD


def _content(page: Page, at: int, parts: Parts, ways: frozenset[str], ruling: Reading | None) -> Content:
    rule = ruling.content if ruling is not None else None
    if rule is not None and rule.parts == parts:
        return rule
    return Content(parts, _how(page, at, parts), SPEECH, _joint(page, at, parts, ways))


def _how(page: Page, at: int, parts: Parts) -> str:
    if len(parts) > 1:
        return "around"
    first, last = parts[0]
    if last < at:
        return "before"
    return "after" if page.run_at[first] >= 0 and page.run_at[last] >= 0 else "clause"


def _joint(page: Page, at: int, parts: Parts, ways: frozenset[str]) -> int:
    """The preposition that belongs to the cue ("called for"), where it stands close to it."""
    before = parts[-1][0] - 1
    prep = any(way.startswith("kid-prep") for way in ways) and page.tags[before] in {"IN", "RP"}
    return before if prep and at < before <= at + _CLOSE else -1


def _phrase(page: Page, at: int, noun: int, parts: Parts, ruling: Reading | None) -> SourcePhrase | None:
    if noun < 0:
        return None
    if ruling is not None and ruling.source is not None and ruling.source.head == noun:
        return ruling.source
    barred = {i for first, last in parts for i in range(first, last + 1)} | {at}
    return phrase_of(page, page.tokens[noun], barred)
