"""``copydesk evaluate``: how right what is found is, against texts that people annotated."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.options import setting_option, settings_from

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.evaluate.quotes.report import QuoteReport
    from pipeline.gold.records import GoldArticle
    from pipeline.records import Quote


@click.group(short_help="Measure what is found against texts that people annotated.")
def evaluate() -> None:
    """Measure what is found against texts that people annotated."""


@evaluate.command(short_help="Measure quotes and speakers.")
@click.argument("gold_path", metavar="GOLD", type=click.Path(exists=True))
@click.option(
    "--pred", type=click.Path(exists=True, dir_okay=False, allow_dash=False),
    help="Quotes found earlier (JSONL of analyze, or of id and attributions); without it they are found now.",
)  # fmt: skip
@click.option(
    "--split", help="Take only the articles of this split: train, dev or test, as the gold calls it."
)
@click.option(
    "--skip", multiple=True, type=click.Choice(["nested", "doubt", "answer", "in_title"]),
    help="Leave out quotes with this flag, on both sides. Can be repeated.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of tables.")
@click.option(
    "--rows", help="Write the wrong rows to a file (*.csv, *.jsonl, *.md ...), or print them with -."
)
@setting_option("model")
@setting_option("quote_model")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but failures.")
@click.pass_context
def quotes(ctx: click.Context, /, gold_path: str, **options: Any) -> None:  # noqa: ANN401 - click gives each option its type
    """Measure quotes and speakers against GOLD.

    GOLD: JSONL with attributions or article records, a folder of marked articles, or a folder of .txt and
    .ann files (brat). The formats and what each figure means are in docs/evaluate.md.

    \b
    Exit codes: 0 all measured; 1 some articles could not be analysed and count as empty; 2 wrong usage or
    gold that cannot be read.

    \b
    Examples:
      copydesk evaluate quotes corpus/gold.jsonl --split dev
      copydesk evaluate quotes mine/ --rows wrong.csv
      copydesk evaluate quotes gold.jsonl --pred analyses.jsonl --json
      copydesk evaluate quotes gold.jsonl --skip nested
    """  # noqa: D301 - click reads the \b
    from pipeline.evaluate.quotes.report import evaluate_quotes, report_to_dict
    from pipeline.evaluate.quotes.screen import report_lines
    from pipeline.gold.read import read_gold

    _check_output(options["rows"], as_json=options["as_json"])
    gold = read_gold(gold_path, options["split"])
    found, failed = _found(gold, options)
    report = evaluate_quotes(gold, found, frozenset(options["skip"]))
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    if options["as_json"]:
        click.echo(json.dumps(report_to_dict(report), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(report_lines(report)))
    if options["rows"]:
        _write_rows(report, options["rows"])
    ctx.exit(1 if failed else 0)


def _check_output(rows: str | None, *, as_json: bool) -> None:
    """A wrong name is said before the work, not after it."""
    from pipeline.export.files import format_of

    if rows == "-" and as_json:
        raise click.UsageError("--rows - and --json both print to stdout: give --rows a file.")
    if rows and rows != "-":
        format_of(Path(rows))


def _found(gold: Sequence[GoldArticle], options: dict[str, Any]) -> tuple[Mapping[str, Sequence[Quote]], int]:
    """The quotes by article id, read or found now, and how many articles have none because they failed."""
    from pipeline.evaluate.predict import find_all_quotes
    from pipeline.evaluate.predictions import read_predictions

    if options["pred"]:
        read = read_predictions(options["pred"], gold)
        if read.absent:
            shown = ", ".join(read.absent[:3])
            click.echo(f"{len(read.absent)} articles have no row in it and count as empty: {shown}", err=True)
        return read.quotes, len(read.absent)
    given = {name: options[name] for name in ("model", "quote_model")}
    settings = settings_from(given).settings
    if not options["quiet"]:
        click.echo(f"Finding the quotes of {len(gold)} articles ...", err=True)
    found, failures = find_all_quotes([each.article for each in gold], settings.model, settings.quote_model)
    for failure in failures:
        click.echo(f"{failure.source.path}: {failure.message}", err=True)
    return found, len(failures)


def _write_rows(report: QuoteReport, rows: str) -> None:
    from pipeline.evaluate.quotes.report import wrong_table
    from pipeline.evaluate.quotes.screen import wrong_lines
    from pipeline.export.files import write_table

    if rows == "-":
        click.echo("\n".join(wrong_lines(report.wrong)))
    else:
        write_table(wrong_table(report), Path(rows))
