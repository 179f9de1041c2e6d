"""Compiled articles on disk: bare texts, and one file of gold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pipeline.corpus.compiler import compile_gold
from pipeline.corpus.folder import check_folder
from pipeline.corpus.gold import gold_to_dict
from pipeline.corpus.problems import CorpusError
from pipeline.corpus.splits import read_splits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pipeline.corpus.folder import Entry

TEXTS, GOLD, SPLITS = "articles", "gold.jsonl", "splits.tsv"


def compile_folder(entries: Sequence[Entry], out: Path) -> None:
    """Write ``out/articles/ID.txt`` and ``out/gold.jsonl``, a JSON object an article, by their ids.

    Raises:
        CorpusError: when the articles have faults, or a file cannot be written.
    """
    found = check_folder(entries)
    if found:
        hint = "Run `copydesk corpus check` and mend them."
        raise CorpusError(f"{len(found)} faults, nothing compiled; the first is {found[0]}", hint=hint)
    files = compiled(entries, read_splits(out / SPLITS))
    try:
        (out / TEXTS).mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (out / name).write_bytes(content)
    except OSError as error:
        raise CorpusError(f"{out} cannot be written: {error}", hint="Give another folder with -o.") from error


def compiled(entries: Sequence[Entry], splits: Mapping[str, str]) -> dict[str, bytes]:
    """The content of every file that belongs to these articles, by its name under the output folder.

    ``splits`` gives the split of an article by id.
    """
    golds = sorted((compile_gold(entry.marked) for entry in entries), key=lambda gold: gold.front.id)
    files = {f"{TEXTS}/{gold.front.id}.txt": gold.analysis.article.text.encode() for gold in golds}
    dicts = [gold_to_dict(gold) for gold in golds]
    dicts = [row | {"split": splits.get(row["id"], row["split"])} for row in dicts]
    rows = (json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in dicts)
    return {**files, GOLD: "".join(rows).encode()}
