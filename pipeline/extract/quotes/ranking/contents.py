"""The stretches that may be the content of a cue, each with the ways in which it was come by.

They are the subtrees under the cue, what follows it and what stands before it in its sentence, quotations
beside it, and pairs of these; for nine in ten cues of annotated news the right one is among them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from pipeline.extract.quotes.complements import NEW_CLAUSE
from pipeline.extract.quotes.contents import clause_start
from pipeline.extract.quotes.stretch import last_of_run, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.zones import Zone

Parts: TypeAlias = "tuple[tuple[int, int], ...]"
Way: TypeAlias = "tuple[int, int, str]"

_CLAUSES = frozenset(["ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "pcomp", "parataxis", "csubj"])
_NOUNS = frozenset(
    ["dobj", "attr", "oprd", "pobj", "prep", "dep", "acomp", "nsubj", "nsubjpass", "prt", "dative"]
)
_UNDER = _CLAUSES | _NOUNS
_PREPS = frozenset(["prep", "prt", "dative"])
_OPEN = frozenset(["prep", "dobj", "prt", "acomp", "dative", "advmod"])
_DEEPER = frozenset(["pcomp", "acl", "ccomp", "relcl", "xcomp", "prep", "advcl"])
_BESIDE = frozenset(["nsubj", "npadvmod", "prep", "advmod", "dobj", "dative"])
_PASSED = frozenset(["nsubj", "npadvmod", "advmod", "prep", "dobj"])
_TOLD = frozenset(["dobj", "dative"])
_PUNCTUATION = frozenset([",", ":", "-", "–", "—", "--"])
_OPENERS = frozenset(["that", ":", "how", "whether", "why", "if", "what"])
_LEADS = frozenset(["and", "but", "so", "yet", "however", "meanwhile"])
_CLAUSE_TAGS = frozenset(["VBG", "IN", "RB", "WDT", "WP", "WRB"])
_NEXT_VERB = frozenset(["VBD", "VBZ", "VBP", "VBG", "PRP"])
_LOOK = 15  # tokens after the cue in which a "that" may open the content
_LEFTS = 4
_RIGHTS = 12


@dataclass(slots=True)
class _Site:
    """One cue at work: its page and zone, token, last token, and what was found so far."""

    page: Page
    zone: Zone
    at: int
    last: int
    found: dict[Parts, set[str]] = field(default_factory=dict)

    def put(self, parts: list[tuple[int, int]], way: str) -> None:
        """Keep a stretch, trimmed and with whole runs, unless it is empty, overlaps or holds the cue."""
        kept: list[tuple[int, int]] = []
        for first, last in sorted(parts):
            stretch = self._whole(max(first, self.zone.start), min(last, self.zone.end - 1))
            if stretch is None or (kept and kept[-1][1] >= stretch[0]):
                return
            kept.append(stretch)
        if not any(first <= self.at <= last for first, last in kept):
            self.found.setdefault(tuple(kept), set()).add(way)

    def _whole(self, first: int, last: int) -> tuple[int, int] | None:
        run_at, zone = self.page.run_at, self.zone
        if first > last:
            return None
        while first > zone.start and run_at[first] >= 0 and run_at[first - 1] == run_at[first]:
            first -= 1
        while last + 1 < zone.end and run_at[last] >= 0 and run_at[last + 1] == run_at[last]:
            last += 1
        return trim(self.page, first, last)


def content_candidates(page: Page, at: int, last: int) -> dict[Parts, set[str]]:
    """Candidates for the cue at token ``at`` (``last`` ends a phrase like "according to"), with their ways.

    Each is a tuple of token stretches ``(first, last)`` in order, inside the cue's zone and without the cue.
    """
    site = _Site(page, page.zones[page.zone_at[at]], at, last)
    token = page.tokens[at]
    opening = clause_start(page, at, site.zone) if token.tag_[:2] in {"VB", "NN"} else at
    rights = list(_rights(site, token))
    for first, end, way in [*rights, *_cuts(page, rights)]:
        site.put([(first, end)], way)
    lefts = list(_lefts(site, token, opening - 1))
    for first, end, way in lefts:
        site.put([(first, end)], way)
    _pairs(site, token, lefts)
    _subjects(site, token, rights)
    if token.tag_ == "IN" or page.lower[at] == "according":
        _around(site, token)
    return site.found


def _rights(site: _Site, token: Token) -> Iterator[Way]:
    """What follows the cue: stretches ``(first, last, way)`` inside the zone."""
    for first, last, way in (*_under(site, token), *_along(site, token), *_quoted(site)):
        low, high = max(first, site.last + 1), min(last, site.zone.end - 1)
        if low <= high:
            yield low, high, way


def _under(site: _Site, token: Token) -> Iterator[Way]:
    """The subtrees of the cue, and of the prepositions and objects under it."""
    lower, end = site.page.lower, site.zone.end
    for kid in token.children:
        if kid.i <= site.at or kid.dep_ not in _UNDER:
            continue
        first, last, dep = max(kid.left_edge.i, site.last + 1), kid.right_edge.i, kid.dep_
        yield first, last, f"kid:{dep}"
        yield first, end - 1, f"kid-end:{dep}"
        if first < end and lower[first] == "that":
            yield first + 1, last, f"kid-that:{dep}"
        if dep in _PREPS:
            yield max(first, kid.i) + 1, last, f"kid-prep:{dep}"
        if dep in _OPEN:
            yield from _grandkids(site, kid)


def _grandkids(site: _Site, kid: Token) -> Iterator[Way]:
    for deep in kid.children:
        if deep.i > kid.i and deep.dep_ in _DEEPER:
            first, last = deep.left_edge.i, deep.right_edge.i
            yield first, last, f"grand:{deep.dep_}"
            if site.page.lower[first] == "that":
                yield first + 1, last, f"grand-that:{deep.dep_}"
            if deep.dep_ == "prep":
                yield first + 1, last, "grand-prep"


def _along(site: _Site, token: Token) -> Iterator[Way]:
    """What follows in the line: to the sentence's end, from "that", after the subject of "said X"."""
    page, lower, end = site.page, site.page.lower, site.zone.end
    first = site.last + 1
    while first < end and (lower[first] in _PUNCTUATION or page.tokens[first].is_space):
        first += 1
    if first < end:
        yield first, end - 1, "end"
        if lower[first] == "that":
            yield first + 1, end - 1, "that-end"
    for i in range(site.last + 1, min(end, site.last + 1 + _LOOK)):
        if lower[i] in _OPENERS and page.run_at[i] < 0:
            yield i + (lower[i] in {"that", ":"}), end - 1, f"word-end:{lower[i]}"
            break
    for kid in token.children:
        if kid.dep_ in _BESIDE and kid.i > site.at:
            yield kid.right_edge.i + 1, end - 1, f"after-kid:{kid.dep_}"


def _quoted(site: _Site) -> Iterator[Way]:
    """The runs in marks after the cue, alone and with what stands around them."""
    runs = [i for i in range(site.last + 1, site.zone.end) if site.page.run_at[i] >= 0]
    if not runs:
        return
    first, close, last = runs[0], last_of_run(site.page, runs[0]), runs[-1]
    yield first, close, "run"
    yield first, site.zone.end - 1, "run-end"
    yield first, last, "run-last"
    yield site.last + 1, close, "end-run"
    yield site.last + 1, last, "end-lastrun"


def _cuts(page: Page, rights: list[Way]) -> Iterator[Way]:
    """The same stretches ended at a comma before a new clause, at the last comma, or at "and" with a verb."""
    lower, tags, run_at = page.lower, page.tags, page.run_at
    for first, last, way in rights:
        commas = [i for i in range(first + 1, last) if lower[i] == "," and run_at[i] < 0]
        for i in commas:
            if lower[i + 1] in NEW_CLAUSE or tags[i + 1] in _CLAUSE_TAGS:
                yield first, i - 1, f"{way}|cut"
                break
        if commas:
            yield first, commas[-1] - 1, f"{way}|cutlast"
        for i in range(first + 1, last):
            if lower[i] in {"and", "but", ";"} and run_at[i] < 0 and tags[i + 1] in _NEXT_VERB:
                yield first, i - 1, f"{way}|cutand"
                break


def _lefts(site: _Site, token: Token, last: int) -> Iterator[Way]:
    """What stands before the cue's clause, which begins after ``last``."""
    page, start, lower, run_at = site.page, site.zone.start, site.page.lower, site.page.run_at
    if last < start:
        return
    yield start, last, "left"
    i = last
    while i > start and run_at[i] < 0:
        i -= 1
    run = page.run_of(i)
    if run is not None:
        first = max(page.first_token(run.start), start)
        yield first, last, "left-run"
        yield first, i, "left-run-only"
        yield next(n for n in range(start, i + 1) if run_at[n] >= 0), i, "left-runs"
    for i in range(last - 1, start, -1):
        if run_at[i] < 0 and lower[i] in {",", ";", "but", "and", ":"}:
            yield i + 1, last, "left-comma"
            break
    if lower[start] in _LEADS:
        yield start + 1, last, "left-lead"
    if token.dep_ in {"relcl", "acl"} and token.head.i < site.at:
        yield token.head.left_edge.i, min(last, site.at - 1), "relhead"


def _pairs(site: _Site, token: Token, lefts: list[Way]) -> None:
    """What stands before together with what follows: "A," he said, "B"."""
    end, passed = site.zone.end - 1, site.at
    rights: list[Way] = []
    for kid in token.children:
        if kid.dep_ in _PASSED and kid.i > site.at:
            passed = max(passed, kid.right_edge.i)
            rights.append((kid.right_edge.i + 1, end, f"both-after:{kid.dep_}"))
    rights.append((passed + 1, end, "both-rest"))
    rights += [
        (first, last, f"both-{way}") for first, last, way in _quoted(site) if way in {"run", "run-last"}
    ]
    rights.append((site.last + 1, end, "both-end"))
    told = [(kid.left_edge.i, kid.right_edge.i) for kid in token.children if kid.dep_ in _TOLD]
    rights = [right for right in rights if not _whole_of(site, right, told)]
    for low, high, left in lefts[:_LEFTS]:
        for first, last, right in rights:
            if first <= last:
                site.put([(low, high), (first, last)], f"{left}+{right}")


def _whole_of(site: _Site, right: Way, told: list[tuple[int, int]]) -> bool:
    """Whether a stretch is nothing but the one addressed: "A, he told the council"."""
    stretch = trim(site.page, right[0], right[1]) if right[0] <= right[1] else None
    return stretch is not None and any(first <= stretch[0] and stretch[1] <= last for first, last in told)


def _subjects(site: _Site, token: Token, rights: list[Way]) -> None:
    """The subject that a passive reports on: "X is said to leak"."""
    for kid in token.children:
        if kid.dep_ not in {"nsubjpass", "nsubj"} or kid.i > site.at:
            continue
        subject = (kid.left_edge.i, kid.right_edge.i)
        site.put([subject], "subj")
        for first, last, way in rights[:_RIGHTS]:
            if way.startswith(("kid:xcomp", "kid:ccomp", "kid:oprd")):
                site.put([subject, (first, last)], f"subj+{way}")


def _around(site: _Site, token: Token) -> None:
    """The sentence around "according to X" without the phrase."""
    noun = next((kid for kid in token.children if kid.dep_ in {"pobj", "pcomp", "prep"}), None)
    if noun is None:
        return
    if noun.dep_ == "prep":
        noun = next((kid for kid in noun.children if kid.dep_ in {"pobj", "pcomp"}), noun)
    left, right = (site.zone.start, site.at - 1), (noun.right_edge.i + 1, site.zone.end - 1)
    site.put([left], "around-left")
    site.put([right], "around-right")
    site.put([left, right], "around-both")
