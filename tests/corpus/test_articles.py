"""The corpus can be trusted: it has no faults, and what is compiled belongs to it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pipeline.codec import outcome_from_dict
from pipeline.corpus.check import check_article
from pipeline.corpus.compiler import compile_gold
from pipeline.corpus.folder import check_folder, read_paths
from pipeline.corpus.gold import gold_to_dict
from pipeline.corpus.labels import REASONS, STYLES, TAGS, THEMES
from pipeline.corpus.markup import parse
from pipeline.corpus.output import compiled
from pipeline.corpus.splits import read_splits
from pipeline.corpus.to_markup import to_markup

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
ENTRIES = read_paths([CORPUS / "marked"])

each_article = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path.stem)


def test_the_corpus_has_no_faults():
    assert check_folder(ENTRIES) == []


def test_what_is_compiled_is_current():
    files = compiled(ENTRIES, read_splits(CORPUS / "splits.tsv"))
    on_disk = {f"articles/{path.name}" for path in (CORPUS / "articles").iterdir()} | {"gold.jsonl"}
    assert on_disk == set(files), "run: copydesk corpus compile"
    for name, content in files.items():
        assert (CORPUS / name).read_bytes() == content, f"{name}: run copydesk corpus compile"


@each_article
def test_gold_and_markup_are_the_same_thing(entry):
    gold = compile_gold(entry.marked)
    assert compile_gold(parse(to_markup(gold))) == gold
    assert outcome_from_dict(json.loads(json.dumps(gold_to_dict(gold)))) == gold.analysis


def test_the_example_of_the_guidelines_is_right():
    page = (CORPUS / "GUIDELINES.md").read_text("utf-8")
    example = re.search(r"```text\n(\+\+\+.*?)```", page, re.DOTALL)[1]
    assert [problem.code for problem in check_article(parse(example))] == ["length"]
    assert len(compile_gold(parse(example)).analysis.quotes) == 4


def test_the_example_of_the_page_is_right():
    page = (ROOT / "docs" / "corpus.md").read_text("utf-8")
    example = re.search(r"```text\n(\+\+\+.*?)```", page, re.DOTALL)[1]
    assert [problem.code for problem in check_article(parse(example))] == ["length"]


def test_the_guidelines_name_every_tag_and_attribute():
    page = (CORPUS / "GUIDELINES.md").read_text("utf-8")
    for name, rule in TAGS.items():
        assert re.search(rf"[<` ]{name}[>` ]", page), name
        for word in (*rule.attributes - {"why", "cmp_v", "cmp_unit"}, *rule.flags):
            assert f"`{word}" in page or f" {word}" in page, f"{name} {word}"
    assert all(f"`{word}`" in page for word in (*REASONS, *STYLES, *THEMES))
