"""Features of a noun, or of none, as the source of a cue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.syntax import agent_of, is_passive

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import SourcePhrase

_SOMEONE = frozenset(["PERSON", "ORG", "NORP", "GPE"])
_FARTHEST = 6


@dataclass(frozen=True, slots=True)
class SourceSite:
    """What all candidates of one cue share.

    ``rule`` is the source that the rules give it, ``inside`` the tokens of its content, ``others`` the nouns
    that compete.
    """

    page: Page
    at: int
    rule: SourcePhrase | None
    inside: Container[int]
    others: Container[int]


def source_features(site: SourceSite, noun: int, ways: Iterable[str]) -> list[str]:
    """The features of a noun as the source, as words."""
    page, rule = site.page, site.rule
    return [
        f"isrule{rule is not None and rule.head == noun}",
        f"hasrule{rule is not None}",
        *_from_ways(page, site.at, noun, ways),
        *_itself(page, noun),
        *_hung(page, noun, site.others),
        *_place(page, site.at, noun, site.inside),
    ]


def _from_ways(page: Page, at: int, noun: int, ways: Iterable[str]) -> Iterator[str]:
    cue, tag = page.tokens[at], page.tags[noun]
    passive = is_passive(cue)
    for way in sorted(ways):
        yield f"way:{way}"
        yield f"way:{way}:{cue.tag_}"
        yield f"way:{way}:{page.lower[at]}"
        yield f"way:{way}:passive{passive}"
        yield f"way:{way}:noun{tag}"


def _itself(page: Page, noun: int) -> Iterator[str]:
    token = page.tokens[noun]
    yield f"ent:{token.ent_type_}"
    yield f"tag:{token.tag_}"
    yield f"word:{page.lower[noun]}"
    yield f"dep:{token.dep_}"
    yield f"someone:{token.ent_type_ in _SOMEONE or token.tag_ == 'PRP'}"


def _hung(page: Page, noun: int, others: Container[int]) -> Iterator[str]:
    """Whether a noun only belongs to another: "Congo" in "refugees in Congo told"."""
    prep = page.tokens[noun].head
    under = page.deps[noun] == "pobj" and prep.head.i in others
    yield f"under{under}"
    if under:
        yield f"under:{prep.lower_}"


def _place(page: Page, at: int, noun: int, inside: Container[int]) -> Iterator[str]:
    low, high = min(noun, at) + 1, max(noun, at)
    between = range(low, high)
    yield f"far{noun > at}{min(_FARTHEST, (high - low + 1).bit_length())}"
    yield f"contentbetween{any(i in inside for i in between)}"
    yield f"comma{any(page.lower[i] == ',' for i in between)}"
    yield f"verbs{min(2, sum(page.tags[i][:2] == 'VB' for i in between))}"


def no_source_features(
    page: Page, at: int, candidates: Mapping[int, set[str]], rule: SourcePhrase | None
) -> list[str]:
    """The features of naming no source at all."""
    cue = page.tokens[at]
    passive = is_passive(cue)
    ways = sorted({way for each in candidates.values() for way in each})
    return [
        "none",
        f"none:{cue.tag_}",
        f"none:{page.lower[at]}",
        f"none:rule{rule is None}",
        f"none:passive{passive}",
        f"none:passive{passive}{cue.tag_}",
        f"none:agent{agent_of(cue) is not None}",
        f"none:candidates{min(3, len(candidates))}",
        f"none:dep{cue.dep_}",
        *(f"none:has:{way}" for way in ways),
    ]
