from __future__ import annotations

from pipeline.corpus.labels import BLOCK_TAGS, SILENT_BLOCKS, TAGS, THEMES
from pipeline.records import BLOCK_KINDS, ENTITY_LABELS


def test_every_block_and_entity_has_a_tag():
    assert set(BLOCK_TAGS) - {"p"} == set(BLOCK_KINDS) - {"paragraph"}
    assert set(ENTITY_LABELS) < set(TAGS)
    assert set(TAGS) == {*BLOCK_TAGS, *ENTITY_LABELS, "q", "cue", "src", "notq", "c", "notc"}


def test_silent_blocks_are_blocks():
    assert set(BLOCK_KINDS) > SILENT_BLOCKS


def test_there_are_thirteen_themes():
    assert len(set(THEMES)) == len(THEMES) == 13


def test_flags_and_attributes_never_share_a_name():
    assert all(not rule.flags & rule.attributes - {"rank"} for rule in TAGS.values())
