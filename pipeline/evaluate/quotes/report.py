"""The whole evaluation of quotes: figures with intervals, situations, wrong rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, astuple, dataclass
from typing import TYPE_CHECKING, Any

from pipeline.evaluate.measures import Figure, reckon
from pipeline.evaluate.quotes.counts import MEASURES, compare, count_article
from pipeline.evaluate.quotes.situations import Situation, tell_situations
from pipeline.evaluate.quotes.wrong import CAUSES, COLUMNS, WrongRow, wrong_rows
from pipeline.export.tables import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.gold.records import GoldArticle
    from pipeline.records import Quote


@dataclass(frozen=True, slots=True)
class QuoteReport:
    """What came of an evaluation; ``quotes`` and ``found`` count those of the gold and those found."""

    articles: int
    quotes: int
    found: int
    figures: tuple[Figure, ...]
    situations: tuple[Situation, ...]
    wrong: tuple[WrongRow, ...]

    def causes(self) -> dict[str, int]:
        """How many rows are wrong, by cause."""
        counts = Counter(row.cause for row in self.wrong)
        return {cause: counts[cause] for cause in CAUSES}


def evaluate_quotes(
    gold: Sequence[GoldArticle], found: Mapping[str, Sequence[Quote]], skip: frozenset[str] = frozenset()
) -> QuoteReport:
    """The quotes found, by article id, against the gold; articles that are not there have none.

    Quotes of the gold that carry a flag of ``skip`` are left out, see ``compare``.
    """
    articles = [compare(each, found.get(each.article.id, ()), skip) for each in gold]
    counts = [count_article(article) for article in articles]
    return QuoteReport(
        len(articles),
        sum(each["quotes"] for each in counts),
        sum(each["own_quotes"] for each in counts),
        reckon(MEASURES, counts),
        tell_situations(articles),
        tuple(row for article in articles for row in wrong_rows(article)),
    )


def report_to_dict(report: QuoteReport) -> dict[str, Any]:
    """The report as one JSON object, per cent with one decimal; the wrong rows are counted only.

    What the gold has none of (``of`` 0) has null for its figures.
    """
    figures = {each.name: _figure_to_dict(each) for each in report.figures}
    situations = {each.name: _rounded(asdict(each)) for each in report.situations}
    return {
        "articles": report.articles,
        "quotes": report.quotes,
        "found": report.found,
        "figures": figures,
        "situations": situations,
        "wrong": report.causes(),
    }


def _figure_to_dict(figure: Figure) -> dict[str, Any]:
    score = {"f1": figure.value, "precision": figure.precision, "recall": figure.recall}
    shown = {"share": figure.value} if figure.precision is None else score
    values = {**shown, "low": figure.low, "high": figure.high}
    known = {key: round(value or 0.0, 1) if figure.of else None for key, value in values.items()}
    return known | {"of": figure.of}


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    del row["name"]
    return {key: round(value, 1) if isinstance(value, float) else value for key, value in row.items()}


def wrong_table(report: QuoteReport) -> Rows:
    """The wrong rows as a table to write."""
    return Rows(COLUMNS, (astuple(row) for row in report.wrong))
