from __future__ import annotations

import dataclasses
import pickle

import pytest
import samples

from pipeline import records

KINDS = [kind for kind in vars(records).values() if dataclasses.is_dataclass(kind)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_records_are_frozen_and_slotted(kind):
    assert kind.__dataclass_params__.frozen
    assert "__dict__" not in dir(kind)


def test_an_analysis_goes_through_a_pipe_unchanged():
    analysis = samples.make_analysis()
    assert pickle.loads(pickle.dumps(analysis)) == analysis  # noqa: S301 - our own bytes


def test_records_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        samples.make_failure().code = "other"
