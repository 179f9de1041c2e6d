"""Features of a stretch as the content of a cue: how it was come by, the rules, its edges and shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.quotes.stretch import FINITE
from pipeline.extract.quotes.zones import STOPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.contents import Parts
    from pipeline.extract.quotes.stages import Content
    from pipeline.extract.quotes.zones import Zone

_LONGEST, _WIDEST = 8, 6


@dataclass(frozen=True, slots=True)
class CueSite:
    """What all candidates of one cue share.

    ``rule`` is the content that the rules give it; ``rivals`` are the cues of its zone, ``runs`` the number
    of runs in marks there, ``finite`` the finite verbs; ``subjects`` are the subjects of the cue.
    """

    page: Page
    zone: Zone
    at: int
    rule: Content | None
    rivals: tuple[int, ...]
    runs: int
    finite: tuple[int, ...]
    subjects: tuple[int, ...]


def site_of(page: Page, at: int, rule: Content | None, rivals: tuple[int, ...]) -> CueSite:
    """The site of the cue at token ``at``."""
    zone = page.zones[page.zone_at[at]]
    runs = len(set(page.run_at[zone.start : zone.end]) - {-1})
    finite = tuple(i for i in range(zone.start, zone.end) if page.tags[i] in FINITE)
    subjects = tuple(kid.i for kid in page.tokens[at].children if kid.dep_ == "nsubj")
    return CueSite(page, zone, at, rule, rivals, runs, finite, subjects)


def content_features(site: CueSite, parts: Parts, ways: Iterable[str]) -> list[str]:
    """The features of one candidate, as words."""
    first, last = parts[0][0], parts[-1][1]
    side = "L" if last < site.at else "R" if first > site.at else "B"
    return [
        *_from_rules(site, parts),
        *_from_ways(site, ways),
        *_edges(site, first, last, side),
        *_shape(site, parts, side),
        *_gap(site, first, last, side),
        *_heads(site, parts, side),
    ]


def _from_rules(site: CueSite, parts: Parts) -> Iterator[str]:
    rule = site.rule
    yield f"isrule={rule is not None and rule.parts == parts}"
    if rule is None:
        yield "norule"
    elif rule.parts == parts:
        yield f"rule:{rule.how}"
        yield f"rule:{rule.how}:{rule.grade}"
    else:
        theirs, ours, both = _length(rule.parts), _length(parts), _common(rule.parts, parts)
        share = both / max(theirs, ours)
        yield f"rulehow:{rule.how}"
        yield f"ruleshare{int(share * 5)}"
        yield f"sub{both == theirs}{both == ours}"
        yield f"same{rule.parts[0][0] == parts[0][0]}{rule.parts[-1][1] == parts[-1][1]}"


def _length(parts: Parts) -> int:
    return sum(last + 1 - first for first, last in parts)


def _common(some: Parts, others: Parts) -> int:
    """How many tokens two contents share."""
    pairs = ((min(a[1], b[1]), max(a[0], b[0])) for a in some for b in others)
    return sum(max(0, last + 1 - first) for last, first in pairs)


def _from_ways(site: CueSite, ways: Iterable[str]) -> Iterator[str]:
    lower, tag = site.page.lower[site.at], site.page.tags[site.at]
    for way in sorted(ways):
        yield f"way:{way}"
        yield f"way:{way}:{tag}"
        yield f"way:{way}:{lower}"


def _edges(site: CueSite, first: int, last: int, side: str) -> Iterator[str]:
    page, zone = site.page, site.zone
    lower, tags = page.lower, page.tags
    before = lower[first - 1] if first > zone.start else "<zone"
    after = lower[last + 1] if last + 1 < zone.end else "zone>"
    yield f"first:{lower[first]}"
    yield f"firsttag:{tags[first]}{side}"
    yield f"lasttag:{tags[last]}{side}"
    yield f"before:{before}{side}"
    yield f"after:{after}{side}"
    yield f"around:{before}|{after}"
    if last + 1 < zone.end:
        yield f"aftertag:{tags[last + 1]}{side}"
    yield f"zone{first == zone.start}{after in STOPS or after == 'zone>'}"


def _shape(site: CueSite, parts: Parts, side: str) -> Iterator[str]:
    page, at = site.page, site.at
    lower, tag = page.lower[at], page.tags[at]
    words = _length(parts)
    runs = [run for first, last in parts for run in page.run_at[first : last + 1] if run >= 0]
    finite = sum(first <= i <= last for i in site.finite for first, last in parts)
    rivals = sum(first <= i <= last for i in site.rivals if i != at for first, last in parts)
    yield f"side{side}"
    yield f"side{side}{tag}"
    yield f"side{side}:{lower}"
    yield f"parts{len(parts)}"
    yield f"words{min(_LONGEST, words.bit_length())}"
    yield f"quoted{bool(runs)}{len(runs) == words}"
    yield f"runsleft{min(2, site.runs - len(set(runs)))}"
    yield f"cuesinside{min(2, rivals)}{side}"
    yield f"finite{min(2, finite)}{side}"
    yield f"finite{min(1, finite)}:{lower}"
    if any(first <= i <= last for i in site.subjects for first, last in parts):
        yield "subjectinside"


def _gap(site: CueSite, first: int, last: int, side: str) -> Iterator[str]:
    if side == "B":
        yield "gap0B"
        return
    low, high = (site.at + 1, first) if side == "R" else (last + 1, site.at)
    yield f"gap{min(_WIDEST, high - low)}{side}"
    if any(site.page.tags[i][:2] == "VB" for i in range(low, high)):
        yield f"gapverb{side}"


def _heads(site: CueSite, parts: Parts, side: str) -> Iterator[str]:
    """The word of each part that hangs outside it."""
    page = site.page
    for first, last in parts:
        for i in range(first, last + 1):
            over = page.heads[i]
            if (not first <= over <= last or over == i) and not page.tokens[i].is_punct:
                yield f"head:{page.deps[i]}:{over == site.at}{side}"
                yield f"headtag:{page.tags[i]}{side}"
                break
