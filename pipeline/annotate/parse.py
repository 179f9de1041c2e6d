"""The one spaCy pass: articles in, parses out, one article's trouble kept to itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.annotate.embedding import share_embeddings
from pipeline.annotate.entity_pass import NER, EntityPass, make_entity_pass
from pipeline.annotate.model import ModelRef, load_model
from pipeline.annotate.parsed import Parsed, make_parsed, view_of
from pipeline.annotate.products import choose_products
from pipeline.records import Article, Failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from pipeline.view import View

BATCH = 64


@dataclass(frozen=True, slots=True)
class Annotator:
    """A loaded spaCy pipeline; one a process."""

    nlp: Language
    products: str
    entities: EntityPass | None = None

    def zone(self) -> AbstractContextManager[Vocab]:
        """A stretch of work after which spaCy forgets its new strings; no Doc may outlive it."""
        return self.nlp.memory_zone()

    def parse(self, articles: Sequence[Article]) -> Iterator[Parsed | Failure]:
        """One parse or failure for each article, in the same order; sentences end where blocks end."""
        views = [view_of(article) for article in articles]
        for article, view, doc in zip(articles, views, self._docs(views), strict=True):
            if isinstance(doc, Exception):
                yield _failure(article, doc)
            else:
                yield make_parsed(article, view, doc)

    def _docs(self, views: Sequence[View]) -> list[Doc | Exception]:
        """Parse all at once; where that raises, halve until the guilty text stands alone.

        spaCy's own error handler cannot be set on a pipeline with a parser or NER (spaCy 3.8).
        """
        try:
            return list(self._parsed([make_doc(self.nlp, view) for view in views]))
        except Exception as error:  # noqa: BLE001 - whatever a text makes spaCy raise becomes its failure
            if len(views) == 1:
                return [error]
            middle = len(views) // 2
            return self._docs(views[:middle]) + self._docs(views[middle:])

    def _parsed(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        if self.entities is None:
            return list(self.nlp.pipe(docs, batch_size=BATCH))
        parsed = list(self.nlp.pipe(docs, batch_size=BATCH, disable=[NER]))
        self.entities.annotate(parsed)
        return parsed


def load_annotator(ref: ModelRef) -> Annotator:
    """The lean pipeline with its embeddings shared and its products chosen.

    Raises:
        ModelError: when the pipeline does not load.
    """
    nlp = load_model(ref)
    share_embeddings(nlp)
    return Annotator(nlp, choose_products(nlp), make_entity_pass(nlp))


def make_doc(nlp: Language, view: View) -> Doc:
    """A tokenised Doc in which every block begins a sentence; nothing is predicted yet.

    Neither parser nor NER steps over a sentence start that is set beforehand, so a caption never
    glues onto a paragraph.
    """
    doc = nlp.make_doc(view.model_text)
    offsets = doc.to_array("IDX")
    starts = [block.start for block in view.blocks]
    for start, at in zip(starts, offsets.searchsorted(starts).tolist(), strict=True):
        if at < len(doc) and offsets[at] == start:
            doc[at].is_sent_start = True
    return doc


def _failure(article: Article, error: Exception) -> Failure:
    return Failure(
        article.source,
        stage="annotate",
        code="parse_error",
        message=f"spaCy could not parse this text ({type(error).__name__}: {error})",
        hint="Look at the text for something unusual; --debug shows the whole error.",
    )
