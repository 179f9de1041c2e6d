"""Whose words a quotation is by what leads up to it or signs it: a colon, a dash, a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.quotes.cues import spans_of
from pipeline.extract.quotes.lexicon import ACT, SPEECH
from pipeline.extract.quotes.page import ASIDE_KINDS
from pipeline.extract.quotes.signatures import named_after, said_so, signature_after, turn_at
from pipeline.extract.quotes.sources import phrase_of
from pipeline.extract.quotes.stages import Attribution
from pipeline.extract.syntax import is_passive, subject_of
from pipeline.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.quotes.marks import Run
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.zones import Zone

_SHORT = 9
_DASHES = frozenset([":", "-", "–", "—", "--"])


def signed(page: Page, run: Run) -> Attribution | None:
    """A run with a name of its own: after it with a dash, or at its head with a colon."""
    whole = Span(run.start, run.end)
    turn = turn_at(page, run)
    if turn is not None:
        said = Span(page.start_of(turn.last + 2), run.end) if turn.last + 2 < len(page.tokens) else whole
        return Attribution((said if said.start < said.end else whole,), (), turn, "colon", SPEECH, run.block)
    so = said_so(page, run)
    if so is not None:
        return Attribution((whole,), spans_of(page, [so[0]]), so[1], "colon", SPEECH, run.block, so[0])
    aside = page.blocks[run.block].kind in ASIDE_KINDS
    name = signature_after(page, run) or (named_after(page, run) if aside else None)
    return Attribution((whole,), (), name, "colon", SPEECH, run.block) if name is not None else None


def introduced(page: Page, zone: Zone, run: Run) -> Attribution | None:
    """A quotation whose cue ends the paragraph before it: 'Smith, a doctor, said:'."""
    number = page.zone_at[zone.start]
    if number < 1 or page.zones[number - 1].block != run.block - 1:
        return None
    before = page.zones[number - 1]
    at = before.end - 1
    while at > before.start and page.tokens[at].is_space:
        at -= 1
    return _led(page, before, run, at) if page.lower[at] == ":" else None


def led_by_colon(page: Page, zone: Zone, run: Run) -> Attribution | None:
    """'Smith: "..."' or 'Smith had this to say: "..."'."""
    at = page.first_token(run.start) - 1
    if at <= zone.start or page.lower[at] not in _DASHES:
        return None
    return _led(page, zone, run, at)


def _led(page: Page, zone: Zone, run: Run, at: int) -> Attribution:
    """The attribution of a run that the colon or dash at token ``at`` leads to: a verb's, or a name's.

    A colon alone is no cue.
    """
    content = (Span(run.start, run.end),)
    byline = _byline(page, zone, at)
    verbs = [] if byline else [i for i in range(zone.start, at) if _main_verb(page, i)]
    best = next((i for i in reversed(verbs) if page.lower[i] in page.lexicon.verbs), next(iter(verbs), None))
    if best is None and not byline:
        best = next((i for i in range(at - 1, zone.start, -1) if _reporting_word(page, i)), None)
    if best is not None:
        subject = active_subject(page, page.tokens[best]) or _first_noun(page, zone, best)
        source = phrase_of(page, subject, {best}) if subject is not None else None
        reports = page.lower[best] in page.lexicon.verbs
        cue, cue_at = (spans_of(page, [best]), best) if reports else ((), at)
        return Attribution(content, cue, source, "colon", SPEECH, run.block, cue_at)
    noun = page.tokens[at - 1]
    while zone.start <= noun.head.i < at and noun.head.i != noun.i and noun.head.tag_.startswith("NN"):
        noun = noun.head
    if not noun.tag_.startswith("NNP"):
        noun = _opening_noun(page, zone, at) or noun
    named = noun.tag_.startswith("NNP") or page.lower[zone.start] == "the"
    source = phrase_of(page, noun, set()) if named and noun.tag_.startswith("NN") else None
    return Attribution(content, (), source, "colon", SPEECH, run.block, at)


def _reporting_word(page: Page, at: int) -> bool:
    """Whether a word that the tagger took for no finite verb reports all the same: 'A note read: "..."'."""
    word = page.lexicon.verbs.get(page.lower[at])
    return word is not None and word.grade("quote") >= ACT and page.run_at[at] < 0


def _first_noun(page: Page, zone: Zone, before: int) -> Token | None:
    """The head of the first noun phrase of a sentence, before a token."""
    for i in range(zone.start, before):
        token = page.tokens[i]
        if token.tag_[:2] == "NN" and page.run_at[i] < 0 and page.tags[i + 1][:2] != "NN":
            return token
    return None


def _opening_noun(page: Page, zone: Zone, before: int) -> Token | None:
    """The noun before a comma at the sentence's start: 'The coast guard, by radio: "..."'."""
    comma = next((i for i in range(zone.start, before) if page.lower[i] == ","), -1)
    short = zone.start < comma and before - zone.start <= _SHORT
    return page.tokens[comma - 1] if short and page.tags[comma - 1].startswith("NN") else None


def _byline(page: Page, zone: Zone, at: int) -> bool:
    """Whether a name stands by itself before the colon: at the sentence's start or after a dash."""
    first = at
    while first > zone.start and page.tags[first - 1] in {"NNP", "NNPS", "CC"}:
        first -= 1
    return first < at and (first == zone.start or page.lower[first - 1] in _DASHES)


def _main_verb(page: Page, at: int) -> bool:
    verb = page.tokens[at]
    if page.run_at[at] >= 0 or verb.tag_ not in {"VBD", "VBZ", "VBP"} or subject_of(verb) is None:
        return False
    return verb.dep_ not in {"relcl", "aux", "auxpass", "advcl"}


def active_subject(page: Page, verb: Token) -> Token | None:
    """The subject of a verb that is no passive, outside marks."""
    subject = None if is_passive(verb) else subject_of(verb)
    return subject if subject is not None and page.run_at[subject.i] < 0 else None
