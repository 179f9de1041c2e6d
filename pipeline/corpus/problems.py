"""What is wrong with a marked article, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: its line in the file (from 1), what is wrong, and what to write instead."""

    line: int
    message: str
    mend: str
    code: str


class CorpusError(PipelineError):
    """Articles that cannot be compiled because their markup is wrong."""

    code = "corpus"
    stage = "corpus"


def report(path: str, problems: Sequence[Problem]) -> list[str]:
    """One line a problem, ``path:line: message; mend``, in the order of the file."""
    ordered = sorted(problems, key=lambda problem: problem.line)
    return [f"{path}:{each.line}: {each.message}; {each.mend}" for each in ordered]
