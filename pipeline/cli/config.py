"""``copydesk config``: every setting, its value and where that came from."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import click

from pipeline.cli.options import setting_options, settings_from


@click.command(short_help="Show every setting, its value and where it came from.")
@setting_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def config(*, as_json: bool, **options: Any) -> None:  # noqa: ANN401 - click gives each option its type
    """Show every setting, its value and where it came from.

    Options go before the environment (COPYDESK_MODEL...), that before copydesk.toml or the
    [tool.copydesk] table of pyproject.toml in this folder or above, that before your own
    config.toml, and that before the defaults.
    """
    resolved = settings_from(options)
    values = asdict(resolved.settings)
    if as_json:
        both = {name: {"value": value, "from": resolved.origins[name]} for name, value in values.items()}
        click.echo(json.dumps(both, indent=2))
        return
    width = max(map(len, values))
    for name, value in values.items():
        shown = ", ".join(value) if isinstance(value, tuple) else value
        click.echo(f"{name:<{width}}  {shown!s:<24}  ({resolved.origins[name]})")
