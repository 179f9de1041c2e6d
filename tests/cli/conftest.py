"""Runs of the command in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.fixture
def copydesk(tmp_path):
    """A function: arguments to the finished process of ``copydesk`` in ``tmp_path``."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}

    def run(*arguments, stdin=b""):
        return subprocess.run(
            [sys.executable, "-m", "pipeline", *map(str, arguments)],
            cwd=tmp_path,
            env={**environ, "XDG_CONFIG_HOME": str(tmp_path / "none")},
            input=stdin,
            capture_output=True,
            check=False,
        )

    return run


@pytest.fixture
def news(tmp_path):
    """Three small articles in a folder."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "dock.txt").write_text(
        "Mayor opens dock\n\n“We built it for the town,” said Ana Lund, the mayor. It cost 4 million euros.\n"
    )
    (folder / "school.txt").write_text("School closes\n\nThe school taught 320 pupils until May.\n")
    (folder / "rain.txt").write_text("Rain falls\n\nIt rained, according to the weather office.\n")
    return folder
