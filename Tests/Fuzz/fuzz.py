"""Runs broken and odd Python through `lectern run` and looks for traps, hangs and memory without end.

    python3 Tests/Fuzz/fuzz.py .build/release/lectern --minutes 10

One input in two is a script of Tests/Conformance or Tests/MiniPythonTests/Programs with a few random
changes: lines and tokens left out, doubled, exchanged with those of another script, numbers and
names replaced by awkward ones, characters thrown in. The others call random functions and methods
of the modules with random arguments. Whatever happens must end in output or in a
Python error: an exit by a signal, a run past the time limit and more than 5 GB of memory are
failures. Each failing input is kept in the folder that is printed. The same seed gives the same
inputs.
"""

import argparse
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOKEN = re.compile(r"\w+|[^\w\s]|\s+")
AWKWARD = [
    "0", "-1", "1", "2**63", "-2**63", "2**31", "10**30", "1e308", "1e-320", "float('nan')",
    "float('inf')", "-0.0", "''", "'a'", "[]", "()", "{}", "None", "True", "[1, 2]", "(1,)",
    "{'a': 1}", "...", "slice(None)", "range(10**9)", "'\\x00'", "b''", "lambda: 0", "10**6",
    "[[]]", "[[1], [2, 3]]", "object()", "print", "int", "(x for x in ())", "1_000_000",
]
OPERATORS = "+ - * / // % ** @ == != < > <= >= and or in is | & ^ << >> = += := . , : ; ( ) [ ] { }".split()
MODULES = [
    "numpy", "numpy.linalg", "numpy.random", "torch", "torch.nn", "torch.nn.functional", "torch.nn.init",
    "torch.linalg", "torch.special", "torch.optim", "torch.utils.data", "torch.nn.utils.rnn", "keras.layers",
    "keras.ops", "keras.losses", "keras.metrics", "keras.optimizers", "keras.utils", "tensorflow",
    "tensorflow.math", "sklearn.metrics", "sklearn.preprocessing", "sklearn.model_selection", "math",
    "random", "statistics", "itertools", "functools", "collections", "heapq", "bisect", "json", "re",
    "datetime", "textwrap", "string", "copy", "matplotlib.pyplot",
]
OBJECTS = {
    "np.arange(6.0).reshape(2, 3)": "array", "torch.arange(6.0).reshape(2, 3)": "tensor",
    "np.float32(1.5)": "scalar", "'a b c'": "text", "[3, 1, 2]": "list", "{'a': 1}": "dict",
    "{1, 2}": "set", "(1, 2)": "tuple", "np.random.default_rng(0)": "generator",
    "np.random.RandomState(0)": "state", "torch.nn.LSTM(2, 3)": "layer", "b'ab'": "bytes", "3": "int",
    "2.5": "float", "keras.ops.convert_to_tensor([1.0, 2.0])": "keras tensor", "datetime.date(2024, 2, 29)": "date",
}
ARGUMENTS = AWKWARD + [
    "2", "3", "0.5", "'mean'", "'sum'", "'float32'", "[1.0, 2.0, 3.0]", "[0, 1, 1, 0]", "np.zeros((2, 3))",
    "np.ones(3, dtype=np.int8)", "np.array([1, 2, 3])", "np.array([[True, False]])", "np.zeros((0, 3))",
    "np.array(5.0)", "np.array([np.nan, 1.0])", "np.array(['a', 'b'])", "torch.zeros(2, 3)",
    "torch.ones(3, dtype=torch.long)", "torch.tensor(2.0, requires_grad=True)", "torch.zeros(0)",
    "torch.randn(2, 3, 4)", "torch.tensor([True, False])", "torch.arange(4)", "torch.zeros(2, 3).T",
    "torch.ones(1, 3).expand(4, 3)", "torch.float16", "torch.int64", "np.float16", "(2, 3)", "(0,)", "(-1,)",
    "[0]", "-2", "7", "100", "np.ones((2, 3), dtype=np.float16)", "torch.ones(3).half()", "keras.ops.ones((2, 3))",
]
LIMIT_SECONDS = 90
LIMIT_BYTES = 5 << 30


def scripts():
    folders = [ROOT / "Conformance", ROOT / "Conformance/own", ROOT / "MiniPythonTests/Programs"]
    found = [p.read_text() for folder in folders for p in sorted(folder.glob("*.py"))]
    if not found:
        sys.exit(f"no scripts below {ROOT}")
    return found


def changed(text, others, rng):
    """The text with one random change."""
    kind = rng.randrange(10)
    lines = text.split("\n")
    if kind == 0:
        del lines[rng.randrange(len(lines))]
    elif kind == 1:
        at = rng.randrange(len(lines))
        lines.insert(at, lines[at])
    elif kind == 2:
        other = rng.choice(others).split("\n")
        at = rng.randrange(len(other))
        lines[rng.randrange(len(lines)):0] = other[at:at + rng.randint(1, 4)]
    elif kind == 3:
        return text[: rng.randrange(len(text) + 1)]
    if kind <= 3:
        return "\n".join(lines)
    tokens = TOKEN.findall(text)
    if not tokens:
        return text
    at = rng.randrange(len(tokens))
    if kind == 4:
        del tokens[at]
    elif kind == 5:
        tokens.insert(at, rng.choice(OPERATORS))
    elif kind == 6:
        numbers = [i for i, t in enumerate(tokens) if t.isdigit()]
        tokens[rng.choice(numbers) if numbers else at] = rng.choice(AWKWARD)
    elif kind == 7:
        names = [i for i, t in enumerate(tokens) if t.isidentifier()]
        if len(names) > 1:
            tokens[rng.choice(names)] = tokens[rng.choice(names)]
    elif kind == 8:
        names = [i for i, t in enumerate(tokens) if t.isidentifier()]
        tokens[rng.choice(names) if names else at] = rng.choice(AWKWARD)
    else:
        strange = rng.choice(["\t", "\\", "\u00e9", "\U0001f600", "\x00", "\r", "'''", "#", "(" * 300, "[" * 50, "-" * 500])
        tokens.insert(at, strange)
    return "".join(tokens)


def names_of(program):
    """What the modules and the kinds of objects offer, asked of the program itself."""
    lines = ["import datetime, keras, numpy as np, torch"]
    for module in MODULES:
        lines += [f"try:", f"    import {module}", f"    print('{module}', *dir({module}))", "except Exception:", "    pass"]
    for text in OBJECTS:
        lines += [f"print({text!r}.replace(' ', '~'), *dir({text}))"]
    answer = subprocess.run(
        [program, "run", "-"], input="\n".join(lines), capture_output=True, text=True, timeout=120)
    found = []
    for line in answer.stdout.splitlines():
        owner, *names = line.split()
        owner = owner.replace("~", " ")
        plain = [n for n in names if not n.startswith("_") and n not in ("exit", "quit", "sleep", "input")]
        found += [f"{'(' + owner + ')' if owner in OBJECTS else owner}.{n}" for n in plain]
    if not found:
        sys.exit("the program lists no names: " + answer.stderr)
    return found


def calls(names, rng):
    """A program of random calls, each of which may fail."""
    lines = ["import datetime, keras, numpy as np, torch"]
    lines += [f"try: import {module}\nexcept Exception: pass" for module in MODULES]
    for _ in range(60):
        arguments = [rng.choice(ARGUMENTS) for _ in range(rng.choice([0, 1, 1, 2, 2, 3, 4]))]
        call = f"{rng.choice(names)}({', '.join(arguments)})"
        use = rng.choice(["x = {}", "print({})", "repr({})", "list({})", "({})(torch.randn(2, 3))", "len({})"])
        lines += ["try:", "    " + use.format(call), "except Exception:", "    pass"]
    return "\n".join(lines)


def bounded():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (16 << 30, 16 << 30))


def run(program, text, number, folder):
    """What was wrong with a run, None if nothing was."""
    path = folder / f"input-{number}.py"
    path.write_text(text, errors="surrogatepass")
    started = time.monotonic()
    child = subprocess.Popen(
        [program, "run", path], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, preexec_fn=bounded, start_new_session=True)
    problem, usage = None, None
    while True:
        done, status, usage = os.wait4(child.pid, os.WNOHANG)
        if done:
            break
        if time.monotonic() - started > LIMIT_SECONDS:
            os.kill(child.pid, signal.SIGKILL)
            _, status, usage = os.wait4(child.pid, 0)
            problem = f"still ran after {LIMIT_SECONDS} s"
            break
        time.sleep(0.005)
    child.returncode = os.waitstatus_to_exitcode(status)
    if problem is None and child.returncode < 0:
        problem = f"ended by {signal.Signals(-child.returncode).name}"
    if problem is None and usage.ru_maxrss * 1024 > LIMIT_BYTES:
        problem = f"took {usage.ru_maxrss // 1024} MB"
    if problem is None:
        path.unlink()
        return None
    return f"{problem}: {path}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    program = str(Path(options.program).resolve())
    sources, rng = scripts(), random.Random(options.seed)
    names = names_of(program)
    folder = Path(tempfile.mkdtemp(prefix="lectern-fuzz-"))
    end = time.monotonic() + 60 * options.minutes
    count, failures = 0, []

    def inputs():
        number = 0
        while time.monotonic() < end:
            number += 1
            if number % 2:
                text = calls(names, rng)
            else:
                text = rng.choice(sources)
                for _ in range(rng.randint(1, 5)):
                    text = changed(text, sources, rng)
            yield number, text

    with ThreadPoolExecutor(options.jobs) as pool:
        waiting = []
        for number, text in inputs():
            waiting.append(pool.submit(run, program, text, number, folder))
            while len(waiting) >= 2 * options.jobs:
                problem = waiting.pop(0).result()
                count += 1
                if problem:
                    failures.append(problem)
                    print(problem, flush=True)
                if count % 500 == 0:
                    print(f"{count} inputs, {len(failures)} failures", flush=True)
        for entry in waiting:
            problem = entry.result()
            count += 1
            if problem:
                failures.append(problem)
                print(problem, flush=True)
    print(f"{count} inputs from seed {options.seed} in {options.minutes:g} minutes: {len(failures)} failures")
    if not failures:
        folder.rmdir()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
