"""What can go wrong, each error with the next step to take."""

from __future__ import annotations


class PipelineError(Exception):
    """A failure the user can act on.

    Args:
        message: What happened, and to which thing.
        hint: What to do about it; "" when there is nothing to add.
        code: A short stable name for machines, such as ``"empty"``.
    """

    code = "error"
    stage = "run"

    def __init__(self, message: str, *, hint: str = "", code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        if code:
            self.code = code

    def __reduce__(self) -> tuple[object, ...]:
        """Keep hint and code when the error crosses a process boundary."""
        return _rebuild, (type(self), self.message, self.hint, self.code)


def _rebuild(kind: type[PipelineError], message: str, hint: str, code: str) -> PipelineError:
    return kind(message, hint=hint, code=code)


class IngestError(PipelineError):
    """One input cannot be read as an article."""

    code = "unreadable"
    stage = "ingest"


class ModelError(PipelineError):
    """A language model or theme model cannot be found or used."""

    code = "model"
    stage = "annotate"


class SettingsError(PipelineError):
    """A setting is unknown or has a value that does not fit."""

    code = "settings"
    stage = "settings"


class StoreError(PipelineError):
    """The database cannot be opened, read or written."""

    code = "store"
    stage = "store"


class OutputError(PipelineError):
    """A result file cannot be written."""

    code = "output"
    stage = "output"


class MissingExtraError(PipelineError):
    """An optional dependency is not installed."""

    code = "missing_extra"
    stage = "output"


def missing_extra(extra: str, purpose: str) -> MissingExtraError:
    """The error for a feature whose optional dependency is absent; says what to install."""
    return MissingExtraError(f"{purpose} needs an optional package.", hint=f"pip install 'copydesk[{extra}]'")
