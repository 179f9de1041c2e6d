"""The package from Python: ``analyze`` gives one record for every input."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.engine.local import Finished, in_order
from pipeline.run import make_plan, plan_events
from pipeline.settings import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.records import Outcome


def analyze(paths: Sequence[str], **settings: Any) -> Iterator[Outcome]:  # noqa: ANN401 - see Settings
    """One ``Analysis`` or ``Failure`` for every input below ``paths``, in input order.

    Work goes on in worker processes, so a script that calls this needs the usual
    ``if __name__ == "__main__":`` guard.

    Args:
        paths: Files and folders.
        **settings: Any of ``pipeline.settings.Settings``, over environment and files.

    Raises:
        PipelineError: for a wrong setting, or a model that is not there.
    """
    plan = make_plan(paths, resolve(settings).settings)
    for event in in_order(plan_events(plan, lambda _item: False)):
        if isinstance(event, Finished):
            yield event.outcome
