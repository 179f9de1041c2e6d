"""``copydesk quotes train``: a quote model from one's own annotated texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from pipeline.cli.options import setting_option, settings_from


@click.command("train", short_help="Train a quote model on annotated texts.")
@click.argument("gold", metavar="GOLD...", nargs=-1, required=True, type=click.Path(exists=True))
@click.option("-o", "--out", required=True, type=click.Path(), help="Folder to write the model to.")
@click.option("--split", help="Take only this split of gold that has splits; other gold is taken whole.")
@click.option("--note", default="", help="For the model card: where the texts are from, and their licence.")
@click.option("--force", is_flag=True, help="Write over a model that is there.")
@setting_option("model")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr.")
def train(gold: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click gives each option its type
    """Train a quote model on GOLD: which words report, what they report, and whose words those are.

    GOLD are files and folders as `copydesk evaluate quotes` reads them; several are taken together. The
    model is a folder of arrays and a card; give it to other commands with --quote-model. About a minute for
    600 articles.

    \b
    Examples:
      copydesk quotes train corpus/gold.jsonl --split train -o my-model
      copydesk evaluate quotes corpus/gold.jsonl --split dev --quote-model my-model
    """  # noqa: D301 - click reads the \b
    from pipeline.extract.quotes.ranking.model import write_model
    from pipeline.train.quote_card import quote_card
    from pipeline.train.quote_run import train_on

    out = Path(options["out"])
    if (out / "model.json").exists() and not options["force"]:
        raise click.UsageError(f"There is a model in {out} already: name another folder, or give --force.")
    settings = settings_from({"model": options["model"]}).settings

    def tell(line: str) -> None:
        if not options["quiet"]:
            click.echo(line, err=True)

    model = train_on(list(gold), options["split"], settings.model, tell)
    write_model(model, out)
    (out / "README.md").write_text(quote_card(model, options["note"]), "utf-8")
    tell(f"The model is in {out}; its card is {out / 'README.md'}.")
