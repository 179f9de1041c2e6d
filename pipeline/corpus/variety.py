"""How different the articles of a corpus are from each other, measured on their words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.corpus.folder import opening, people_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.corpus.markup import Marked

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE = re.compile(r"[.!?]['\"’”)]*\s+(?=\S)|\n+")
_RUN = 5
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Variety:
    """Figures of a corpus.

    ``shared_runs`` is the share of runs of five words that stand in another article too, in per cent;
    ``type_token`` is different words to all words in the first 20,000.
    """

    articles: int
    words: int
    shortest: int
    longest: int
    sentence_words: float
    type_token: float
    shared_runs: float
    repeated_openings: int
    most_articles_a_name: int


def measure(articles: Sequence[Marked]) -> Variety:
    """The figures of these articles.

    Raises:
        ValueError: when there are none.
    """
    words = [[word.lower() for word in _WORD.findall(each.text)] for each in articles]
    sentences = [piece for each in articles for piece in _SENTENCE.split(each.text) if _WORD.search(piece)]
    first = [word for row in words for word in row][:_SAMPLE]
    openings = Counter(map(opening, articles))
    names = Counter(name for each in articles for name in people_of(each))
    sizes = [len(each.text.split()) for each in articles]
    return Variety(
        articles=len(articles),
        words=sum(sizes),
        shortest=min(sizes),
        longest=max(sizes),
        sentence_words=sum(map(len, words)) / max(1, len(sentences)),
        type_token=len(set(first)) / max(1, len(first)),
        shared_runs=_shared(words),
        repeated_openings=sum(count - 1 for count in openings.values()),
        most_articles_a_name=max(names.values(), default=0),
    )


def _shared(words: Sequence[Sequence[str]]) -> float:
    runs = [Counter(zip(*(row[at:] for at in range(_RUN)), strict=False)) for row in words]
    articles_with = Counter(run for counter in runs for run in counter)
    total = sum(counter.total() for counter in runs)
    shared = sum(count for counter in runs for run, count in counter.items() if articles_with[run] > 1)
    return 100 * shared / max(1, total)
