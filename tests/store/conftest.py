"""An open store in a folder of its own."""

from __future__ import annotations

import contextlib

import pytest

from pipeline.store.schema import open_store


@pytest.fixture
def store(tmp_path):
    with contextlib.closing(open_store(tmp_path / "n.db")) as connection:
        yield connection
