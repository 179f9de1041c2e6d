from __future__ import annotations

import dataclasses

import pytest

from pipeline.extract.quotes.stages import Attribution, Content
from pipeline.records import Span


def test_an_attribution_starts_with_its_first_part():
    parts = (Span(7, 9), Span(12, 20))
    assert Attribution(parts, (), None, "clause", 3, 0).start == 7


def test_contents_have_no_joint_and_no_follower_unless_told():
    content = Content(((0, 1),), "clause", 3)
    assert (content.joint, content.followed_by) == (-1, -1)
    assert dataclasses.replace(content, joint=4) != content


def test_records_do_not_change():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Content(((0, 1),), "clause", 3).grade = 2
