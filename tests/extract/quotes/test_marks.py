"""Marks: paired by kind, in each block by itself, whatever is odd about them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.quotes.marks import find_runs
from pipeline.records import Block


def runs_of(text):
    blocks, start = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block("paragraph", start, start + len(part)))
        start += len(part) + 2
    return find_runs(text, tuple(blocks))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('He said "yes" to it', ['"yes"'], id="straight"),
        pytest.param("He said “yes” to it", ["“yes”"], id="curly"),
        pytest.param("He said “yes“ to it", ["“yes“"], id="opening shape closes"),
        pytest.param("He said ”yes” to it", ["”yes”"], id="closing shape opens"),
        pytest.param("He said „yes” to it", ["„yes”"], id="low mark"),
        pytest.param("He said «yes» to it", ["«yes»"], id="angles"),
        pytest.param("He said ``yes'' to it", ["``yes''"], id="typewriter"),
        pytest.param("He said ''yes'' to it", ["''yes''"], id="doubled singles"),
        pytest.param("He said ‘yes’ to it", ["‘yes’"], id="single"),
        pytest.param("It's the boys' boat, isn't it", [], id="apostrophes"),
        pytest.param("In the '90s they'd go", [], id="elision"),
        pytest.param("‘It’s the boys’ boat,’ he said", ["‘It’s the boys’ boat,’"], id="apostrophes inside"),
        pytest.param('A 12" disc and "yes"', ['"yes"'], id="inch mark"),
        pytest.param('"a" and "b"', ['"a"', '"b"'], id="two"),
        pytest.param('"say ‘no’ now"', ['"say ‘no’ now"', "‘no’"], id="nested"),
        pytest.param('He said "yes', ['"yes'], id="left open"),
        pytest.param('"It rained, he said. It did.', ['"It rained,'], id="closing mark forgotten"),
        pytest.param("‘It rained, Ada Obi said. It did.", ["‘It rained,"], id="single one forgotten"),
        pytest.param(
            '"It rained, he said.\n\n"It did."', ['"It rained, he said.', '"It did."'], id="goes on"
        ),
        pytest.param("no marks", [], id="none"),
        pytest.param("» a bullet", [], id="bullet"),
        pytest.param('"', [], id="one mark alone"),
    ],
)
def test_runs(text, expected):
    assert [text[run.start : run.end] for run in runs_of(text)] == expected


def test_depth_and_inner_span():
    text = 'x "say ‘no’ now"'
    outer, inner = runs_of(text)
    assert (outer.depth, inner.depth) == (0, 1)
    assert text[outer.inner_start : outer.inner_end] == "say ‘no’ now"


def test_paragraphs_of_one_quotation_share_a_group():
    runs = runs_of('He said: "One.\n\n"Two.\n\n"Three," he said. "Four."')
    assert [run.closed for run in runs] == [False, False, True, True]
    assert runs[0].group == runs[1].group == runs[2].group != runs[3].group


@given(st.text(alphabet=st.sampled_from(list("ab .,\n\"'“”„‘’«»`s9")), max_size=60))
def test_runs_lie_in_their_block_in_order(text):
    blocks = tuple(
        Block("paragraph", at * 20, min(len(text), at * 20 + 20)) for at in range(len(text) // 20 + 1)
    )
    runs = find_runs(text, blocks)
    assert [run.start for run in runs] == sorted(run.start for run in runs)
    for run in runs:
        block = blocks[run.block]
        assert block.start <= run.start <= run.inner_start <= run.inner_end <= run.end <= block.end
