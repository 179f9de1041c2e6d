"""Computes the embedding layers once for each distinct token of a batch; the output is the same.

Nothing before the window layers of spaCy's tok2vec looks at a token's neighbours: two tokens with the
same features have the same embedding. In news text most tokens of a batch have been seen before in it,
so hash embeddings and their mixing layer are given the distinct ones only, and the rows are copied out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.api import Model

_FEATURES = "extract_features"
_MIXERS = 0x9E3779B97F4A7C15  # the golden ratio in 64 bits, made odd: the usual step of a hash


def share_embeddings(nlp: Language) -> int:
    """Wrap every embedding of the pipeline; gives how many there are. Training such a pipeline is refused."""
    wrapped = 0
    for _, part in nlp.pipeline:
        model = getattr(part, "model", None)
        if model is None or not hasattr(model, "walk"):
            continue
        for node in list(model.walk()):
            if _is_embedding(node):
                model.replace_node(node, _shared(node))
                wrapped += 1
    return wrapped


def _is_embedding(node: Model[Any, Any]) -> bool:
    """Whether a node is the chain that turns docs into one embedded row a token, and no longer chain."""
    layers = node.layers
    return len(layers) > 2 and layers[0].name == _FEATURES and layers[-1].name == "ragged2list"  # noqa: PLR2004


def _shared(embedding: Model[Any, Any]) -> Model[Any, Any]:
    from thinc.api import Model, chain

    features: Model[Any, Any] = embedding.layers[0]
    rest: Model[Any, Any] = chain(*embedding.layers[1:])
    return Model(
        "shared_embedding", _forward, layers=[features, rest], dims={"nO": embedding.maybe_get_dim("nO")}
    )


def _forward(model: Model[Any, Any], docs: list[Any], is_train: bool) -> tuple[Any, Any]:  # noqa: FBT001 - thinc's
    import numpy as np

    features, rest = model.layers
    rows, _ = features(docs, is_train)
    every = np.concatenate(rows) if rows else np.zeros((0, 1), dtype="uint64")
    if is_train or not len(every):
        return rest(rows, is_train)
    _, first, where = np.unique(_keys(every), return_index=True, return_inverse=True)
    (embedded,), _ = rest([every[first]], is_train)
    cuts = np.cumsum([len(part) for part in rows])[:-1]
    return np.split(embedded[where], cuts), _no_training


def _keys(rows: Any) -> Any:  # noqa: ANN401 - arrays of unsigned 64-bit numbers
    """One 64-bit key a row: equal rows have equal keys, others differ but for one chance in 2**64."""
    import numpy as np

    keys = np.zeros(len(rows), dtype="uint64")
    for column in rows.T.astype("uint64"):
        keys = (keys ^ column) * np.uint64(_MIXERS)
        keys ^= keys >> np.uint64(29)
    return keys


def _no_training(_gradient: Any) -> Any:  # noqa: ANN401 - thinc's signature
    raise NotImplementedError("A pipeline that shares embeddings cannot be trained.")
