from __future__ import annotations

import samples
from stores import done, write

from pipeline.store.ledger import all_inputs, done_inputs, input_key
from pipeline.store.write import Entry


def test_input_keys_are_relative_to_the_store(tmp_path):
    assert input_key(str(tmp_path / "news" / "a.txt"), tmp_path / "n.db") == "news/a.txt"
    assert input_key("-", tmp_path / "n.db") == "-"


def test_the_ledger_knows_what_is_done_under_a_digest(store):
    write(store, done(), Entry("bad.txt", "row 1", "s9", samples.make_failure()))
    assert done_inputs(store, "digest") == {("a.txt", ""): "s1"}
    assert done_inputs(store, "other") == {}
    assert all_inputs(store) == {("a.txt", ""), ("bad.txt", "row 1")}
