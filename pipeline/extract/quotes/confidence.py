"""How sure a row is: that its content and its source are right.

With a quote model it is a probability from a logistic model over what the rankers had and how the row came
about, fitted on articles that the rankers had not seen; with the rules alone it is a share per rule.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.extract.quotes.leftovers import LEAST_WORDS
from pipeline.extract.quotes.page import beside
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.extract.quotes.stages import Attribution

_UNKNOWN = 0.3
_MOST = 6.0  # log-odds and leads beyond this say nothing more


@cache
def _shares() -> dict[str, dict[str, float]]:
    return read_toml(Path(__file__).parent / "data" / "confidence.toml")


def share_right(each: Attribution) -> float:
    """How often the rule that found this is right, read from the table beside this module."""
    shares = _shares()
    less = shares["less"]["no_source"] if each.cue and each.source is None else 0.0
    return max(shares[each.how].get(str(each.grade), _UNKNOWN) - less, 0.0)


def probability(page: Page, each: Attribution, model: QuoteModel) -> float:
    """The model's probability that content and source of this row are right."""
    weights = model.confidence
    features = confidence_features(page, each)
    logit = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def confidence_features(page: Page, each: Attribution) -> dict[str, float]:
    """What the confidence of a row is computed from, by name."""
    kind = kind_of(page, each)
    words = sum(len(page.text[start:end].split()) for start, end in each.content)
    named = "source" if each.source is not None else "nosource" if each.cue else "nocue"
    features = {
        "bias": 1.0,
        f"how:{each.how}": 1.0,
        f"grade:{each.grade}": 1.0,
        f"kind:{kind}": 1.0,
        named: 1.0,
        f"{each.how}:{named}": 1.0,
        "words": math.log(1 + words) / 3,
    }
    seen = each.evidence
    if seen is not None:
        features["ranked"] = 1.0
        features["cue"] = max(-_MOST, min(_MOST, seen.cue)) / 3
        features["content_lead"] = min(_MOST, seen.content_lead) / 3
        features["source_lead"] = min(_MOST, seen.source_lead) / 3
    return features


def kind_of(page: Page, each: Attribution) -> str:
    """What stands in marks: all words ("direct"), at least three ("mixed"), fewer ("indirect")."""
    run_at = page.run_at if each.block >= 0 else beside(page).run_at
    words = quoted = 0
    for span in each.content:
        for i in range(page.first_token(span.start), page.last_token(span.end) + 1):
            if page.lower[i][0].isalnum():
                words += 1
                quoted += run_at[i] >= 0
    return "direct" if quoted == words else "mixed" if quoted >= LEAST_WORDS else "indirect"
