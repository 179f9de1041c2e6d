from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import OutputError
from pipeline.export.filters import all_filters, fold, make_conditions, option_of, words_of
from pipeline.export.tables import all_tables, choose_columns, count_undated, select_rows
from pipeline.store.schema import open_store
from pipeline.store.write import Entry, RunInfo, begin_run, write_batch


@pytest.fixture(scope="module")
def store():
    """Two articles of the same words: one of 2024-05-01 by Ana Lund, one without a date by Zoë Müller."""
    dated, bare = samples.make_analysis("a.txt"), samples.make_analysis("b.txt", speaker="Zoë Müller")
    bare = replace(bare, article=replace(bare.article, published=None), themes=())
    with contextlib.closing(open_store(Path(":memory:"))) as connection:
        run = begin_run(connection, RunInfo("now", "0.1", "m", "1", "a", "b", "d", "{}"))
        write_batch(connection, run, "d", [Entry("a.txt", "", "s", dated), Entry("b.txt", "", "s", bare)])
        yield connection


def paths(store, table, **given):
    """The files of the rows that are left."""
    chosen = all_tables()[table]
    rows = select_rows(store, chosen, choose_columns(chosen, "path"), make_conditions(table, given))
    return [path for (path,) in rows.rows]


BOTH, DATED, BARE, NONE = ["a.txt", "b.txt"], ["a.txt"], ["b.txt"], []


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({}, BOTH),
        ({"speaker": None}, BOTH),
        ({"speaker": "lund ana"}, DATED),
        ({"speaker": "Muller"}, BARE),
        ({"speaker": "Ana Berg"}, NONE),
        ({"role": "port mayor"}, BOTH),
        ({"about": "transport"}, DATED),
        ({"about": "sport"}, NONE),
        ({"about": "built"}, BOTH),
        ({"contains": "we BUILT it,”"}, BOTH),
        ({"contains": "it built"}, NONE),
        ({"kind": "Direct"}, BOTH),
        ({"kind": "mixed"}, NONE),
        ({"stance": "doubt"}, BOTH),
        ({"nested": "yes"}, BOTH),
        ({"nested": "no"}, NONE),
        ({"min_confidence": "0.9"}, BOTH),
        ({"min_confidence": "0.95"}, NONE),
        ({"since": "2024"}, DATED),
        ({"since": "2024-05-01"}, DATED),
        ({"since": "2024-06"}, NONE),
        ({"until": "2024-05"}, DATED),
        ({"until": "2024-04-30"}, NONE),
        ({"outlet": "gazette"}, BOTH),
        ({"since": "2024", "speaker": "Müller"}, NONE),
    ],
    ids=lambda value: "-".join(f"{k}={v}" for k, v in value.items()) if isinstance(value, dict) else "",
)
def test_quotes_are_chosen(store, given, left):
    assert paths(store, "quotes", **given) == left


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({"entity": "lund"}, DATED),
        ({"unit": "euros"}, BOTH),
        ({"unit": "EUR"}, BOTH),
        ({"unit": "dollar"}, NONE),
        ({"kind": "Money"}, BOTH),
        ({"change": "="}, BOTH),
        ({"min": "4e6"}, BOTH),
        ({"min": "4000001"}, NONE),
        ({"max": "4e6"}, BOTH),
        ({"about": "dock"}, BOTH),
        ({"about": "infrastructure"}, DATED),
        ({"contains": "double the plan"}, BOTH),
    ],
    ids=lambda value: "-".join(f"{k}={v}" for k, v in value.items()) if isinstance(value, dict) else "",
)
def test_claims_are_chosen(store, given, left):
    assert paths(store, "claims", **given) == left


@pytest.mark.parametrize("table", list(all_filters()))
def test_every_filter_of_every_table_runs_and_is_explained(store, table):
    for name, each in all_filters()[table].items():
        value = {"number": "1", "day": "2024"}.get(each.takes, "zzz") if isinstance(each.takes, str) else None
        assert isinstance(paths(store, table, **{name: value or each.takes[0]}), list)
        assert each.help.endswith(".")
        assert f":{name}" in each.sql


def test_rows_without_a_date_are_counted(store):
    table = all_tables()["quotes"]
    assert count_undated(store, table, make_conditions("quotes", {"since": "2000"})) == 1
    assert count_undated(store, table, make_conditions("quotes", {"since": "2000", "speaker": "ana"})) == 0
    assert count_undated(store, table, make_conditions("quotes", {"speaker": "zoe"})) == 0


@pytest.mark.parametrize(
    ("table", "given", "told", "hint"),
    [
        ("quotes", {"since": "June"}, "--since does not take 'June'", "2017-06-29"),
        ("quotes", {"since": "2017-13"}, "--since does not take", "2017-06-29"),
        ("quotes", {"kind": "driect"}, "--kind does not take 'driect'", "Did you mean 'direct'?"),
        ("quotes", {"kind": "zzz"}, "--kind does not take 'zzz'", "direct, mixed, indirect"),
        ("quotes", {"min_confidence": "high"}, "--min-confidence does not take", "0.9"),
        ("quotes", {"speaker": "..."}, "--speaker does not take", "one word"),
        ("claims", {"stance": "doubt"}, "claims cannot be filtered by --stance", "--speaker"),
        ("failures", {"since": "2017"}, "failures cannot be filtered by --since", "none"),
    ],
    ids=["day", "month", "near", "far", "number", "words", "table", "failures"],
)
def test_what_cannot_be_asked_is_told(table, given, told, hint):
    with pytest.raises(OutputError, match=told) as caught:
        make_conditions(table, given)
    assert hint in caught.value.hint


def test_the_option_of_a_filter():
    assert option_of("min_confidence") == "--min-confidence"


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
    assert words_of(fold(text)) == words_of(text)
