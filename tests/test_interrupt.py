from __future__ import annotations

import signal
import threading

import pytest

from pipeline.interrupt import held_interrupts


@pytest.fixture(autouse=True)
def ctrl_c_raises():
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a suite in the background ignores it
    yield
    signal.signal(signal.SIGINT, before)


def test_ctrl_c_waits_for_the_end_of_the_block():
    done = []

    def both():
        with held_interrupts():
            done.append(1)
            signal.raise_signal(signal.SIGINT)
            done.append(2)

    with pytest.raises(KeyboardInterrupt):
        both()
    assert done == [1, 2]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_error_in_the_block_is_the_error():
    def fail():
        with held_interrupts():
            signal.raise_signal(signal.SIGINT)
            raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        fail()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_handler_of_the_caller_stays():
    seen = []
    signal.signal(signal.SIGINT, lambda number, _frame: seen.append(number))
    with held_interrupts():
        signal.raise_signal(signal.SIGINT)
        assert seen == [signal.SIGINT]


def test_another_thread_is_left_alone():
    handlers = []

    def work():
        with held_interrupts():
            handlers.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert handlers == [signal.default_int_handler]
