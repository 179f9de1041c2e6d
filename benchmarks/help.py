"""Times ``copydesk --help`` against the ``--help`` of a one-command click program, in pairs.

python benchmarks/help.py [--runs 20] [--json OUT]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

BARE = "import click\n@click.command()\ndef hello():\n    'Say hello.'\nhello(['--help'])"


def seconds(command: list[str]) -> float:
    """The wall seconds of one run."""
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - start


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=20)
    arguments.add_argument("--json")
    own = arguments.parse_args()
    bare, ours = [sys.executable, "-c", BARE], [sys.executable, "-m", "pipeline", "--help"]
    pairs = [(seconds(ours), seconds(bare)) for _ in range(own.runs + 1)][1:]
    figures = {
        "copydesk_help_s": round(statistics.median(pair[0] for pair in pairs), 3),
        "bare_click_help_s": round(statistics.median(pair[1] for pair in pairs), 3),
        "ratio": round(statistics.median(pair[0] / pair[1] for pair in pairs), 2),
    }
    print(json.dumps(figures, indent=1))
    if own.json:
        Path(own.json).write_text(json.dumps(figures))


if __name__ == "__main__":
    main()
