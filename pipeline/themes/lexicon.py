"""The lexicon scorer: weighted terms counted in one pass, no training and no batch statistics.

A theme's strength in an article is the sum over its terms of weight times (occurrences) ** ``repeat_power``;
an occurrence counts more in the headline and the lead and less in the tail. The sum is divided by
(words + ``length_base``) ** ``length_power`` and by the theme's ``halfway``. The score is the logistic of
``steepness`` times log strength, so strength 1 scores 0.5. All of these are fixed in ``model.json``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from pipeline.records import Theme
from pipeline.themes.terms import Lexicon, find_terms, make_lexicon, read_terms
from pipeline.themes.words import stems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pipeline.records import Article

SCORED_KINDS = frozenset({"title", "heading", "paragraph", "caption", "pull_quote"})
_LARGEST = 1e6


@dataclass(frozen=True, slots=True)
class Weighting:
    """How much an occurrence counts, by its place in the article (places are in words)."""

    opening: float
    opening_words: int
    lead: float
    lead_words: int
    tail: float
    tail_from: int
    phrase: float
    repeat_power: float
    length_base: float
    length_power: float


@dataclass(frozen=True, slots=True)
class LexiconModel:
    """A lexicon with its scales.

    ``none`` are themes that are never given: where one of them is strongest, the article gets no label.
    """

    themes: tuple[str, ...]
    digest: str
    none: tuple[str, ...]
    halfway: tuple[float, ...]
    thresholds: tuple[float, ...]
    ratio: float
    steepness: float
    weighting: Weighting
    lexicon: Lexicon

    def score(self, articles: Sequence[Article]) -> list[tuple[Theme, ...]]:
        """All themes for each article, best first.

        A theme is assigned from its threshold on, if it has ``ratio`` times the strength of the strongest.
        """
        return [self._themes(article) for article in articles]

    def strengths(self, article: Article) -> tuple[float, ...]:
        """The strength of every theme and then every none-theme, in units of its halfway."""
        opening, stems = _words(article)
        sums = _sums(self.lexicon, stems, min(opening, self.weighting.opening_words), self.weighting)
        size = (len(stems) + self.weighting.length_base) ** self.weighting.length_power
        return tuple(max(0.0, each / size / half) for each, half in zip(sums, self.halfway, strict=True))

    def _themes(self, article: Article) -> tuple[Theme, ...]:
        strengths = self.strengths(article)
        given = strengths[: len(self.themes)]
        top = max(given, default=0.0)
        silent = any(other > top for other in strengths[len(self.themes) :])
        scored = []
        for theme, strength, threshold in zip(self.themes, given, self.thresholds, strict=True):
            score = _logistic(strength, self.steepness)
            assigned = not silent and score >= threshold and strength >= self.ratio * top
            scored.append(Theme(theme, round(score, 4), assigned))
        return tuple(sorted(scored, key=lambda each: -each.score))


def load_lexicon_model(folder: Path, about: Mapping[str, Any], digest: str) -> LexiconModel:
    """The lexicon model in a folder: scales from ``about``, terms from ``lexicon/THEME.txt``.

    Raises:
        OSError: when a lexicon file is missing.
        ValueError: when a theme's name or a lexicon line is not well-formed.
        KeyError: when ``about`` lacks a scale.
    """
    themes = tuple(map(str, about["themes"]))
    every = themes + tuple(map(str, about.get("none", ())))
    odd = [theme for theme in every if not theme.isidentifier()]
    if odd or not themes:
        raise ValueError(f"not a theme name: {odd[0] if odd else 'there is none'}")
    lexicon = make_lexicon({theme: read_terms(folder / "lexicon" / f"{theme}.txt") for theme in every})
    thresholds = about.get("thresholds", {})
    return LexiconModel(
        themes=themes,
        digest=digest,
        none=every[len(themes) :],
        halfway=tuple(_positive(about["halfway"][theme]) for theme in every),
        thresholds=tuple(float(thresholds.get(theme, 0.5)) for theme in themes),
        ratio=float(about["ratio"]),
        steepness=_positive(about["steepness"]),
        weighting=Weighting(**{each.name: about["weighting"][each.name] for each in fields(Weighting)}),
        lexicon=lexicon,
    )


def _words(article: Article) -> tuple[int, list[str]]:
    """The stems that are scored, headline first, and how many of them the first block has."""
    parts = [article.text[each.start : each.end] for each in article.blocks if each.kind in SCORED_KINDS]
    if not parts:
        parts = article.text.split("\n\n")
    titled = any(each.kind == "title" for each in article.blocks)
    if article.title and not titled and article.title not in parts[0]:
        parts.insert(0, article.title)
    opening = stems_of(parts[0])
    return len(opening), opening + stems_of("\n".join(parts[1:]))


def _sums(lexicon: Lexicon, stems: Sequence[str], opening: int, rule: Weighting) -> list[float]:
    """The summed weights of each theme before the length is taken into account."""
    counts: dict[int, float] = defaultdict(float)
    for at, number in find_terms(lexicon, stems):
        if at < opening:
            counts[number] += rule.opening
        elif at < rule.lead_words:
            counts[number] += rule.lead
        else:
            counts[number] += rule.tail if at >= rule.tail_from else 1.0
    sums = [0.0] * len(lexicon.themes)
    for number, count in counts.items():
        theme, phrase, weight = lexicon.terms[number]
        sums[theme] += weight * count**rule.repeat_power * (rule.phrase if len(phrase) > 1 else 1.0)
    return sums


def _logistic(strength: float, steepness: float) -> float:
    """The logistic of ``steepness`` times log strength: 0 for none, 0.5 at 1, towards 1 above."""
    power = min(strength, _LARGEST) ** steepness
    return float(power / (1.0 + power))


def _positive(value: Any) -> float:  # noqa: ANN401 - a value of a JSON file
    number = float(value)
    if number <= 0:
        raise ValueError(f"not above zero: {value}")
    return number
