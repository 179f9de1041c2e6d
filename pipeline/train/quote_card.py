"""The card of a quote model: what it is, what it was made of, how often it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.extract.quotes.ranking.model import QuoteModel

_WHAT = """\
# Quote model

**What it is.** Three linear rankers over the rules of `pipeline/extract/quotes`: which word is a cue, which
stretch of the text is its content, which noun is its source. Their weights are in `cue.npy`, `content.npy`
and `source.npy` (pairs of slot and weight, features hashed to 2^18 slots; read without pickle); `model.json`
holds the threshold for cues and the weights of the confidence. No text of the articles is in it.

**What it is for.** English news. `copydesk analyze --quote-model FOLDER`; `none` uses the rules alone.
"""
_CONFIDENCE = """\
**Confidence.** The probability that content (four words in five) and source of a row are right, from a
logistic model fitted on articles that the rankers had not seen. How many rows were right by tenths of it:
"""


def quote_card(model: QuoteModel, note: str = "") -> str:
    """The card as Markdown; ``note`` says where the texts are from and under which licence."""
    about = model.about
    held: Mapping[str, Any] = about.get("held_out", {})
    parts = [_WHAT, _data(about, note)]
    if held:
        parts += [_held_out(held, model.threshold), _CONFIDENCE, _calibration(held)]
    return "\n".join(parts)


def _data(about: Mapping[str, Any], note: str) -> str:
    rows = [f"| {each['name']} | {each['articles']} | {each['quotes']} |" for each in about.get("data", [])]
    made = ", ".join(f"{name} {number}" for name, number in about.get("versions", {}).items())
    table = "\n".join(["| texts | articles | quotes |", "|---|---:|---:|", *rows])
    said = f"{note}\n\n" if note else ""
    return (
        f"**Trained on**\n\n{table}\n\n{said}Parsed with {about.get('spacy_model', '?')}; made with {made}.\n"
    )


def _held_out(held: Mapping[str, Any], threshold: float) -> str:
    right, found = 100 * held["precision"], 100 * held["recall"]
    return (
        "**Measured** on the same articles, each by a model that had not seen it (five folds): of "
        f"{held['rows']} rows {right:.1f} % have the right content and source, and {found:.1f} % of the "
        f"{held['annotated']} annotated quotes are among them (F1 {100 * held['f1']:.1f}). A word is a cue "
        f"from probability {threshold} on.\n"
    )


def _calibration(held: Mapping[str, Any]) -> str:
    rows = [
        f"| {each['from']:.1f} - {each['from'] + 0.1:.1f} | {each['rows']} | {100 * each['right']:.0f} % |"
        for each in held["calibration"]
    ]
    return "\n".join(["| confidence | rows | right |", "|---|---:|---:|", *rows, ""])
