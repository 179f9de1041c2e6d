"""spaCy's named entity recogniser, all tokens of a batch at once; the entities are the same.

The transition system of spaCy's NER walks token by token. Outside an entity its state is the token alone,
so all those scores are one matrix product; inside an entity it is the token, the entity's first token and
the token before, so all entities of a batch grow one token a step. What is valid where follows spaCy's own
rules (``BiluoPushDown`` in ``_parser_internals/ner.pyx``) for tokens without entities set beforehand.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

NER = "ner"
_FEATURES = 3  # the token, the first of the open entity, the one before


class _Batch(NamedTuple):
    """Token facts of a batch, one after another: where each doc ends, what may begin or go on."""

    ends: list[int]
    space: Any
    cut: Any  # no entity goes on from this token to the next


@dataclass(frozen=True, slots=True)
class EntityPass:
    """The recogniser's parts: its model, and for each label its four moves (begin, in, last, unit)."""

    ner: Any
    labels: tuple[str, ...]
    outside: int
    begin: Any
    inside: Any
    last: Any
    unit: Any

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Set ``doc.ents`` of parsed docs that have no entities yet."""
        filled = [doc for doc in docs if len(doc)]
        if not filled:
            return
        step = self.ner.model.predict(filled)
        batch = _facts(filled)
        starts, ends, labels = self._candidates(step, batch)
        step.clear_memory()
        found = list(zip(starts, ends, labels, strict=True))
        for doc, (first, last) in zip(filled, _bounds(batch), strict=True):
            own = slice(bisect.bisect_left(starts, first), bisect.bisect_left(starts, last))
            _set(doc, first, found[own], self.labels)

    def _candidates(self, step: Any, batch: _Batch) -> tuple[list[int], list[int], list[int]]:  # noqa: ANN401
        """Every entity that would be found if its first token were reached outside one, by first token."""
        import numpy as np

        count = len(batch.space)
        ids = np.full((count, _FEATURES), -1, dtype="int32")
        ids[:, 0] = np.arange(count)
        scores = _scores(step, ids)
        begin = np.where(batch.cut[:, None] | batch.space[:, None], -np.inf, scores[:, self.begin])
        unit = np.where(batch.space[:, None], -np.inf, scores[:, self.unit])
        best_begin, best_unit = begin.argmax(1), unit.argmax(1)
        rows = np.arange(count)
        top_begin, top_unit = begin[rows, best_begin], unit[rows, best_unit]
        named = np.maximum(top_begin, top_unit) > scores[:, self.outside]
        starts = named.nonzero()[0]
        opens = top_begin[starts] > top_unit[starts]
        ends = starts + 1
        labels = np.where(opens, best_begin[starts], best_unit[starts])
        self._grow(step, batch, (starts, ends, labels), opens.nonzero()[0])
        return starts.tolist(), ends.tolist(), labels.tolist()

    def _grow(self, step: Any, batch: _Batch, found: tuple[Any, Any, Any], growing: Any) -> None:  # noqa: ANN401
        """Move the ends of the entities that were begun, all by one token a step, until each has its last."""
        import numpy as np

        starts, ends, labels = found
        while len(growing):
            at = ends[growing]
            scores = _scores(step, np.stack([at, starts[growing], at - 1], axis=1).astype("int32"))
            rows = np.arange(len(growing))
            stays = scores[rows, self.inside[labels[growing]]] > scores[rows, self.last[labels[growing]]]
            ends[growing] += 1
            growing = growing[stays & ~batch.cut[at]]


def make_entity_pass(nlp: Language) -> EntityPass | None:
    """The pass for a pipeline whose last component is spaCy's greedy NER; None for any other."""
    import numpy as np

    if not nlp.pipe_names or nlp.pipe_names[-1] != NER:
        return None
    ner = nlp.get_pipe(NER)
    model = getattr(ner, "model", None)
    if model is None or model.name != "parser_model" or not model.attrs.get("has_upper"):
        return None
    if model.attrs.get("unseen_classes") or ner.cfg.get("beam_width", 1) != 1:  # type: ignore[attr-defined]
        return None
    if model.get_ref("lower").get_dim("nF") != _FEATURES:
        return None
    # not ner.move_names: that list leaves one move out, and with it the numbers of the others
    names = [ner.moves.get_class_name(move) for move in range(ner.moves.n_moves)]  # type: ignore[attr-defined]
    labels = tuple(sorted(name[2:] for name in names if name.startswith("B-")))
    moves = [np.array([names.index(f"{kind}-{label}") for label in labels]) for kind in "BILU"]
    return EntityPass(ner, labels, names.index("O"), *moves)


def _facts(docs: Sequence[Doc]) -> _Batch:
    import numpy as np

    ends = np.cumsum([len(doc) for doc in docs])
    space, starts = (
        np.concatenate([doc.to_array(name) for doc in docs]) == 1 for name in ("IS_SPACE", "SENT_START")
    )
    cut = np.append(starts[1:], True)
    cut[ends - 1] = True
    return _Batch(ends.tolist(), space, cut)


def _scores(step: Any, ids: Any) -> Any:  # noqa: ANN401 - thinc's models have no precise types
    return step.vec2scores.predict(step.state2vec.predict(ids))


def _bounds(batch: _Batch) -> Iterator[tuple[int, int]]:
    first = 0
    for end in batch.ends:
        yield first, end
        first = end


def _set(doc: Doc, offset: int, found: Sequence[tuple[int, int, int]], labels: Sequence[str]) -> None:
    """Keep the entities that do not begin inside another, from the left, as the recogniser walks."""
    from spacy.tokens import Span

    spans, free = [], offset
    for start, end, label in found:
        if start >= free:
            spans.append(Span(doc, start - offset, end - offset, label=labels[label]))
            free = end
    doc.set_ents(spans, default="outside")
