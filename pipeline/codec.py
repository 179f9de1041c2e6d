"""Records to JSON and back, in the shape of one line of output.

An ``Analysis`` is written flat: the article's own keys, then entities, quotes, claims, themes and
warnings. A ``Failure`` is ``{"source": ..., "error": {...}}``. Both directions follow the records'
type hints, so a field added there is written and read without a change here.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import types
import typing
from dataclasses import fields, is_dataclass
from typing import Any

from pipeline import records
from pipeline.records import Analysis, Article, Failure, Outcome, Source

_TAIL = ("entities", "quotes", "claims", "themes")


def outcome_to_dict(outcome: Outcome) -> dict[str, Any]:
    """The JSON object of one analysis or failure record."""
    if isinstance(outcome, Failure):
        error = {name: getattr(outcome, name) for name in ("stage", "code", "message", "hint")}
        return {"source": _plain(outcome.source), "error": error}
    row: dict[str, Any] = _plain(outcome.article)
    warnings = row.pop("warnings") + _plain(outcome.warnings)
    return row | {name: _plain(getattr(outcome, name)) for name in _TAIL} | {"warnings": warnings}


def outcome_to_json(outcome: Outcome) -> str:
    """One line of JSON without its line end; never holds a raw newline or a lone surrogate."""
    line = json.dumps(outcome_to_dict(outcome), ensure_ascii=False, allow_nan=False)
    return line if line.isascii() or _encodable(line) else json.dumps(outcome_to_dict(outcome))


def outcome_from_dict(row: dict[str, Any]) -> Outcome:
    """The record of a JSON object; unknown keys are passed over.

    Raises:
        KeyError: when a key without a default is missing.
    """
    if "error" in row:
        return Failure(source=_record(Source, row["source"]), **row["error"])
    return Analysis(
        article=_record(Article, row | {"warnings": ()}),
        entities=_value(tuple[records.Entity, ...], row["entities"]),
        quotes=_value(tuple[records.Quote, ...], row["quotes"]),
        claims=_value(tuple[records.Claim, ...], row["claims"]),
        themes=_value(tuple[records.Theme, ...], row["themes"]),
        warnings=_value(tuple[records.Warn, ...], row.get("warnings", ())),
    )


def _encodable(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True


@functools.cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a dataclass
    return tuple(field.name for field in fields(kind))


def _plain(value: Any) -> Any:  # noqa: ANN401 - a JSON value is any of six types
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        kind: Any = type(value)
        return {name: _plain(getattr(value, name)) for name in _names(kind)}
    return value


@functools.cache
def _hints(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - the same
    return typing.get_type_hints(kind)


def _record(kind: Any, row: dict[str, Any]) -> Any:  # noqa: ANN401 - an instance of ``kind``
    missing = [f.name for f in fields(kind) if f.name not in row and not _optional(f)]
    if missing:
        raise KeyError(f"{kind.__name__}: no {', '.join(missing)}")
    return kind(**{name: _value(hint, row[name]) for name, hint in _hints(kind).items() if name in row})


def _optional(field: Any) -> bool:  # noqa: ANN401 - dataclasses.Field is generic over its value
    return field.default is not dataclasses.MISSING


def _value(hint: Any, value: Any) -> Any:  # noqa: ANN401 - follows the hint
    if isinstance(hint, types.UnionType):
        if value is None:
            return None
        (hint,) = (arm for arm in typing.get_args(hint) if arm is not type(None))
    if typing.get_origin(hint) is tuple:
        (item, _) = typing.get_args(hint)
        return tuple(_value(item, part) for part in value)
    if hint is records.Span:
        return records.Span(*value)
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint, value)
    return float(value) if hint is float else value
