"""Runs the benchmarks here under Lectern and under Python, and prints how they compare.

    python3 Tests/Benchmarks/compare.py [--runs 3] [--lectern PATH] [--python PATH] [NAME ...]

Each script times itself and prints lines such as `small LSTM: 700.0 steps/s`. Both take turns, each
with one thread; what is printed is the median over the runs. Scripts whose library is not installed
run under Lectern alone.
"""
import argparse
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
# These measure the program itself and have no other side.
ALONE = {"compare", "check_lessons", "startup", "whole_scripts"}
LINE = re.compile(r"^(.+?):?\s+([\d.]+) (steps/s|GFLOP/s|us|ms)\b")
ONE_THREAD = {
    "OMP_NUM_THREADS": "1",
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


def run(command):
    """The figures that a script printed, and its whole time and memory."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env=dict(os.environ, **ONE_THREAD),
    )
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed")
    figures = {}
    for line in output.splitlines():
        match = LINE.match(line)
        if match:
            figures[match[1].strip(), match[3]] = float(match[2])
    figures["whole process", "ms"] = seconds * 1000
    figures["memory of the process", "MB"] = usage.ru_maxrss / 1024
    return figures


def installed(python, script):
    modules = set(re.findall(r"^(?:import|from) (\w+)", script.read_text(), re.M))
    test = "import importlib.util, sys\n" + "".join(
        f"sys.exit(1) if importlib.util.find_spec({name!r}) is None else None\n"
        for name in modules
    )
    try:
        return subprocess.run([python, "-c", test], capture_output=True).returncode == 0
    except FileNotFoundError:
        sys.exit(f"there is no Python at {python}")


def compare(script, arguments):
    commands = {"lectern": [arguments.lectern, "run", script]}
    if installed(arguments.python, script):
        commands["python"] = [arguments.python, script]
    results = {name: [] for name in commands}
    for _ in range(arguments.runs):
        for name, command in commands.items():
            results[name].append(run(command))
    print(script.name)
    for figure, unit in results["lectern"][0]:
        medians = {
            name: statistics.median(run.get((figure, unit), float("nan")) for run in runs)
            for name, runs in results.items()
        }
        text = f"  {figure:<36}{medians['lectern']:>12,.1f} {unit:<8}"
        if "python" in medians:
            ratio = medians["lectern"] / medians["python"]
            if not unit.endswith("/s"):
                ratio = 1 / ratio
            text += f"{medians['python']:>12,.1f} {unit:<8}{ratio:>8.2f} x"
        print(text, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--lectern", default=HERE.parents[1] / ".build/release/lectern")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("names", nargs="*", metavar="NAME")
    arguments = parser.parse_args()
    scripts = [path for path in sorted(HERE.glob("*.py")) if path.stem not in ALONE]
    chosen = [path for path in scripts if not arguments.names or path.stem in arguments.names]
    print(f"{'':<38}{'lectern':>12} {'':<8}{'python':>12} {'':<8}{'better by':>10}")
    for script in chosen:
        compare(script, arguments)


main()
