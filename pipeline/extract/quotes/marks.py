"""Stage 1, marks: the stretches of text between quotation marks, paired by kind inside each block.

Nothing here fails on odd marks: apostrophes and inch marks are passed over, a quotation left open runs
to the end of its paragraph, and one that goes on in the next paragraph keeps its group.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.records import Block

_MARK = re.compile(r"``|''|[\"“”„‟«»‘’‚']")
_DOUBLE = frozenset(["``", "''", '"', "“", "”", "„", "‟"])
_ANGLE = frozenset("«»")
_OPENING = frozenset(["``", "“", "„", "‟", "«", "‘", "‚"])
_CLOSING = frozenset("”»")
_BEFORE_OPEN = frozenset(" \u00a0\t\n([{-–—/:\"“„«‘'`")
_PAIR = 2
# a report after a comma: where it stands, a closing mark was forgotten
_REPORT = re.compile(
    r"[,?!](?=\s(?:he|she|they|(?:[A-Z][\w’'-]+\s){1,3}?)\s?(?:said|says|added|adds|recalled)[.,:])"
)
_ELISION = re.compile(r"['’](?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n\b|round\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch in marks: ``[start, end)`` with its marks, ``[inner_start, inner_end)`` without.

    ``block`` is the index in the list of body blocks; ``depth`` is 0 for a quotation not inside
    another; ``group`` is shared by the paragraphs of one long quotation; ``closed`` says whether a
    closing mark was found; ``single`` whether the marks are single ones.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    block: int
    depth: int = 0
    group: int = 0
    closed: bool = True
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    opens: bool
    closes: bool


def find_runs(text: str, blocks: tuple[Block, ...], *, joined: bool = True) -> tuple[Run, ...]:
    """All stretches in marks of these blocks, in order of their start; offsets into ``text``.

    ``joined`` blocks follow each other as one text: a quotation left open in one may go on in the next.
    """
    runs: list[Run] = []
    group = 0
    carried: Run | None = None
    for number, block in enumerate(blocks):
        marks = _read_marks(text, block)
        opened = _goes_on(marks, text, block) if carried is not None else False
        goes_on = _opening_mark(text, blocks[number + 1 : number + 2]) if joined else ""
        own = _pair(marks, block, number, text, resumed=opened, goes_on=goes_on)
        for run in sorted(own, key=lambda run: (run.start, -run.end)):
            group += 1
            first = carried is not None and run.start == _first_ink(text, block)
            runs.append(replace(run, group=carried.group if first and carried else group))
        last = next((run for run in reversed(runs) if run.block == number and run.depth == 0), None)
        carried = last if joined and last is not None and not last.closed else None
    return tuple(runs)


def _first_ink(text: str, block: Block) -> int:
    at = block.start
    while at < block.end and text[at].isspace():
        at += 1
    return at


def _opening_mark(text: str, blocks: tuple[Block, ...]) -> str:
    """The mark with which the next block opens, as each paragraph of a long quotation does, else ""."""
    first = text[_first_ink(text, blocks[0]) : blocks[0].end][:1] if blocks else ""
    return first if first in _OPENING or first == '"' else ""


def _goes_on(marks: list[_Mark], text: str, block: Block) -> bool:
    """Whether a block that follows an open quotation carries it on without an opening mark of its own."""
    firm = [mark for mark in marks if mark.family != "single"]
    return bool(firm) and firm[0].closes and not firm[0].opens and firm[0].start > _first_ink(text, block)


def _read_marks(text: str, block: Block) -> list[_Mark]:
    found = []
    straight = 0
    for match in _MARK.finditer(text, block.start, block.end):
        mark = _judge(text, match.start(), match.end(), block)
        if mark is not None:
            found.append(mark)
            straight += match.group() in {'"', "''"}
    # An even number of straight marks pairs by turns, whatever the spaces around them look like.
    if straight and straight % 2 == 0 and not any(text[mark.start] in "“”" for mark in found):
        found = [
            replace(mark, closes=True) if text[mark.start : mark.end] in {'"', "''"} else mark
            for mark in found
        ]
    return found


def _judge(text: str, start: int, end: int, block: Block) -> _Mark | None:
    """What a mark can do, from its shape and its neighbours; None for apostrophes and inch marks."""
    shape = text[start:end]
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    family = "double" if shape in _DOUBLE else "angle" if shape in _ANGLE else "single"
    leads = before in _BEFORE_OPEN and not after.isspace()
    ends = not before.isspace() and not after.isalnum()
    loose = before.isspace() and after.isspace()
    if family == "single":
        return _judge_single(text, start, shape, leads=leads, ends=ends)
    if shape in _OPENING:
        # “like this“: an opening shape used to close
        return _Mark(start, end, family, opens=not ends or leads, closes=shape == "“" and ends and not leads)
    if shape in _CLOSING:
        return _Mark(start, end, family, opens=leads and not ends, closes=not (leads and not ends))
    if before.isdigit() and shape == '"' and not after.isalnum() and _inches(text, start, block):
        return None
    return _Mark(start, end, family, opens=leads or loose or not ends, closes=ends or loose)


def _inches(text: str, start: int, block: Block) -> bool:
    """Whether a straight mark after a digit is an inch mark: the others of the block pair without it."""
    return text.count('"', block.start, block.end) % 2 == 1 or text.count('"', block.start, start) % 2 == 0


def _judge_single(text: str, start: int, shape: str, *, leads: bool, ends: bool) -> _Mark | None:
    if shape == "‘":
        return _Mark(start, start + 1, "single", opens=not ends or leads, closes=False)
    if shape == "‚":
        return _Mark(start, start + 1, "single", opens=True, closes=False) if leads else None
    if _ELISION.match(text, start):
        return None
    if not leads and not ends:
        return None
    return _Mark(start, start + 1, "single", opens=leads and not ends and shape == "'", closes=ends)


def _pair(
    marks: list[_Mark], block: Block, number: int, text: str, *, resumed: bool, goes_on: str
) -> list[Run]:
    stack: list[_Mark] = []
    runs: list[Run] = []
    if resumed:
        start = _first_ink(text, block)
        stack.append(_Mark(start, start, "double", opens=True, closes=False))
    for at, mark in enumerate(marks):
        level = next((n for n in reversed(range(len(stack))) if stack[n].family == mark.family), None)
        if mark.closes and level is not None and not _apostrophe(marks, at, text):
            runs.append(_run(stack[level], mark, number, depth=level))
            del stack[level:]
        elif mark.opens:
            stack.append(mark)
    # A single mark left open is an apostrophe that nobody saw, unless the next block opens with one too; of
    # several others the first one counts.
    opened = next((mark for mark in stack if mark.family != "single"), None)
    if opened is None:
        forgotten = len(stack) == 1 and _REPORT.search(text, stack[0].end, block.end)
        if goes_on == "‘" or forgotten:
            opened = next((mark for mark in stack if text[mark.start] == "‘"), None)
    if opened is not None and any(char.isalnum() for char in text[opened.end : block.end]):
        report = None if goes_on else _REPORT.search(text, opened.end, block.end)
        limit = report.end() if report else block.end
        runs.append(_left_open(opened, runs, block, number, limit))
    return _nest(runs)


def _apostrophe(marks: list[_Mark], at: int, text: str) -> bool:
    """Whether a closing single mark is a plural's apostrophe: 'the boys' day', where a later one closes."""
    mark = marks[at]
    after = text[mark.end : mark.end + 2]
    if mark.family != "single" or text[mark.start - 1 : mark.start] != "s" or len(after) < _PAIR:
        return False
    later = next((other for other in marks[at + 1 :] if other.family == "single"), None)
    return after[0] == " " and after[1].islower() and later is not None and not later.opens


def _run(opening: _Mark, closing: _Mark, number: int, *, depth: int) -> Run:
    single = opening.family == "single"
    return Run(
        opening.start, closing.end, opening.end, closing.start, number, depth, closed=True, single=single
    )


def _left_open(mark: _Mark, runs: list[Run], block: Block, number: int, limit: int) -> Run:
    """The run of a mark never closed: up to the next run, to ", he said", or to the end of the block."""
    single = mark.family == "single"
    later = (run.start for run in runs if run.start > mark.start and not run.single and not single)
    stop = min([limit, *later])
    return Run(mark.start, stop, mark.end, stop, number, closed=stop != block.end, single=single)


def _nest(runs: list[Run]) -> list[Run]:
    """The same runs with depth counted afresh: how many others hold each one."""
    ordered = sorted(runs, key=lambda run: (run.start, -run.end))
    out: list[Run] = []
    open_ends: list[int] = []
    for run in ordered:
        while open_ends and open_ends[-1] <= run.start:
            open_ends.pop()
        out.append(replace(run, depth=len(open_ends)))
        open_ends.append(run.end)
    return out
