"""One frozen ``Settings`` from options > environment > project file > user file > defaults.

Every value remembers where it came from; a misspelt key is an error with a suggestion.
"""

from __future__ import annotations

import difflib
import os
import sys
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import SettingsError
from pipeline.tomlfile import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "COPYDESK_"
PROJECT_FILES = ("copydesk.toml", "pyproject.toml")


def _setting(default: Any, help_text: str) -> Any:  # noqa: ANN401 - what dataclasses.field returns
    return field(default=default, metadata={"help": help_text})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting of a run; names are those of the options, environment and TOML keys."""

    model: str = _setting("", "spaCy pipeline: a package name or a folder; the default is the one installed")
    themes: str = _setting("", "Folder of a theme model; the default is the one that ships with copydesk")
    quote_model: str = _setting(
        "", "Folder of a quote model, or none for the rules alone; the default ships with copydesk"
    )
    jobs: int = _setting(0, "Worker processes; 0 is one a core")
    timeout: float = _setting(120.0, "Seconds one article may take before it is given up")
    chunk: int = _setting(16, "Articles that go to a worker together")
    input_format: str = _setting("", "Reader for every input, whatever its suffix: text, jsonl, json, csv")
    encoding: str = _setting("", "Encoding of every text file; the default detects it")
    exclude: tuple[str, ...] = _setting((), "Globs of file names to leave out")
    max_bytes: int = _setting(20_000_000, "Largest file or row that is read, in bytes")
    max_chars: int = _setting(1_000_000, "Longest article that is analysed, in characters")


@dataclass(frozen=True, slots=True)
class Resolved:
    """Settings, and for each name where its value came from ("option", "default", a file...)."""

    settings: Settings
    origins: Mapping[str, str]


def setting_help() -> dict[str, str]:
    """What each setting means, in the order of ``Settings``."""
    return {each.name: each.metadata["help"] for each in fields(Settings)}


def resolve(
    options: Mapping[str, Any], *, environ: Mapping[str, str] | None = None, folder: Path | None = None
) -> Resolved:
    """The settings of a run.

    Args:
        options: Values given on the command line; None and () are not given.
        environ: The environment; that of this process when None.
        folder: Where the search for a project file starts (it goes up); the current folder when None.

    Raises:
        SettingsError: for an unknown name, a value of the wrong kind, or a file that is not TOML.
    """
    environ = os.environ if environ is None else environ
    values: dict[str, Any] = {}
    origins = {each.name: "default" for each in fields(Settings)}
    layers = [*_files(environ, folder or Path.cwd()), ("environment", _environment(environ))]
    given = {name: value for name, value in options.items() if value is not None and value != ()}
    for origin, layer in [*layers, ("option", given)]:
        for key, value in layer.items():
            name = _known(key, origin)
            values[name] = _typed(name, value, origin)
            origins[name] = origin
    return Resolved(Settings(**values), origins)


def user_file(environ: Mapping[str, str]) -> Path:
    """Where a user's own settings lie: in the configuration folder of the platform."""
    if sys.platform == "win32":
        base = environ.get("APPDATA") or str(Path.home())
    else:
        base = environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "copydesk" / "config.toml"


def _files(environ: Mapping[str, str], folder: Path) -> list[tuple[str, dict[str, Any]]]:
    """The user's file and the nearest project file, lowest rank first."""
    found = []
    own = user_file(environ)
    if own.is_file():
        found.append((str(own), _table(own)))
    for place in (folder, *folder.parents):
        for name in PROJECT_FILES:
            table = _table(place / name) if (place / name).is_file() else None
            if table is not None and (table or name == PROJECT_FILES[0]):
                return [*found, (str(place / name), table)]
    return found


def _table(path: Path) -> dict[str, Any]:
    try:
        data = read_toml(path)
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"{path} cannot be read: {error}", hint="Mend the file or move it away."
        ) from error
    table = data.get("tool", {}).get("copydesk", {}) if path.name == "pyproject.toml" else data
    return {str(key).replace("-", "_"): value for key, value in table.items()}


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    return {
        name.removeprefix(PREFIX).lower(): value
        for name, value in environ.items()
        if name.startswith(PREFIX) and value
    }


def _known(key: str, origin: str) -> str:
    names = [each.name for each in fields(Settings)]
    if key in names:
        return key
    near = difflib.get_close_matches(key, names, n=1)
    hint = f"Did you mean '{near[0]}'?" if near else f"The settings are: {', '.join(names)}."
    raise SettingsError(f"Unknown setting '{key}' ({origin}).", hint=hint)


def _typed(name: str, value: Any, origin: str) -> Any:  # noqa: ANN401 - a TOML value or a string
    default = next(each.default for each in fields(Settings) if each.name == name)
    try:
        return _cast(default, value)
    except (TypeError, ValueError) as error:
        kind = {int: "a whole number", float: "a number", tuple: "a list of strings"}.get(
            type(default), "a string"
        )
        raise SettingsError(f"Setting '{name}' must be {kind}, not {value!r} ({origin}).") from error


def _cast(default: Any, value: Any) -> Any:  # noqa: ANN401 - see _typed
    if isinstance(value, bool):
        raise TypeError
    if isinstance(default, tuple):
        return tuple(value.split(",")) if isinstance(value, str) else tuple(str(part) for part in value)
    if isinstance(default, str):
        if not isinstance(value, str):
            raise TypeError
        return value
    number = type(default)(value)
    if number < 0:
        raise ValueError
    return number
