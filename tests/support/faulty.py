"""Starters for worker processes that misbehave on purpose; children import this module by name."""

from __future__ import annotations

import os
import signal
import time

from pipeline.errors import ModelError
from pipeline.records import Analysis, Article


def echo(config):
    """A worker whose results are (config, task)."""
    return lambda tasks: [(config, task) for task in tasks]


def misbehaving(config):
    """A worker that does what its task says: "segv", "kill", "hang", "exit"; others are upper-cased.

    ``config`` is a folder: a task "once-*" kills its worker the first time only.
    """

    def work(tasks):
        for task in tasks:
            if task.startswith("once-"):
                mark = config / task
                if not mark.exists():
                    mark.touch()
                    os.kill(os.getpid(), signal.SIGKILL)
            elif task == "segv":
                os.kill(os.getpid(), signal.SIGSEGV)
            elif task == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            elif task == "exit":
                os._exit(3)
            elif task == "hang":
                time.sleep(600)
        return [task.upper() for task in tasks]

    return work


def no_model(_config):
    """A worker that cannot start."""
    raise ModelError("There is no model.", hint="Install one.")


def dies_at_start(_config):
    """A worker that never gets ready."""
    os._exit(9)


def analyse_items(_config):
    """A worker for the local engine: items to bare analyses; an item that holds "CRASH" kills it."""

    def work(items):
        outcomes = []
        for item in items:
            if b"CRASH" in item.data:
                os.kill(os.getpid(), signal.SIGSEGV)
            if b"HANG" in item.data:
                time.sleep(600)
            outcomes.append(Analysis(Article(item.id, item.source(), item.data.decode())))
        return outcomes

    return work


def slow_items(_config):
    """As ``analyse_items``, a tenth of a second each."""
    work = analyse_items(_config)

    def slowly(items):
        time.sleep(0.1 * len(items))
        return work(items)

    return slowly
