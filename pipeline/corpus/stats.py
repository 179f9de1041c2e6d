"""The counts of a corpus beside the least that is wanted, as rows of a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.corpus.compiler import compile_gold
from pipeline.corpus.problems import CorpusError
from pipeline.corpus.tallies import tally
from pipeline.corpus.variety import measure
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pipeline.corpus.folder import Entry


@dataclass(frozen=True, slots=True)
class Row:
    """One count; ``least`` and ``most`` are the limits that it should keep, None where there are none."""

    group: str
    name: str
    count: float
    least: float | None = None
    most: float | None = None

    @property
    def good(self) -> bool:
        """Whether it keeps its limits."""
        enough = self.least is None or self.count >= self.least
        return enough and (self.most is None or self.count <= self.most)


@dataclass(frozen=True, slots=True)
class Limits:
    """Least and most by group and name; the name "each" speaks for all names of a group that occur."""

    least: dict[str, dict[str, float]]
    most: dict[str, dict[str, float]]


def read_limits(path: Path) -> Limits:
    """The limits of a TOML file with tables ``[least.GROUP]`` and ``[most.GROUP]``; none without the file.

    Raises:
        CorpusError: when it is no TOML.
    """
    if not path.exists():
        return Limits({}, {})
    try:
        data = read_toml(path)
    except ValueError as error:
        raise CorpusError(f"{path} is no TOML: {error}", hint="Mend the line it names.") from error
    return Limits(data.get("least", {}), data.get("most", {}))


def corpus_rows(entries: Sequence[Entry], limits: Limits) -> list[Row]:
    """The rows in the order of the groups; wanted names that do not occur have count 0."""
    counts = tally([compile_gold(entry.marked) for entry in entries])
    rows: list[Row] = []
    for group, names in counts.items():
        rows += _group_rows(group, dict(names), limits)
    figures = measure([entry.marked for entry in entries])
    variety = {name.replace("_", " "): float(getattr(figures, name)) for name in figures.__slots__}
    return [*rows, *_group_rows("variety", variety, limits)]


def _group_rows(group: str, counts: dict[str, float], limits: Limits) -> Iterator[Row]:
    least, most = dict(limits.least.get(group, {})), dict(limits.most.get(group, {}))
    each_least, each_most = least.pop("each", None), most.pop("each", None)
    for name in dict.fromkeys([*least, *most, *sorted(counts)]):
        yield Row(group, name, counts.get(name, 0), least.get(name, each_least), most.get(name, each_most))


def table_lines(rows: Sequence[Row]) -> list[str]:
    """The table in Markdown, with "short" or "over" where a limit is not kept."""
    lines = ["| group | what | count | wanted | |", "|---|---|---:|---:|---|"]
    for row in rows:
        wanted = f"{row.least:g}" if row.least is not None else ""
        wanted += f" to {row.most:g}" if row.least is not None and row.most is not None else ""
        wanted = wanted or (f"at most {row.most:g}" if row.most is not None else "")
        verdict = "" if row.good else "short" if row.least is not None and row.count < row.least else "over"
        lines.append(f"| {row.group} | {row.name} | {round(row.count, 2):g} | {wanted} | {verdict} |")
    return lines
