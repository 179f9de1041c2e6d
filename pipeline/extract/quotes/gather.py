"""All attributions of an article: of the running text, inside marks, in answers, and around the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.quotes.asides import aside_attributions
from pipeline.extract.quotes.attribute import find_attributions, in_order
from pipeline.extract.quotes.interview import with_answers
from pipeline.extract.quotes.nested import nested_attributions

if TYPE_CHECKING:
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.ranking.model import QuoteModel
    from pipeline.extract.quotes.stages import Attribution


def gather(page: Page, model: QuoteModel | None = None) -> tuple[Attribution, ...]:
    """The attributions of a body page and of everything beside it, in order of their content."""
    body = with_answers(page, find_attributions(page, model))
    around = aside_attributions(page, body, model)
    return in_order([*body, *nested_attributions(page, model), *around])
