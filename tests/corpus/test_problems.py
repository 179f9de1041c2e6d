from __future__ import annotations

from pipeline.corpus.problems import CorpusError, Problem, report
from pipeline.errors import PipelineError


def test_problems_are_reported_by_line_with_path_and_mend():
    problems = [Problem(9, "two", "mend two", "a"), Problem(3, "one", "mend one", "b")]
    assert report("x.txt", problems) == ["x.txt:3: one; mend one", "x.txt:9: two; mend two"]


def test_the_error_is_one_that_the_command_line_shows():
    error = CorpusError("bad", hint="do this")
    assert isinstance(error, PipelineError)
    assert (error.code, error.hint) == ("corpus", "do this")
