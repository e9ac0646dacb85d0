"""Times scripts from start to end under Lectern and under Python, and prints how they compare.

    python3 Tests/Benchmarks/whole_scripts.py [--runs 3] [--lectern PATH] [--python PATH] [SCRIPT ...]

Without names it takes every script of Tests/Conformance. What is printed is the ratio of the medians,
the smallest first, since that is the one that counts.
"""
import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent


def seconds(command):
    """The time of one run, or nothing if it failed."""
    start = time.perf_counter()
    process = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=dict(os.environ, KERAS_BACKEND="tensorflow", TF_CPP_MIN_LOG_LEVEL="3"),
    )
    return time.perf_counter() - start if process.returncode == 0 else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--lectern", default=TESTS.parent / ".build/release/lectern")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("scripts", nargs="*", type=Path)
    arguments = parser.parse_args()
    scripts = arguments.scripts or sorted((TESTS / "Conformance").glob("*.py"))
    rows = []
    for script in scripts:
        ours, theirs = [], []
        for _ in range(arguments.runs):
            ours.append(seconds([arguments.lectern, "run", script]))
            theirs.append(seconds([arguments.python, script]))
        if None in ours or None in theirs:
            print(f"{script.stem}: does not run under both")
            continue
        ours, theirs = statistics.median(ours), statistics.median(theirs)
        rows.append((theirs / ours, script.stem, ours, theirs))
    print(f"{'script':<36}{'lectern ms':>12}{'python ms':>12}{'times':>8}")
    for ratio, name, ours, theirs in sorted(rows):
        print(f"{name:<36}{ours * 1000:>12.0f}{theirs * 1000:>12.0f}{ratio:>8.1f}")


main()
