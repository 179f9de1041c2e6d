from __future__ import annotations

import pickle

import pytest

from pipeline import errors


@pytest.mark.parametrize(
    "kind",
    [errors.IngestError, errors.ModelError, errors.SettingsError, errors.StoreError, errors.OutputError],
    ids=lambda kind: kind.__name__,
)
def test_an_error_keeps_hint_and_code_across_processes(kind):
    error = pickle.loads(pickle.dumps(kind("what", hint="do this", code="short")))  # noqa: S301 - our own bytes
    assert (type(error), str(error), error.hint, error.code) == (kind, "what", "do this", "short")


def test_a_code_of_its_own_when_none_is_given():
    assert errors.StoreError("what").code == "store"


def test_a_missing_extra_says_what_to_install():
    assert errors.missing_extra("xlsx", "Writing .xlsx").hint == "pip install 'copydesk[xlsx]'"
