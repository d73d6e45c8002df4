"""Whole-process time and peak memory of the command, as ratios against `python -c "import torch, transformers"`.

    python examples/benchmark.py             one brief, forty briefs, --help, extract
    python examples/benchmark.py --quick     one brief and --help

Each row is the median of the runs; the ratio is against the import of the two libraries that every brief needs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"


def measure(command: list[str], runs: int) -> tuple[float, float]:
    """Median wall seconds and peak resident megabytes of a command."""
    seconds, memory = [], []
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - start)
        memory.append(usage.ru_maxrss / 1024)
        if status:
            sys.exit(f"failed: {' '.join(command)}")
    return statistics.median(seconds), statistics.median(memory)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    tool = [sys.executable, "-m", "summarize"]
    files = sorted(p for p in ARTICLES.iterdir() if p.is_file())
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder, "forty")
        many.mkdir()
        for i in range(40):
            source = files[i % len(files)]
            shutil.copy(source, many / f"{i:02}{source.suffix}")
        rows = {
            "import torch, transformers": [sys.executable, "-c", "import torch, transformers"],
            "summarize --help": [*tool, "--help"],
            "summarize extract, one article": [*tool, "extract", str(files[0])],
            "summarize brief, one article": [*tool, "brief", str(files[0])],
        }
        if not options.quick:
            rows["summarize brief, forty articles"] = [*tool, "brief", str(many), "--out", str(Path(folder, "out"))]
        base = 0.0
        print(f"{'':34}{'seconds':>9}{'ratio':>8}{'peak MB':>9}")
        for name, command in rows.items():
            seconds, memory = measure(command, 1 if "forty" in name else options.runs)
            base = base or seconds
            print(f"{name:34}{seconds:9.2f}{seconds / base:8.2f}{memory:9.0f}", flush=True)


if __name__ == "__main__":
    main()
