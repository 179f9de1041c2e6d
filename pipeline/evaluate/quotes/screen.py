"""The report of an evaluation as lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.evaluate.measures import Figure
    from pipeline.evaluate.quotes.report import QuoteReport
    from pipeline.evaluate.quotes.wrong import WrongRow

_SAID = {
    "missed": "of the gold, not found",
    "extra": "found, not in the gold",
    "content": "too many or too few words",
    "speaker": "another source or speaker",
    "cue": "another cue",
}


def report_lines(report: QuoteReport) -> Iterator[str]:
    """The figures, the situations, and the wrong rows counted by cause; per cent, columns aligned."""
    yield f"{report.articles:,} articles, {report.quotes:,} quotes in the gold, {report.found:,} found"
    width = max(
        map(len, [*(each.name for each in report.figures), *(each.name for each in report.situations)])
    )
    yield f"\n{'':{width}}  {'P':>5}  {'R':>5}  {'F1':>5}  {'95 %':>11}  {'of':>6}"
    yield from (_figure(each, width) for each in report.figures if each.precision is not None)
    yield f"\n{'':{width + 14}}  {'right':>5}  {'95 %':>11}  {'of':>6}"
    yield from (_figure(each, width) for each in report.figures if each.precision is None)
    yield f"\n{'direct speech, by situation':{width}}  {'found':>5}  {'with speaker':>12}  {'of':>6}"
    for row in report.situations:
        shares = f"{row.found:5.1f}  {row.with_speaker:12.1f}" if row.of else f"{'-':>5}  {'-':>12}"
        yield f"{row.name:{width}}  {shares}  {row.of:6,}"
    yield "\nwrong rows"
    for cause, count in report.causes().items():
        yield f"{cause:{width}}  {count:5,}  {_SAID[cause]}"


def _figure(figure: Figure, width: int) -> str:
    inner = "" if figure.precision is None else f"{figure.precision:5.1f}  {figure.recall:5.1f}"
    between = f"{figure.low:.1f}-{figure.high:.1f}" if figure.of else "-"
    value = f"{figure.value:5.1f}" if figure.of else f"{'-':>5}"
    return f"{figure.name:{width}}  {inner:12}  {value}  {between:>11}  {figure.of:6,}"


def wrong_lines(rows: Iterable[WrongRow]) -> Iterator[str]:
    """Each wrong row as a few lines with a blank one before it: where, what, and the sentence."""
    for row in rows:
        words = (
            f"{row.article}, offset {row.start}:",
            row.cause,
            f"({', '.join((row.kind, *row.flags.split()))})",
        )
        lines = (" ".join(words), f"  gold   {row.gold}", f"  found  {row.found}", f"  in     {row.sentence}")
        yield ""
        yield from map(_printable, lines)


def _printable(line: str) -> str:
    """The line without control characters: an article must not steer the terminal."""
    return "".join(character if character.isprintable() else " " for character in line).rstrip()
