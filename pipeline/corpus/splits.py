"""Which article is for training, development or test: drawn once, stratified, and kept in a file.

Articles of one story stay together. The drawing is iterative stratification (Sechidis, Tsoumakas and
Vlahavas, 2011): the rarest label is spread first, each article to the split that lacks most of it.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.corpus.problems import CorpusError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pipeline.corpus.front import Front

SHARES = {"train": 0.7, "dev": 0.1, "test": 0.2}
_WHOLE = "articles"


@dataclass(frozen=True, slots=True)
class _Group:
    """Articles that stay together, with their labels counted."""

    ids: tuple[str, ...]
    labels: Counter[str]


def draw_splits(fronts: Sequence[Front], kept: Mapping[str, str] | None = None) -> dict[str, str]:
    """The split of each article by id: 70 % train, 10 % dev, 20 % test of every theme and style.

    ``kept`` are splits drawn before; they stay as they are, and new articles fill up what lacks.
    """
    groups = _groups(fronts)
    lacking = {
        name: Counter({label: share * n for label, n in _total(groups).items()})
        for name, share in SHARES.items()
    }
    drawn: dict[str, str] = {}
    waiting = []
    for group in groups:
        before = next((kept[each] for each in group.ids if each in kept), None) if kept else None
        if before is None:
            waiting.append(group)
        else:
            _give(group, before, lacking, drawn)
    while waiting:
        label = _rarest(waiting)
        for group in [each for each in waiting if label in each.labels]:
            _give(group, _neediest(label, lacking), lacking, drawn)
            waiting.remove(group)
    return dict(sorted(drawn.items()))


def _groups(fronts: Sequence[Front]) -> list[_Group]:
    stories: dict[str, list[Front]] = defaultdict(list)
    for front in fronts:
        stories[front.story or front.id].append(front)
    made = []
    for members in stories.values():
        labels: Counter[str] = Counter()
        for front in members:
            labels.update([_WHOLE, front.style, *(front.themes or ("no theme",))])
        made.append(_Group(tuple(sorted(front.id for front in members)), labels))
    return sorted(made, key=lambda group: hashlib.sha256(group.ids[0].encode()).hexdigest())


def _total(groups: Sequence[_Group]) -> Counter[str]:
    total: Counter[str] = Counter()
    for group in groups:
        total += group.labels
    return total


def _rarest(groups: Sequence[_Group]) -> str:
    total = _total(groups)
    return min(total, key=lambda label: (total[label], label))


def _neediest(label: str, lacking: Mapping[str, Counter[str]]) -> str:
    return max(SHARES, key=lambda name: (lacking[name][label], lacking[name][_WHOLE], SHARES[name]))


def _give(group: _Group, split: str, lacking: Mapping[str, Counter[str]], drawn: dict[str, str]) -> None:
    drawn.update(dict.fromkeys(group.ids, split))
    lacking[split].subtract(group.labels)


def read_splits(path: Path) -> dict[str, str]:
    """The splits of a file of "id TAB split" lines; none when there is no file.

    Raises:
        CorpusError: for a line that is something else.
    """
    if not path.is_file():
        return {}
    found = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        name, _, split = line.partition("\t")
        if split not in SHARES:
            raise CorpusError(
                f"{path}, line {number} is no split.", hint="Write: id, a tab, train, dev or test."
            )
        found[name] = split
    return found


def write_splits(path: Path, splits: Mapping[str, str]) -> None:
    """Write "id TAB split" lines by id."""
    path.write_text("".join(f"{name}\t{split}\n" for name, split in sorted(splits.items())), "utf-8")
