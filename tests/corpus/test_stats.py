from __future__ import annotations

import pytest

from pipeline.corpus.folder import read_paths
from pipeline.corpus.problems import CorpusError
from pipeline.corpus.stats import Limits, Row, corpus_rows, read_limits, table_lines


@pytest.mark.parametrize(
    ("row", "good", "line"),
    [
        (Row("g", "n", 3), True, "| g | n | 3 |  |  |"),
        (Row("g", "n", 3, 2), True, "| g | n | 3 | 2 |  |"),
        (Row("g", "n", 3, 4), False, "| g | n | 3 | 4 | short |"),
        (Row("g", "n", 9, 4, 8), False, "| g | n | 9 | 4 to 8 | over |"),
        (Row("g", "n", 0.5, None, 1), True, "| g | n | 0.5 | at most 1 |  |"),
        (Row("g", "n", 1.256, None, 1), False, "| g | n | 1.26 | at most 1 | over |"),
    ],
)
def test_rows_and_their_limits(row, good, line):
    assert row.good is good
    assert table_lines([row])[-1] == line


def test_rows_come_with_what_is_wanted(tmp_path, source):
    (tmp_path / "a.txt").write_text(source("Gulls sat there.\n", id="a"), "utf-8")
    limits = Limits({"articles": {"all": 2}, "styles": {"wire": 3, "each": 1}}, {"variety": {"longest": 2}})
    rows = {(row.group, row.name): row for row in corpus_rows(read_paths([tmp_path]), limits)}
    assert rows["articles", "all"] == Row("articles", "all", 1, 2)
    assert rows["styles", "wire"] == Row("styles", "wire", 0, 3)
    assert rows["styles", "local"] == Row("styles", "local", 1, 1)
    assert rows["variety", "longest"] == Row("variety", "longest", 3, None, 2)


def test_limits_are_read_from_toml(tmp_path):
    path = tmp_path / "minimums.toml"
    assert read_limits(path) == Limits({}, {})
    path.write_text("[least.themes]\ntrade = 18\n[most.variety]\nlongest = 600\n")
    assert read_limits(path) == Limits({"themes": {"trade": 18}}, {"variety": {"longest": 600}})
    path.write_text("[least")
    with pytest.raises(CorpusError, match="is no TOML"):
        read_limits(path)
