"""Stage 2, cues: the words that report speech, before it is known what they report."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.extract.quotes.lexicon import ACT, SPEECH, Word
from pipeline.extract.quotes.stages import Cue
from pipeline.extract.quotes.zones import STOPS
from pipeline.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.zones import Zone

_PARTS = frozenset(["aux", "auxpass", "neg", "prt"])
_ADJECTIVES = frozenset(["amod", "compound", "nmod"])
_GOING_ON = frozenset(
    ["went", "used", "go", "goes", "going", "continued", "continues", "began", "had", "has", "have", "was"]
)
_UNLISTED = Word("", MappingProxyType({}), MappingProxyType({}))
QUOTING = frozenset(["quoted", "quotes", "quote", "quoting", "cited", "cites", "citing", "reported"])
_NEAR = 5
_LONG_SUBJECT = 9
_NOUN_TAGS = frozenset(["NN", "NNS"])


def find_cues(page: Page) -> tuple[Cue, ...]:
    """All reporting words outside quotation marks, in text order."""
    return tuple(cue for number, zone in enumerate(page.zones) for cue in _zone_cues(page, number, zone))


def _zone_cues(page: Page, number: int, zone: Zone) -> Iterator[Cue]:
    lexicon = page.lexicon
    heads = {phrase[0] for phrase in lexicon.phrases}
    for i in range(zone.start, zone.end):
        if page.run_at[i] >= 0:
            continue
        lower = page.lower[i]
        if lower in heads:
            phrase = next((p for p in lexicon.phrases if page.lower[i : i + len(p)] == p), None)
            last = i + len(phrase) - 1 if phrase else i
            if phrase is not None and last < zone.end:
                yield Cue("phrase", i, last, number, None, (Span(page.start_of(i), page.end_of(last)),))
                continue
        verb, noun = lexicon.verbs.get(lower), lexicon.nouns.get(lower)
        tag = page.tags[i] if verb or noun else ""
        if verb is not None and tag[:2] == "VB" and _reports(page, i, opens=i == zone.start):
            yield Cue("verb", i, i, number, verb, _verb_spans(page, i, verb))
        elif (
            verb is not None
            and tag in _NOUN_TAGS
            and (
                _mistaken(page, i, verb, zone)
                or _inverted(page, i, verb, zone)
                or (noun is None and _opens_clause(page, i, verb, zone))
            )
        ):
            yield Cue("verb", i, i, number, verb, (Span(page.start_of(i), page.end_of(i)),))
        elif noun is not None and tag in _NOUN_TAGS:
            yield Cue("noun", i, i, number, noun, (Span(page.start_of(i), page.end_of(i)),))


def _reports(page: Page, at: int, *, opens: bool) -> bool:
    """Whether a verb can report here: no adjective ("pledged votes"), no plan ("wants to discuss").

    A participle that ``opens`` its sentence ("Asked if it rained, he ...") is the reporter's own.
    """
    verb = page.tokens[at]
    if verb.dep_ in _ADJECTIVES or (opens and verb.tag_ == "VBN"):
        return False
    if quotes_as(verb):
        return False
    lead = verb.head if verb.dep_ == "conj" and verb.tag_ == "VB" else verb
    to = next((kid for kid in lead.children if kid.dep_ == "aux" and kid.lower_ == "to"), None)
    if to is None or verb.tag_ != "VB":
        return True
    if _goes_on(verb):
        return True
    if verb.dep_ in {"advcl", "acl"} and any(kid.dep_ == "ccomp" and kid.i > at for kid in verb.children):
        return True  # "took the occasion to claim that"
    return any(page.run_at[i] >= 0 for i in range(at + 1, min(at + _NEAR, len(page.tokens))))


def _goes_on(verb: Token) -> bool:
    """Whether the verb over an infinitive only leads on to it: "had to say", "went on to say"."""
    lead = verb.head
    if lead.lower_ not in _GOING_ON:
        return False
    on = lead.i + 1 < verb.i and lead.nbor(1).lower_ == "on"
    return verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and on)


def _mistaken(page: Page, at: int, word: Word, zone: Zone) -> bool:
    """Whether a noun is a verb in truth: '"...," a voice-over states.', with no verb after the marks."""
    if word.grade("quote") < SPEECH or not (at + 1 >= zone.end or page.lower[at + 1] in {",", *STOPS}):
        return False
    first = at
    while first > zone.start and page.run_at[first - 1] < 0 and at - first <= _LONG_SUBJECT:
        first -= 1
    between = page.tokens[first:at]
    beside = first > zone.start and page.run_at[first - 1] >= 0
    return beside and bool(between) and not any(token.tag_[:2] in {"VB", "MD"} for token in between)


def _inverted(page: Page, at: int, word: Word, zone: Zone) -> bool:
    """Whether a plural noun right after a quotation is a verb in truth: '"...," objects a fishmonger'."""
    if page.tags[at] != "NNS" or word.grade("quote") < SPEECH or at + 1 >= zone.end or at <= zone.start:
        return False
    run = page.run_of(at - 1)
    paused = run is not None and page.text[run.inner_start : run.inner_end].rstrip()[-1:] in {",", "?", "!"}
    return paused and page.lower[at + 1] not in {",", *STOPS} and page.tags[at + 1] != "IN"


def _opens_clause(page: Page, at: int, word: Word, zone: Zone) -> bool:
    """Whether a plural noun is a verb in truth: "The permit of 1926 states that"."""
    if page.tags[at] != "NNS" or word.grade("clause") < ACT or at + 1 >= zone.end or at == zone.start:
        return False
    return page.lower[at + 1] == "that" and page.tags[at - 1] in {"NN", "NNP", "CD", ","}


def _verb_spans(page: Page, at: int, word: Word) -> tuple[Span, ...]:
    """The verb with auxiliaries, negation and particle, and the verb it depends on: "went on to say"."""
    verb = page.tokens[at]
    parts = {at} | {kid.i for kid in verb.children if _belongs(kid, word) and page.run_at[kid.i] < 0}
    if _goes_on(verb) and at - verb.head.i <= _NEAR:
        parts |= set(range(verb.head.i, at)) if at - verb.head.i < _NEAR else set()
    if quoted_as(verb):
        quoted = verb.head.head
        parts |= {quoted.i, verb.head.i} | {kid.i for kid in quoted.children if kid.dep_ in _PARTS}
    return spans_of(page, sorted(parts))


def quoted_as(verb: Token) -> bool:
    """Whether a verb is the "saying" of "quoted as saying", "quoted a guard as saying"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lower_ in QUOTING


def quotes_as(verb: Token) -> bool:
    """Whether a verb is the "quoted" of that: the words are those of the one quoted."""
    return verb.lower_ in QUOTING and any(
        kid.lower_ == "as" and any(deep.dep_ == "pcomp" for deep in kid.children) for kid in verb.children
    )


def plain_cue(page: Page, at: int) -> Cue:
    """The cue of a word that no list holds: a verb with its auxiliaries, or the word alone."""
    verb = page.tags[at][:2] == "VB"
    spans = _verb_spans(page, at, _UNLISTED) if verb else (Span(page.start_of(at), page.end_of(at)),)
    return Cue("verb" if verb else "noun", at, at, page.zone_at[at], None, spans)


def _belongs(kid: Token, word: Word) -> bool:
    return kid.dep_ in _PARTS or (
        kid.lower_ in word.particles and kid.dep_ in {"acomp", "oprd", "ccomp", "advmod"}
    )


def spans_of(page: Page, indices: list[int]) -> tuple[Span, ...]:
    """Token indices in rising order as spans, neighbours joined."""
    spans: list[Span] = []
    last = -2
    for i in indices:
        if i == last + 1 and spans:
            spans[-1] = Span(spans[-1].start, page.end_of(i))
        else:
            spans.append(Span(page.start_of(i), page.end_of(i)))
        last = i
    return tuple(spans)
