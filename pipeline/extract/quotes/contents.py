"""Stage 3, contents: what a cue reports, beside it in marks or under it in the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.quotes.complements import before_next_report, complement
from pipeline.extract.quotes.cues import quoted_as
from pipeline.extract.quotes.lexicon import SPEECH
from pipeline.extract.quotes.phrases import noun_content, sentence_content
from pipeline.extract.quotes.stages import Content
from pipeline.extract.quotes.stretch import EDGES, FINITE, last_of_run, titled, trim
from pipeline.extract.quotes.zones import STOPS
from pipeline.extract.syntax import is_passive

if TYPE_CHECKING:
    from pipeline.extract.quotes.marks import Run
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import Cue
    from pipeline.extract.quotes.zones import Zone

_CLAUSE_KIDS = frozenset(["nsubj", "nsubjpass", "aux", "auxpass", "advmod", "neg", "expl", "cc", "mark"])
_IN_SUBJECT = frozenset("DT JJ NN NNS NNP NNPS CC CD POS PRP PRP$ IN HYPH RB MD VBZ VBD".split())  # noqa: SIM905 - one line
_IN_NOUN_PHRASE = _IN_SUBJECT | {",", "VBG", "VBN"}
_INTRO = frozenset([",", ":", "that", "-", "--", "–", "—", "as"])
_RESUMING = frozenset(["with", "because", "while", "if", "unless", "as"])
_PAUSES = frozenset(",.?!…—–;")


def content_of(page: Page, cue: Cue, rivals: frozenset[int]) -> Content | None:
    """The content of a cue, or None when it reports nothing here.

    ``rivals`` are the tokens of all cue verbs in the same zone.
    """
    if cue.kind == "phrase":
        return sentence_content(page, cue)
    if cue.kind == "noun":
        return noun_content(page, cue)
    return _verb_content(page, cue, rivals - {cue.at})


def _verb_content(page: Page, cue: Cue, others: frozenset[int]) -> Content | None:
    zone, word = page.zones[cue.zone], cue.word
    if word is None:
        return None
    quote = word.grade("quote")
    opening = clause_start(page, cue.at, zone)
    after = _quoted_after(page, cue, zone, others) if quote else None
    clause = complement(page, cue, word, zone)
    # ", adding that" looks forward, whatever quotation stands before it
    forward = page.tags[cue.at] == "VBG" and (after is not None or clause is not None)
    before = None if forward or not quote else _before(page, cue, opening, others)
    if before is not None and _beside_run(page, opening, zone):
        return _round(page, cue, opening, (before, after), quote)
    if after is not None and not _wider(page, clause, after):
        return Content((after,), "after", quote)
    if clause is not None:
        return before_next_report(page, clause, cue, zone)
    if before is None or quote < SPEECH or not _states(page, cue.at):
        return None
    rest = _resumed(page, cue, zone)
    return Content((before, rest) if rest else (before,), "before", SPEECH)


_Stretch = tuple[int, int]


def _round(
    page: Page, cue: Cue, opening: int, found: tuple[_Stretch, _Stretch | None], quote: int
) -> Content | None:
    """The quotation before a cue, with what goes on after it."""
    before, after = found
    if quote < SPEECH and not subject_near(page, cue.at):
        return None
    zone = page.zones[cue.zone]
    after = after or _coordinated(page, cue, zone) or _after_a_term(page, cue, opening, zone)
    return Content((before, after), "around", quote) if after else Content((before,), "before", quote)


def _wider(page: Page, clause: Content | None, after: tuple[int, int]) -> bool:
    """Whether the cue governs a clause around the quoted words rather than the quoted words alone."""
    if clause is None or page.lower[after[0] - 1] == ":":
        return False
    first, last = clause.parts[-1]
    run = page.run_of(after[1])
    whole = run is not None and page.text[run.inner_start : run.inner_end].rstrip()[-1:] in _PAUSES
    return first < after[0] <= last or (first == after[0] and last > after[1] and not whole)


def _states(page: Page, at: int) -> bool:
    """Whether a verb can report the sentence before it: active, with a subject, in no clause of its own."""
    verb = page.tokens[at]
    bound = any(kid.dep_ == "mark" and kid.i < at for kid in verb.children)
    return subject_near(page, at) and not bound and not is_passive(verb)


def clause_start(page: Page, at: int, zone: Zone) -> int:
    """The first token of the cue's own clause: its subject, auxiliaries and adverbs before it."""
    if quoted_as(page.tokens[at]):
        at = page.tokens[at].head.head.i
    first = at
    kids = sorted(
        (k for k in page.tokens[at].children if k.i < at and k.dep_ in _CLAUSE_KIDS), key=lambda k: -k.i
    )
    for kid in kids:
        edge = max(kid.left_edge.i, zone.start)
        if any(page.run_at[i] >= 0 for i in range(edge, kid.i + 1)):
            edge = kid.i
            while edge > zone.start and page.run_at[edge - 1] < 0 and page.lower[edge - 1] not in EDGES:
                edge -= 1
        if page.run_at[kid.i] >= 0:
            break
        first = min(first, edge)
    first = min(first, _after_pause(page, at, zone))
    return first if subject_near(page, at) else min(first, _bare_subject(page, at, zone))


def _after_pause(page: Page, at: int, zone: Zone) -> int:
    """The token after a run that ends in a comma or the like, where only a noun phrase parts it from the cue.

    What stands there is said of the speaker: '"It rained," its owner, Ada Obi, said'.
    """
    last = at - 1
    while last >= zone.start and page.run_at[last] < 0 and page.tags[last] in _IN_NOUN_PHRASE:
        last -= 1
    run = page.run_of(last) if zone.start <= last < at - 1 else None
    if run is None or page.text[run.inner_start : run.inner_end].rstrip()[-1:] not in _PAUSES:
        return at
    finite = any(page.tags[i] in FINITE for i in range(last + 1, at))
    return at if finite or page.lower[last + 1] == "," else last + 1


def _bare_subject(page: Page, at: int, zone: Zone) -> int:
    """The start of the noun phrase between a run and a verb that the parse left without a subject."""
    first = at
    while first > zone.start and page.run_at[first - 1] < 0 and page.tags[first - 1] in _IN_SUBJECT:
        first -= 1
    beside = first > zone.start and (page.run_at[first - 1] >= 0 or page.lower[first - 1] == ",")
    return first if beside else at


def subject_near(page: Page, at: int) -> bool:
    """Whether the verb has a subject of its own, before or after it."""
    return any(kid.dep_ in {"nsubj", "nsubjpass"} for kid in page.tokens[at].children)


def _beside_run(page: Page, opening: int, zone: Zone) -> bool:
    at = opening - 1
    while at >= zone.start and page.run_at[at] < 0 and page.lower[at] in EDGES:
        at -= 1
    run = page.run_of(at) if at >= zone.start else None
    if run is None:
        return False
    return at < opening - 1 or page.text[run.inner_start : run.inner_end].rstrip()[-1:] in _PAUSES


def _before(page: Page, cue: Cue, opening: int, others: frozenset[int]) -> tuple[int, int] | None:
    """The stretch from the sentence's start to the cue's clause, where a comma or a mark parts them."""
    zone = page.zones[cue.zone]
    last = opening - 1
    if last < zone.start or not (page.run_at[last] >= 0 or page.lower[last] in {",", "-", "--", "–", "—"}):
        return None
    while last > zone.start and page.run_at[last] < 0 and page.lower[last] in EDGES:
        last -= 1
    first = zone.start
    run = page.run_of(last)
    if run is not None:
        crossed = [i for i in range(zone.start, last) if i in others]
        if crossed or _lead_in(page, zone, run):
            first = page.first_token(run.start)
    elif not any(page.tags[i] in FINITE for i in range(first, last + 1)) and not _resumed(page, cue, zone):
        return None
    return trim(page, first, last)


def _lead_in(page: Page, zone: Zone, run: Run) -> bool:
    """Whether what stands before a run is only a connective: "But", "And yet,"."""
    lead = [page.lower[i] for i in range(zone.start, page.first_token(run.start))]
    return bool(lead) and all(
        not word.isalpha() or word in {"but", "and", "yet", "so", "or"} for word in lead
    )


def _quoted_after(page: Page, cue: Cue, zone: Zone, others: frozenset[int]) -> tuple[int, int] | None:
    """The stretch from the first run after the cue, where the words between only introduce it."""
    first = next((i for i in range(cue.at + 1, zone.end) if page.run_at[i] >= 0), None)
    if first is None or any(i in others for i in range(cue.at + 1, first)):
        return None
    between = page.lower[cue.at + 1 : first]
    run = page.run_of(first)
    if (between and between[-1] not in _INTRO) or run is None:
        return None
    if (not between or between[-1] not in {",", ":"}) and titled(page, run):
        return None
    if any(page.tags[i] in FINITE for i in range(cue.at + 1, first)) and between[-1] != ":":
        return None
    last = last_of_run(page, first)
    rest = [i for i in range(last + 1, zone.end) if page.lower[i] not in STOPS]
    later = [page.run_at[i] >= 0 for i in rest]
    if (
        rest
        and not any(i in others for i in rest)
        and (page.lower[rest[0]] in {"and", "or", "but"} or not any(later))
    ):
        closing = page.text[page.end_of(last) - 2 : page.end_of(last)]
        if page.lower[rest[0]] not in EDGES and closing[:1] not in {",", ".", "?", "!"}:
            last = max(last, rest[-1])
    return trim(page, first, last)


def _coordinated(page: Page, cue: Cue, zone: Zone) -> tuple[int, int] | None:
    """The run after '"A," she said, and "B"'."""
    first = next((i for i in range(cue.at + 1, zone.end) if page.run_at[i] >= 0), None)
    if first is None or page.lower[first - 1] not in {"and", "but", "or"} or page.lower[first - 2] != ",":
        return None
    if any(page.tags[i] in FINITE for i in range(cue.at + 1, first)):
        return None
    return trim(page, first, last_of_run(page, first))


def _after_a_term(page: Page, cue: Cue, opening: int, zone: Zone) -> tuple[int, int] | None:
    """What follows the cue where the run before it is a mere term: 'The "old port", she said, must close'."""
    run = page.run_of(opening - 2) if opening - 2 >= zone.start else None
    if run is None or page.text[run.inner_start : run.inner_end].rstrip()[-1:] in _PAUSES:
        return None
    return _resumed(page, cue, zone)


def _resumed(page: Page, cue: Cue, zone: Zone) -> tuple[int, int] | None:
    """The second half of a sentence that the cue's clause interrupts: "A, he said, B"."""
    last = page.tokens[cue.at].right_edge.i
    kids = [
        k for k in page.tokens[cue.at].children if k.dep_ in {"nsubj", "npadvmod", "advmod"} and k.i > cue.at
    ]
    last = max([cue.at, *(k.right_edge.i for k in kids)])
    if last + 2 >= zone.end or page.lower[last + 1] != ",":
        return None
    if page.tags[last + 2] in {"VBG", "RB", "IN", "CC"} and page.lower[last + 2] not in _RESUMING:
        return None
    return trim(page, last + 2, zone.end - 1)
