from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.quotes.ranking.slots import SLOTS, mix, slots_of

NUMBERS = st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=20)


@given(NUMBERS, st.integers(0, 100))
def test_every_row_gets_a_slot_of_the_table(numbers, kind):
    column = np.array(numbers, dtype=np.uint64)
    slots = mix(kind, column)
    assert slots.shape == column.shape
    assert ((slots >= 0) & (slots < SLOTS)).all()
    assert (slots == mix(kind, column)).all()


def test_kinds_and_order_of_columns_matter():
    one, two = np.array([5], np.uint64), np.array([9], np.uint64)
    assert mix(1, one) != mix(2, one)
    assert mix(1, one, two) != mix(1, two, one)


def test_slots_are_spread_over_the_table():
    slots = mix(1, np.arange(20_000, dtype=np.uint64))
    assert len(set(slots.tolist())) > 19_000  # by chance about 740 of 20,000 share one


def test_words_have_a_slot_each_and_kinds_are_kept_apart():
    content, source = slots_of("content", ["way:end", "side:R"]), slots_of("source", ["way:end", "side:R"])
    assert len({*content, *source}) == 4
    assert all(0 <= slot < SLOTS for slot in content)
    assert slots_of("content", ["side:R"]) == content[1:]
