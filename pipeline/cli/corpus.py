"""``copydesk corpus``: check, compile and count articles whose gold is marked by hand."""

from __future__ import annotations

from pathlib import Path

import click

_FOLDER = "corpus/marked"
_LIMITS = "minimums.toml"
_paths = click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path, exists=True))


@click.group(short_help="Check, compile and count articles with gold marked by hand.")
def corpus() -> None:
    """Check, compile and count articles with gold marked by hand.

    The markup is explained in corpus/GUIDELINES.md.
    """


@corpus.command(short_help="Report every fault of the markup with its line and the mend.")
@_paths
@click.pass_context
def check(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """Report every fault of the markup with its line and the mend.

    PATH: folders of marked .txt files, or single files; corpus/marked when none is given. Persons and
    openings are compared across all of them. The exit code is 1 when there are faults.

    \b
    Examples:
      copydesk corpus check
      copydesk corpus check corpus/marked/ferry_dock.txt
    """  # noqa: D301 - click reads the \b
    from pipeline.corpus.folder import check_folder, read_paths

    entries = read_paths(paths or (Path(_FOLDER),))
    found = check_folder(entries)
    for line in found:
        click.echo(line)
    faults = "no faults" if not found else "1 fault" if len(found) == 1 else f"{len(found)} faults"
    click.echo(f"{len(entries)} articles, {faults}.", err=True)
    ctx.exit(1 if found else 0)


@corpus.command("compile", short_help="Write the bare texts and their gold.")
@_paths
@click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path, file_okay=False), default="corpus",
    help="The folder to write articles/ and gold.jsonl to. Default: corpus.",
)  # fmt: skip
def compile_articles(paths: tuple[Path, ...], out: Path) -> None:
    """Write the bare texts to articles/ID.txt and their gold to gold.jsonl.

    Each line of gold.jsonl is an article record as `copydesk analyze` writes it, with more keys. Nothing
    is written when an article has faults.

    \b
    Examples:
      copydesk corpus compile
      copydesk corpus compile mine/marked -o mine
    """  # noqa: D301 - click reads the \b
    from pipeline.corpus.folder import read_paths
    from pipeline.corpus.output import compile_folder

    entries = read_paths(paths or (Path(_FOLDER),))
    compile_folder(entries, out)
    click.echo(f"{len(entries)} articles compiled to {out}.", err=True)


@corpus.command(short_help="Count what the articles hold, with the least that is wanted.")
@_paths
@click.option(
    "--limits", type=click.Path(path_type=Path, dir_okay=False),
    help=f"The file of limits. Default: {_LIMITS} beside the folder.",
)  # fmt: skip
@click.option("--short", is_flag=True, help="Show only what does not keep its limits.")
def stats(paths: tuple[Path, ...], limits: Path | None, *, short: bool) -> None:
    """Count themes, styles, quotes, claims, traps and entities, with the least that is wanted beside each.

    \b
    Examples:
      copydesk corpus stats
      copydesk corpus stats --short
    """  # noqa: D301 - click reads the \b
    from pipeline.corpus.folder import read_paths
    from pipeline.corpus.stats import corpus_rows, read_limits, table_lines

    where = paths or (Path(_FOLDER),)
    rows = corpus_rows(read_paths(where), read_limits(limits or where[0].parent / _LIMITS))
    for line in table_lines([row for row in rows if not (short and row.good)]):
        click.echo(line)


@corpus.command(short_help="Draw training, development and test articles.")
@_paths
@click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path, dir_okay=False), default="corpus/splits.tsv",
    help="The file of splits; what it holds already stays. Default: corpus/splits.tsv.",
)  # fmt: skip
def split(paths: tuple[Path, ...], out: Path) -> None:
    """Draw 70 per cent of the articles for training, 10 for development and 20 for test.

    Themes and styles are spread evenly, articles of one story stay together, and what was drawn before
    is kept. `copydesk corpus compile` writes the split into the gold.

    \b
    Example:
      copydesk corpus split corpus/marked -o corpus/splits.tsv
    """  # noqa: D301 - click reads the \b
    from pipeline.corpus.folder import read_paths
    from pipeline.corpus.splits import draw_splits, read_splits, write_splits

    fronts = [entry.marked.front for entry in read_paths(paths or (Path(_FOLDER),))]
    write_splits(out, draw_splits(fronts, read_splits(out)))
    click.echo(f"{len(fronts)} articles in {out}.", err=True)


@corpus.command(short_help="Join labels that are kept apart from their texts with the texts.")
@click.argument("labels", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("texts", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path, dir_okay=False), required=True,
    help="The JSONL file of gold rows to write.",
)  # fmt: skip
def join(labels: Path, texts: Path, out: Path) -> None:
    """Join LABELS (JSONL, as in corpus/wikinews) with TEXTS (JSONL of id and text) into rows of gold.

    A text that is not the very one labelled is refused: offsets never point at the wrong words.

    \b
    Example:
      copydesk corpus join corpus/wikinews/quotes.jsonl articles.jsonl -o quotes.jsonl
    """  # noqa: D301 - click reads the \b
    from pipeline.corpus.standoff import join_files

    click.echo(f"{join_files(labels, texts, out)} rows written to {out}.", err=True)
