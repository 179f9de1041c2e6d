"""Articles with the quotes that people marked in them, and the error for files that cannot be read so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from pipeline.records import Article, Quote, Span


class GoldError(PipelineError):
    """Gold that cannot be read: which file and line, what is wrong, what to do."""

    code = "gold"
    stage = "gold"


def gold_error(path: Path, line: int, problem: str, hint: str) -> GoldError:
    """The error for a line (from 1) of a file of gold; line 0 is the file as a whole."""
    where = f"{path}, line {line}" if line else str(path)
    return GoldError(f"{where}: {problem}.", hint=hint)


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quote with what the annotators said of it.

    ``flags`` are some of "nested" (it stands inside another quote), "doubt" (the annotators hesitated),
    "in_title" and "answer" (of an interview). The speaker of a quote has ``kind`` and ``resolved_by`` ""
    where the gold gives nothing but the name.
    """

    quote: Quote
    flags: tuple[str, ...] = ()

    @property
    def nested(self) -> bool:
        """Whether it stands inside another quote."""
        return "nested" in self.flags

    @property
    def doubt(self) -> bool:
        """Whether the annotators hesitated."""
        return "doubt" in self.flags


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article with its quotes in the order of the gold; ``unread`` are ranges nobody annotated."""

    article: Article
    marked: tuple[GoldQuote, ...]
    unread: tuple[Span, ...] = ()

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes without their flags."""
        return tuple(each.quote for each in self.marked)

    def without(self, flags: Collection[str]) -> GoldArticle:
        """The same article without the quotes that carry one of these flags."""
        kept = tuple(each for each in self.marked if not set(each.flags) & set(flags))
        return replace(self, marked=kept)
