from __future__ import annotations

import hashlib

from pipeline.ingest.items import make_item
from pipeline.records import Source


def test_an_item_knows_the_hash_of_its_bytes():
    item = make_item("a.txt", "a", "text", b"bytes", member="row 1")
    assert item.sha256 == hashlib.sha256(b"bytes").hexdigest()
    assert item.source("utf-8") == Source("a.txt", "row 1", item.sha256, "utf-8")


def test_the_bytes_are_not_shown():
    assert "bytes" not in repr(make_item("a.txt", "a", "text", b"bytes"))
