"""What each layer of training text gives: the same small models trained on one, on the other, on both.

    python benchmarks/layers.py DATA WIKINEWS_TEXTS.jsonl [--json OUT]

The layers are the written articles of ``corpus/`` (train split) and the Wikinews layer (its texts are not in
this repository). The models are plain probes, not what ships: themes by TF-IDF and logistic regression; cue
words, and whether a number is a claim, by logistic regression on a token's words, tags and dependencies.
Each is scored on real articles in DATA that neither layer holds. Figures are F1 in per cent: micro over
themes, and over tokens.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer

from pipeline.annotate.model import find_model
from pipeline.annotate.parse import load_annotator
from pipeline.corpus.standoff import attach, read_rows
from pipeline.records import Article, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.tokens import Doc, Token

    from pipeline.annotate.parse import Annotator

CORPUS = Path(__file__).parent.parent / "corpus"
Row = dict[str, Any]
Layers = dict[str, list[Row]]


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("texts", type=Path)
    arguments.add_argument("--json", type=Path)
    own = arguments.parse_args()
    texts = {row["id"]: row for row in read_rows(own.texts)}
    written = [row for row in read_rows(CORPUS / "gold.jsonl") if row["split"] == "train"]
    annotator = load_annotator(find_model())
    figures = {
        "themes": themes(written, texts, own.data / "themes/default_dev.jsonl"),
        "cue words": cues(annotator, written, texts, own.data / "quotes_world/dev.jsonl"),
        "names of persons": persons(annotator, written, texts, own.data / "ner/worldwide_names_dev.jsonl"),
        "numbers that are claims": claims(annotator, written, texts, own.data / "quantities/world_dev.jsonl"),
    }
    print(json.dumps(figures, indent=1))
    if own.json:
        own.json.write_text(json.dumps(figures))


def wikinews(name: str, texts: dict[str, Row]) -> list[Row]:
    """The gold rows of one task of the Wikinews layer."""
    return list(attach(read_rows(CORPUS / "wikinews" / f"{name}.jsonl"), texts))


def compare(layers: Layers, score: Callable[[list[Row]], float]) -> dict[str, float]:
    """The score of a model trained on each layer and on both."""
    both = [row for rows in layers.values() for row in rows]
    return {name: round(100 * score(rows), 1) for name, rows in {**layers, "both": both}.items()}


def themes(written: list[Row], texts: dict[str, Row], dev: Path) -> dict[str, float]:
    """Micro F1 of themes; a theme is given from a probability of one half, the best one always."""
    rows = [{"text": row["text"], "labels": [each["theme"] for each in row["themes"]]} for row in written]
    gold = read_rows(dev)
    binary = MultiLabelBinarizer().fit([row["labels"] for row in gold])

    def score(train: list[Row]) -> float:
        vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
        model = OneVsRestClassifier(LogisticRegression(C=10, class_weight="balanced", max_iter=500))
        model.fit(
            vectors.fit_transform([row["text"] for row in train]),
            binary.transform([row["labels"] for row in train]),
        )
        chances = model.predict_proba(vectors.transform([row["text"] for row in gold]))
        given = (chances >= 0.5) | (chances == chances.max(axis=1, keepdims=True))
        return float(f1_score(binary.transform([row["labels"] for row in gold]), given, average="micro"))

    return compare({"written": rows, "wikinews": wikinews("themes", texts)}, score)


def cues(annotator: Annotator, written: list[Row], texts: dict[str, Row], dev: Path) -> dict[str, float]:
    """Token F1 of cue words."""

    def spans(row: Row) -> list[list[int]]:
        quotes = row["quotes"] if "quotes" in row else row["attributions"]
        return [span for quote in quotes for span in quote["cue"]]

    return tokens(
        annotator,
        {"written": written, "wikinews": wikinews("quotes", texts)},
        dev,
        spans,
        lambda t: t.is_alpha,
    )


def claims(annotator: Annotator, written: list[Row], texts: dict[str, Row], dev: Path) -> dict[str, float]:
    """F1 of number tokens that stand in a claim."""

    def spans(row: Row) -> list[list[int]]:
        if "claims" in row:
            return [[each["start"], each["end"]] for each in row["claims"]]
        return [each["span"] for each in row["quantities"]]

    return tokens(
        annotator,
        {"written": written, "wikinews": wikinews("claims", texts)},
        dev,
        spans,
        lambda t: t.like_num,
    )


def persons(annotator: Annotator, written: list[Row], texts: dict[str, Row], dev: Path) -> dict[str, float]:
    """F1 of capitalised tokens that stand in a person's name; the probe does not see the model's entities."""

    def spans(row: Row) -> list[list[int]]:
        if "claims" in row:
            mentions = [mention for entity in row["entities"] for mention in entity["mentions"]]
            return [[each["start"], each["end"]] for each in mentions if each["label"] == "PERSON"]
        return [[start, end] for start, end, label in row["entities"] if label.upper() == "PERSON"]

    layers = {"written": written, "wikinews": wikinews("entities", texts)}
    return tokens(annotator, layers, dev, spans, lambda t: t.text[:1].isupper() and not t.is_sent_start)


def tokens(
    annotator: Annotator,
    layers: Layers,
    dev: Path,
    spans: Callable[[Row], list[list[int]]],
    wanted: Callable[[Token], bool],
) -> dict[str, float]:
    """Token F1 of one probe, for each layer and both."""
    gold = examples(annotator, read_rows(dev), spans, wanted)
    made = {name: [{"pairs": examples(annotator, rows, spans, wanted)}] for name, rows in layers.items()}

    def score(train: list[Row]) -> float:
        pairs = [pair for each in train for pair in each["pairs"]]
        vectors = DictVectorizer()
        model = LogisticRegression(C=1, max_iter=300)
        model.fit(vectors.fit_transform([facts for facts, _ in pairs]), [label for _, label in pairs])
        given = model.predict(vectors.transform([facts for facts, _ in gold]))
        return float(f1_score([label for _, label in gold], given))

    return compare(made, score)


def examples(
    annotator: Annotator,
    rows: Sequence[Row],
    spans: Callable[[Row], list[list[int]]],
    wanted: Callable[[Token], bool],
) -> list[tuple[Row, bool]]:
    """Facts and label of every wanted token."""
    made = []
    for at in range(0, len(rows), 32):
        part = rows[at : at + 32]
        parses = annotator.parse([Article(row["id"], Source(""), row["text"]) for row in part])
        for row, parsed in zip(part, parses, strict=True):
            inside = {n for start, end in spans(row) for n in range(start, end)}
            made += [
                (facts(parsed.doc, token), parsed.view.span(token.idx, token.idx + 1).start in inside)
                for token in parsed.doc
                if wanted(token)
            ]
    return made


def facts(doc: Doc, token: Token) -> Row:
    """What a probe sees of a token."""
    near = {f"{at:+d}": doc[token.i + at].lower_ for at in (-2, -1, 1, 2) if 0 <= token.i + at < len(doc)}
    marks = sum(each.text in {'"', "''", "``"} for each in doc[max(0, token.i - 4) : token.i + 5])
    kids = {f"kid {kid.dep_}": 1 for kid in token.children}
    own: Iterable[tuple[str, Any]] = {
        "word": token.lower_, "shape": token.shape_, "tag": token.tag_, "dep": token.dep_,
        "head": token.head.lower_, "marks": marks,
    }.items()  # fmt: skip
    return {**dict(own), **near, **kids}


if __name__ == "__main__":
    main()
