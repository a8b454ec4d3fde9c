"""Measure how long a fresh process takes for its first document: `python benchmarks/start.py`."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

PROGRAM = "import sys, undersigned; list(undersigned.extract(sys.argv[1]))"
RELEASE = """Lantern League calls for a ferry at night

Harbor City, 3 June 2023

The Lantern League calls on the Senate to fund the ferry that runs at night. The nurses of the island have asked for
this with their unions since last spring, and the council has promised that their homes will be reached from the city.
"""
TIMES = 5
AIM = 0.5


def seconds(path: Path) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", PROGRAM, str(path)], check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        release = Path(folder) / "release.txt"
        release.write_text(RELEASE, encoding="utf-8")
        print(f"first document: {median(seconds(release) for _ in range(TIMES)):.2f} s (aim {AIM} s)")
