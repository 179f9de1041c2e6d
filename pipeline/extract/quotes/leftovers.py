"""Text in marks that no cue has claimed: split and floating quotations, colons, borrowed words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.cues import spans_of
from pipeline.extract.quotes.leads import active_subject, introduced, led_by_colon, signed
from pipeline.extract.quotes.lexicon import ACT, SPEECH
from pipeline.extract.quotes.sources import phrase_of
from pipeline.extract.quotes.stages import Attribution
from pipeline.extract.quotes.stretch import WORD, titled
from pipeline.extract.quotes.zones import STOPS
from pipeline.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.quotes.marks import Run
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.zones import Zone

LEAST_WORDS = 3
_BEING = frozenset(["is", "was", "are", "were", "be", "been", "being", "'s", "'re"])
_FORWARD = frozenset(["clause", "after", "infinitive", "naming", "object", "prep", "gerund"])
_DASHES = frozenset([":", "-", "–", "—", "--"])
_MARKS = "\"”'’»“"
_REACH = 120  # characters between a report and the words in marks that it is let reach
_STEPS = 8
_NEAR = 12  # tokens
_OPEN_ENDS = ",?!—–"


@dataclass(slots=True)
class _Ledger:
    """Attributions so far; ``owner`` is a run's attribution, ``in_block`` those of a block, by index."""

    page: Page
    found: list[Attribution]
    owner: dict[int, int] = field(default_factory=dict)
    in_block: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    groups: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, each: Attribution) -> None:
        at = len(self.found)
        self.found.append(each)
        self.in_block[each.block].add(at)
        self._own(at, each.content)

    def extend(self, at: int, span: Span, *, last: bool = False) -> None:
        """Give an attribution one more part, or let its ``last`` part reach to the span's end."""
        content = self.found[at].content
        grown = (*content[:-1], Span(content[-1].start, span.end)) if last else (*content, span)
        self.found[at] = replace(self.found[at], content=tuple(sorted(grown)))
        self._own(at, (span,))

    def _own(self, at: int, spans: tuple[Span, ...]) -> None:
        for span in spans:
            for i in range(self.page.first_token(span.start), self.page.last_token(span.end) + 1):
                if self.page.run_at[i] >= 0:
                    self.owner.setdefault(self.page.run_at[i], at)


def place_the_rest(page: Page, found: list[Attribution]) -> list[Attribution]:
    """The attributions with every unclaimed quotation joined to one of them or added as one of its own."""
    ledger = _Ledger(page, [])
    for number, run in enumerate(page.runs):
        ledger.groups[run.group].append(number)
    for each in found:
        ledger.add(each)
    for zone in page.zones:
        numbers = sorted({page.run_at[i] for i in range(zone.start, zone.end)} - {-1})
        bare = bool(numbers) and _only_runs(page, zone)
        for number in numbers:
            if number not in ledger.owner and is_speech(page, page.runs[number], bare=bare):
                _place(ledger, zone, number, bare=bare)
    return ledger.found


def _only_runs(page: Page, zone: Zone) -> bool:
    return all(
        page.run_at[i] >= 0 or not page.lower[i][0].isalnum() or page.lower[i] in {"and", "but"}
        for i in range(zone.start, zone.end)
    )


def is_speech(page: Page, run: Run, *, bare: bool) -> bool:
    """Whether text in marks without a cue is speech: long enough, and not a title, name or term."""
    words = WORD.findall(page.text[run.inner_start : run.inner_end])
    if bare:
        return len(words) > 1
    return len(words) >= LEAST_WORDS + run.single and not titled(page, run)


def _place(ledger: _Ledger, zone: Zone, number: int, *, bare: bool) -> None:
    """Put an unclaimed run where it belongs: on to an attribution, under a verb, or on its own."""
    page, run = ledger.page, ledger.page.runs[number]
    span = Span(run.start, run.end)
    owner = next((ledger.owner[n] for n in ledger.groups[run.group] if n in ledger.owner), None)
    if owner is None and (bare or _ends_zone(page, zone, run)):
        halves = [n for n in ledger.in_block[run.block] if _split_half(page, ledger.found[n], run)]
        owner = max(halves, key=lambda n: ledger.found[n].content[-1].end, default=None)
    own = signed(page, run)
    if own is not None:
        ledger.add(own)
        return
    if owner is not None:
        ledger.extend(owner, span)
        return
    if bare:
        alone = Attribution((span,), (), None, "carried", SPEECH, run.block)
        ledger.add(introduced(page, zone, run) or alone)
        return
    led = led_by_colon(page, zone, run) or _followed(page, zone, run)
    if led is None and _extended(ledger, zone, run):
        return
    led = led or _governed(page, zone, run)
    if led is not None:
        ledger.add(led)


def _ends_zone(page: Page, zone: Zone, run: Run) -> bool:
    """Whether a run is a sentence of its own that an abbreviation hides: '..., Ill. "I just want that."'."""
    first, last = page.first_token(run.start), page.last_token(run.end)
    if first <= zone.start or not page.lower[first - 1].endswith("."):
        return False
    return not any(word[0].isalnum() for word in page.lower[last + 1 : zone.end])


def _split_half(page: Page, each: Attribution, run: Run) -> bool:
    """Whether a run is the second half of a quotation that its cue splits: "A," he said. "B."."""
    if each.how not in {"before", "around"} or each.start >= run.start:
        return False
    return page.text[each.content[-1].end - 1] in _MARKS


def _extended(ledger: _Ledger, zone: Zone, run: Run) -> bool:
    """Let the report before a run in its sentence reach to the run's end, where the parse cut it short."""
    start = ledger.page.start_of(zone.start)
    before = [
        n
        for n in ledger.in_block[run.block]
        if ledger.found[n].how in _FORWARD
        and start <= ledger.found[n].start
        and ledger.found[n].content[-1].end <= run.start
    ]
    last = max(before, key=lambda n: ledger.found[n].content[-1].end, default=None)
    if last is None or run.start - ledger.found[last].content[-1].end > _REACH:
        return False
    ledger.extend(last, Span(run.start, run.end), last=True)
    return True


# --- verbs that no list holds


def _followed(page: Page, zone: Zone, run: Run) -> Attribution | None:
    """'"...," the senator riffed': any verb whose subject stands between the marks and it."""
    last = page.last_token(run.end)
    if page.text[run.inner_start : run.inner_end].rstrip()[-1:] not in _OPEN_ENDS:
        return None
    for i in range(last + 1, min(last + 1 + _NEAR, zone.end)):
        verb = page.tokens[i]
        if page.run_at[i] >= 0 or page.lower[i] in STOPS:
            return None
        if verb.tag_ not in {"VBD", "VBZ", "VBP"} or verb.lower_ in _BEING or verb.dep_ in {"aux", "auxpass"}:
            continue
        subject = next((k for k in verb.children if k.dep_ == "nsubj" and last < k.i < i), None)
        if subject is None or verb.dep_ in {"relcl", "advcl"}:
            return None
        source = phrase_of(page, subject, set())
        span = (Span(run.start, run.end),)
        return Attribution(span, spans_of(page, [i]), source, "before", ACT, run.block, i)
    return None


# --- words in marks inside someone else's sentence


def _governed(page: Page, zone: Zone, run: Run) -> Attribution | None:
    """The nearest verb over a run that can report, with its subject; else the run alone, if a sentence."""
    span = (Span(run.start, run.end),)
    whole = _sentential(page, run)
    token = _top(page, page.first_token(run.start), page.last_token(run.end))
    for _ in range(_STEPS):
        token = token.head
        if page.run_at[token.i] < 0 and zone.start <= token.i < zone.end and token.tag_.startswith("VB"):
            subject = active_subject(page, token)
            if subject is not None and _may_report(page, token, subject, whole=whole):
                source = phrase_of(page, subject, set())
                return Attribution(
                    span, spans_of(page, [token.i]), source, "governed", ACT, run.block, token.i
                )
        if token.head.i == token.i:
            break
    return Attribution(span, (), None, "carried", ACT, run.block) if whole else None


def _may_report(page: Page, verb: Token, subject: Token, *, whole: bool) -> bool:
    """Any reporting verb; another one only when someone is its subject and the words are a sentence."""
    if verb.lower_ in _BEING:
        return False
    someone = subject.tag_ in {"NNP", "NNPS", "WP"} or (subject.tag_ == "PRP" and subject.lower_ != "it")
    return verb.lower_ in page.lexicon.verbs or (someone and whole)


def _sentential(page: Page, run: Run) -> bool:
    """Whether the words in marks are a sentence by themselves, not a phrase that the reporter borrows."""
    inner = page.text[run.inner_start : run.inner_end].strip()
    return len(WORD.findall(inner)) > LEAST_WORDS + 1 and inner[:1].isupper() and inner[-1:] in ".!?,…"


def _top(page: Page, first: int, last: int) -> Token:
    """The token of a stretch whose head lies outside it."""
    for i in range(first, last + 1):
        token = page.tokens[i]
        if not token.is_punct and (not first <= token.head.i <= last or token.head.i == token.i):
            return token
    return page.tokens[first]
