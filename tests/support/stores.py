"""Writes sample outcomes into an open store."""

from __future__ import annotations

import samples

from pipeline.store.write import Entry, RunInfo, begin_run, write_batch

INFO = RunInfo("2024-01-01T00:00:00+00:00", "0.1", "model", "1", "a", "b", "digest", "{}")


def write(store, *entries, digest="digest"):
    """Write entries as one run; gives its id."""
    run = begin_run(store, INFO)
    write_batch(store, run, digest, entries)
    return run


def done(name="a.txt", sha256="s1", **analysis):
    """An entry of a full analysis."""
    return Entry(name, "", sha256, samples.make_analysis(name, **analysis))


def count(store, table):
    """How many rows a table has."""
    return store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
