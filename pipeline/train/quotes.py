"""Training of a quote model: weights, and threshold and confidence from articles held out in turn."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.errors import PipelineError
from pipeline.extract.quotes.confidence import confidence_features, probability
from pipeline.extract.quotes.gather import gather
from pipeline.extract.quotes.page import lay_out
from pipeline.extract.quotes.ranking.model import QuoteModel
from pipeline.train.quote_examples import examples_of
from pipeline.train.quote_fit import fit
from pipeline.train.quote_gold import ENOUGH, gold_rows, overlap, part_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from pipeline.annotate.parsed import Parsed
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import Attribution
    from pipeline.gold.records import GoldQuote
    from pipeline.train.quote_examples import Examples
    from pipeline.train.quote_fit import Weights
    from pipeline.train.quote_gold import GoldRow

FOLDS = 5
LEAST_ARTICLES = 20
_SEED = 20260101
_NEAR_BEST = 0.002
_THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


@dataclass(frozen=True, slots=True)
class _Lesson:
    page: Page
    rows: list[GoldRow]
    examples: Examples


def train_quotes(
    articles: Sequence[tuple[Parsed, Sequence[GoldQuote]]],
    about: Mapping[str, Any],
    tell: Callable[[str], None] = lambda _: None,
) -> QuoteModel:
    """A quote model from parses with their annotated quotes (offsets into each article's own text).

    The threshold for cues is the one with the best end-to-end F1, and the confidence is fitted, on rows that
    models trained without the article in question found (five folds, fixed seed). ``about`` goes into the
    model; ``tell`` hears of progress.

    Raises:
        PipelineError: code "too_few" below 20 articles or when nothing in them is annotated.
    """
    lessons = _lessons(articles)
    if len(lessons) < LEAST_ARTICLES or not any(lesson.examples.contents for lesson in lessons):
        raise PipelineError(
            f"{len(lessons)} articles with annotated quotes are too few to train on.",
            hint=f"Give at least {LEAST_ARTICLES}, with cues and sources; more than 200 do well.",
            code="too_few",
        )
    tell(f"{len(lessons)} articles read")
    held: list[tuple[_Lesson, Weights]] = []
    for number in range(FOLDS):
        inside, outside = _fold(lessons, number)
        weights = fit([lesson.examples for lesson in inside])
        held += [(lesson, weights) for lesson in outside]
        tell(f"fold {number + 1} of {FOLDS} done")
    threshold = _best_threshold(held)
    tell(f"a word is a cue from probability {threshold} on")
    found = _found(held, threshold)
    confidence = _fit_confidence(found)
    final = fit([lesson.examples for lesson in lessons])
    annotated = sum(len(lesson.rows) for lesson in lessons)
    figures = _figures(found, annotated, _model(final, threshold, confidence, {}))
    return _model(final, threshold, confidence, {**about, "held_out": figures})


def _lessons(articles: Sequence[tuple[Parsed, Sequence[GoldQuote]]]) -> list[_Lesson]:
    lessons = []
    for parsed, quotes in articles:
        page = lay_out(parsed)
        rows = gold_rows(page, quotes)
        lessons.append(_Lesson(page, rows, examples_of(page, rows)))
    return lessons


def _fold(lessons: Sequence[_Lesson], number: int) -> tuple[list[_Lesson], list[_Lesson]]:
    order = np.random.default_rng(_SEED).permutation(len(lessons))
    outside = set(order[number::FOLDS].tolist())
    return (
        [lesson for n, lesson in enumerate(lessons) if n not in outside],
        [lesson for n, lesson in enumerate(lessons) if n in outside],
    )


def _model(
    weights: Weights, threshold: float, confidence: Mapping[str, float], about: Mapping[str, Any]
) -> QuoteModel:
    return QuoteModel(
        weights.cue,
        weights.cue_bias,
        weights.content,
        weights.source,
        threshold,
        MappingProxyType(dict(confidence)),
        MappingProxyType(dict(about)),
    )


def _best_threshold(held: Sequence[tuple[_Lesson, Weights]]) -> float:
    """The lowest threshold whose F1, of rows with right content and source, comes near the best.

    Rows can be left out by their confidence later, but what is not found stays lost.
    """
    annotated = sum(len(lesson.rows) for lesson, _ in held)

    def f1(threshold: float) -> float:
        right = [label for _, _, label in _found(held, threshold)]
        return 2 * sum(right) / max(1, len(right) + annotated)

    scores = {threshold: f1(threshold) for threshold in _THRESHOLDS}
    return min(each for each, score in scores.items() if score >= max(scores.values()) - _NEAR_BEST)


def _found(held: Sequence[tuple[_Lesson, Weights]], threshold: float) -> list[tuple[Page, Attribution, bool]]:
    """Every row that is found in the articles held out, and whether it is right."""
    found = []
    for lesson, weights in held:
        model = _model(weights, threshold, {}, {})
        rows = gather(lesson.page, model)
        found += [(lesson.page, each, is_right(lesson.page, each, lesson.rows)) for each in rows]
    return found


def is_right(page: Page, each: Attribution, rows: Sequence[GoldRow]) -> bool:
    """Whether some annotated row has this content (four words in five) and this source."""
    stretches = [(page.first_token(start), page.last_token(end)) for start, end in each.content]
    content = part_tokens(page, stretches)
    head = -1 if each.source is None else each.source.head
    return any(
        overlap(row.content, content) >= ENOUGH and (head in row.source if row.source else head < 0)
        for row in rows
    )


def _figures(
    found: Sequence[tuple[Page, Attribution, bool]], annotated: int, model: QuoteModel
) -> dict[str, Any]:
    """What the articles held out in turn gave, and how often each tenth of confidence is right."""
    right = sum(label for _, _, label in found)
    tenths: list[list[bool]] = [[] for _ in range(10)]
    for page, each, label in found:
        tenths[min(9, int(probability(page, each, model) * 10))].append(label)
    precision, recall = right / max(1, len(found)), right / max(1, annotated)
    return {
        "rows": len(found),
        "annotated": annotated,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * right / max(1, len(found) + annotated), 4),
        "calibration": [
            {"from": n / 10, "rows": len(labels), "right": round(sum(labels) / len(labels), 3)}
            for n, labels in enumerate(tenths)
            if labels
        ],
    }


def _fit_confidence(found: Sequence[tuple[Page, Attribution, bool]]) -> dict[str, float]:
    from sklearn.linear_model import LogisticRegression

    right = sum(label for _, _, label in found)
    if right in {0, len(found)}:  # nothing to tell apart: the share alone, with one of each kind added
        return {"bias": round(float(np.log((right + 1) / (len(found) - right + 1))), 4)}
    features = [confidence_features(page, each) for page, each, _ in found]
    names = sorted({name for each in features for name in each})
    at = {name: n for n, name in enumerate(names)}
    table: NDArray[np.float64] = np.zeros((len(found), len(names)))
    for row, each in enumerate(features):
        for name, value in each.items():
            table[row, at[name]] = value
    model = LogisticRegression(fit_intercept=False, max_iter=1000, random_state=0)
    model.fit(table, [label for _, _, label in found])
    return {name: round(float(weight), 4) for name, weight in zip(names, model.coef_[0], strict=True)}
