"""Options that several commands share; each setting is one option of the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from pipeline.settings import Resolved, Settings, resolve, setting_help

if TYPE_CHECKING:
    from collections.abc import Callable

Function = TypeVar("Function", bound="Callable[..., Any]")
_KINDS: dict[type, click.ParamType[Any]] = {int: click.IntRange(min=0), float: click.FloatRange(min=0)}
_NAMES = {"jobs": ("-j", "--jobs"), "model": ("-m", "--model")}


def setting_options(function: Function) -> Function:
    """Add one option for every setting; a default of None lets the other layers speak."""
    for name in reversed(setting_help()):
        function = setting_option(name)(function)
    return function


def setting_option(name: str) -> Callable[[Function], Function]:
    """The option of one setting, for commands that take few of them."""
    default = getattr(Settings(), name)
    return click.option(
        *_NAMES.get(name, (f"--{name.replace('_', '-')}",)),
        name,
        type=_KINDS.get(type(default), click.STRING),
        multiple=isinstance(default, tuple),
        default=None,
        help=f"{setting_help()[name]}.{_shown(default)}",
    )


def _shown(default: object) -> str:
    if isinstance(default, tuple):
        return " Can be repeated."
    return f" Default: {default:,}." if isinstance(default, int | float) and default else ""


def settings_from(options: dict[str, Any]) -> Resolved:
    """The settings of a run from its options, which are taken out of ``options``."""
    return resolve({name: options.pop(name) for name in setting_help() if name in options})


def paths_argument(function: Function) -> Function:
    """Add PATH...: files, folders or "-"."""
    kind = click.Path(exists=True, allow_dash=True)
    return click.argument("paths", nargs=-1, required=True, type=kind, metavar="PATH...")(function)
