"""What the cue makes of its content: base form, stance, and whether it says so or denies it.

The stance is the cue's, not the reporter's nor ours: "claimed" leaves open what "revealed" takes as so. The
word lists beside this module are our own; the three values follow the issue of "loaded" reporting verbs in
newsrooms' style guides.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.extract.quotes.confidence import kind_of
from pipeline.extract.quotes.inflect import verb_forms
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import Attribution

_FILE = Path(__file__).parent / "data" / "stance.toml"
_STEPS = 2


@dataclass(frozen=True, slots=True)
class CueFacts:
    """``lemma`` is "" without a cue; ``stance`` is one of ``records.STANCES``."""

    lemma: str = ""
    stance: str = "neutral"
    negated: bool = False


@cache
def _words(name: str) -> frozenset[str]:
    """One list of the file: "doubt", or "beside.doubt"."""
    part: Any = read_toml(_FILE)
    for key in name.split("."):
        part = part[key]
    return frozenset(part if isinstance(part, list) else part.split())


@cache
def _refusing() -> frozenset[str]:
    return frozenset(form for base in _words("negation.refusing") for form in _forms(base))


def _forms(base: str) -> tuple[str, ...]:
    past = ("forgot", "forgotten") if base == "forget" else ()
    return verb_forms(base, past=past, doubled=base.endswith(("it", "et", "op")))


def cue_facts(page: Page, each: Attribution) -> CueFacts:
    """Base form, stance and polarity of an attribution's cue; the default facts where it has none."""
    if not each.cue:
        return CueFacts()
    at = each.cue_at if each.cue_at >= 0 else page.first_token(each.cue[0].start)
    base = _base(page, at)
    lemma = " ".join([base, *_rest(page, each, at)])
    return CueFacts(lemma, _stance(page, at, base, lemma), _negated(page, each, at, base))


def _base(page: Page, at: int) -> str:
    """The base form by the word lists; a word they lack as it stands."""
    lexicon, lower = page.lexicon, page.lower[at]
    verb, noun = lexicon.verbs.get(lower), lexicon.nouns.get(lower)
    word = (verb or noun) if page.tags[at][:2] == "VB" else (noun or verb)
    return word.base if word is not None else lower


def _rest(page: Page, each: Attribution, at: int) -> Iterator[str]:
    """The words of the cue after its head: "point out", "call for", "according to"."""
    for start, end in each.cue:
        for i in range(page.first_token(start), page.last_token(end) + 1):
            if i > at and page.lower[i] not in _words("negation.words"):
                yield page.lower[i]


def _stance(page: Page, at: int, base: str, lemma: str) -> str:
    near = {page.lower[kid.i] for kid in page.tokens[at].children if page.run_at[kid.i] < 0}
    if near & _words("beside.doubt") or _lacks_grounds(page.tokens[at]):
        return "doubt"
    if (
        near & _words("beside.certainty")
        or base in _words("certainty")
        or lemma in _words("beside.certain_pairs")
    ):
        return "certainty"
    return "doubt" if base in _words("doubt") else "neutral"


def _lacks_grounds(cue: Token) -> bool:
    """Whether the report says that it was made without evidence."""
    lacking = _words("beside.lacking")
    without = (kid for kid in cue.children if kid.lower_ == "without")
    return any(noun.lower_ in lacking for each in without for noun in each.children)


def _negated(page: Page, each: Attribution, at: int, base: str) -> bool:
    """Whether the source does not say it, or says that it is not so; two negations undo each other."""
    if _paired(page, page.tokens[at]):
        return True
    source = each.source
    nobody = source is not None and page.lower[source.first] in _words("negation.nobody")
    denies = base in _words("denial") and kind_of(page, each) != "direct"  # 'He disagrees: "Not today."'
    return denies ^ nobody ^ _withheld(page, page.tokens[at])


def _paired(page: Page, cue: Token) -> bool:
    """Whether the cue is one half of "neither ... nor", or opens with "nor"."""
    verbs = [cue, cue.head] if cue.dep_ == "conj" else [cue]
    paired = _words("negation.paired")
    return any(kid.i < cue.i and page.lower[kid.i] in paired for verb in verbs for kid in verb.children)


def _withheld(page: Page, cue: Token) -> bool:
    """Whether the saying itself is negated or refused: "did not say", "declined to say"."""
    flips = _negations(page, cue)
    verb = cue
    for _ in range(_STEPS):
        if verb.dep_ != "xcomp" or verb.head.i > verb.i or page.run_at[verb.head.i] >= 0:
            break
        verb = verb.head
        flips += page.lower[verb.i] in _refusing()
        flips += _negations(page, verb)
    return flips % 2 == 1


def _negations(page: Page, verb: Token) -> int:
    """How often a verb is negated before it; "not" after it belongs to what follows: "vowed not to"."""
    before = (kid.i for kid in verb.children if kid.i < verb.i and page.run_at[kid.i] < 0)
    return sum(
        page.lower[i] in _words("negation.words") and page.lower[i + 1] not in _words("negation.spared")
        for i in before
    )
