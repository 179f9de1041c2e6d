"""Stage 3, phrases and nouns: what "according to X" and "the claim that" report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.quotes.cast import speaker_words
from pipeline.extract.quotes.complements import NEW_CLAUSE
from pipeline.extract.quotes.lexicon import ACT, SPEECH
from pipeline.extract.quotes.stages import Content
from pipeline.extract.quotes.stretch import EDGES, FINITE, fit, trim
from pipeline.extract.quotes.zones import STOPS

if TYPE_CHECKING:
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import Cue
    from pipeline.extract.quotes.zones import Zone

_LEADS = frozenset(["and", "but", "yet", "so", "however", "also", "still", ","])


def sentence_content(page: Page, cue: Cue) -> Content | None:
    """The sentence around "according to X", without the phrase itself."""
    zone = page.zones[cue.zone]
    first, last = phrase_reach(page, cue)
    if not names_a_source(page, cue, zone):
        return None
    after = last + 1
    lead = [page.lower[i] for i in range(zone.start, first)]
    right = trim(page, after, zone.end - 1)
    if all(word in _LEADS for word in lead) or (
        right and [w for w in lead if w not in EDGES][-1:] in (["and"], ["but"])
    ):
        return Content((right,), "sentence", SPEECH) if right else None
    left = trim(page, zone.start, first - 1)
    goes_on = after + 1 < zone.end and page.lower[after] == "," and page.lower[after + 1] not in NEW_CLAUSE
    parts = tuple(part for part in (left, right if goes_on else None) if part)
    return Content(parts, "sentence", SPEECH) if parts else None


def names_a_source(page: Page, cue: Cue, zone: Zone) -> bool:
    """Not "according to their size" or "to the rules", and "in the view of" only where it stands apart."""
    if page.lower[cue.at] != "according":
        return cue.at == zone.start or page.lower[cue.at - 1] in EDGES
    noun = next((kid for kid in page.tokens[cue.last].children if kid.dep_ == "pobj"), None)
    if noun is None or noun.tag_ not in {"NN", "NNS"}:
        return True
    if noun.lower_ in page.lexicon.manner:
        return False
    if not any(k.tag_ == "PRP$" for k in noun.children):
        return True
    lists = speaker_words()
    return noun.lower_ in lists.document | lists.organisation | lists.person or noun.lower_.endswith("man")


def phrase_reach(page: Page, cue: Cue) -> tuple[int, int]:
    """First and last token of "according to" with the source it names."""
    zone = page.zones[cue.zone]
    prep = page.tokens[cue.last]
    noun = next((kid for kid in prep.children if kid.dep_ in {"pobj", "pcomp"}), None)
    if noun is None:
        last = cue.last
        while last + 1 < zone.end and page.lower[last + 1] not in {",", *STOPS} and page.run_at[last + 1] < 0:
            last += 1
        return cue.at, last
    last = min(noun.right_edge.i, zone.end - 1)
    if last + 1 < zone.end and page.tags[last + 1] in FINITE:
        # the parse took the subject of the sentence for a part of the source: cut at the last comma
        last = max((i for i in range(noun.i + 1, last) if page.lower[i] == ","), default=last)
    while last > cue.last + 1 and (page.lower[last] in STOPS or page.lower[last] in EDGES):
        last -= 1
    return cue.at, last


def noun_content(page: Page, cue: Cue) -> Content | None:
    """The clause, infinitive or object of a reporting noun: "the claim that", "a call for"."""
    noun, word, zone = page.tokens[cue.at], cue.word, page.zones[cue.zone]
    if word is None:
        return None
    for kid in noun.children:
        if kid.i < noun.i or kid.i >= zone.end:
            continue
        if kid.dep_ == "acl" and word.grade("clause") and page.tokens[kid.left_edge.i].lower_ == "that":
            return fit(page, Content(((kid.left_edge.i + 1, kid.right_edge.i),), "clause", ACT), zone)
        if kid.dep_ in {"acl", "xcomp"} and word.grade("infinitive") and page.lower[kid.left_edge.i] == "to":
            return fit(page, Content(((kid.left_edge.i, kid.right_edge.i),), "infinitive", ACT), zone)
        if kid.dep_ == "prep" and kid.lower_ in word.preps:
            return fit(page, Content(((kid.i + 1, kid.right_edge.i),), "prep", ACT, joint=kid.i), zone)
    return None
