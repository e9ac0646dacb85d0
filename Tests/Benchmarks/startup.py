#!/usr/bin/env python3
"""How long the program takes to its first prompt: the menu with 5 and with 500 lessons, and `explore`.

    python3 Tests/Benchmarks/startup.py .build/release/lectern [rounds]

Each start is in a pseudo terminal with a warm cache; the time is from fork to the last bytes
that stand before a prompt. Prints the median and the range in milliseconds.
"""

import os
import pathlib
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/lectern")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 20
LESSONS = pathlib.Path(__file__).resolve().parents[2] / "Lessons"


def seconds_to(prompt, arguments, environment):
    before = time.monotonic()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(PROGRAM, [PROGRAM, *arguments], environment)
    seen = b""
    while prompt not in seen:
        if not select.select([terminal], [], [], 10)[0]:
            raise SystemExit(f"no prompt within ten seconds: {seen.decode()}")
        seen += os.read(terminal, 65536)
    passed = time.monotonic() - before
    os.close(terminal)
    os.waitpid(child, 0)
    return passed


def measure(name, prompt, arguments, environment):
    # The first two warm the cache.
    times = [1000 * seconds_to(prompt, arguments, environment) for _ in range(ROUNDS + 2)][2:]
    times.sort()
    print(
        f"{name:32} {statistics.median(times):6.1f} ms"
        f"   ({times[0]:.1f} to {times[-1]:.1f})")


def course_of(count, folder):
    """So many lessons of the size of the real ones, under other names."""
    texts = [(path, path.read_text()) for path in sorted(LESSONS.glob("*.md"))]
    texts = [(path, text) for path, text in texts if text.startswith("---\nformat: 1\nid:")]
    for number in range(count):
        path, text = texts[number % len(texts)]
        text = text.replace(f"id: {path.stem}", f"id: lesson-{number}", 1)
        (folder / f"lesson-{number:03}.md").write_text(text)


def main():
    with tempfile.TemporaryDirectory() as place:
        home = pathlib.Path(place)
        environment = {
            "PATH": os.environ["PATH"], "HOME": place, "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "NO_COLOR": "1",
        }
        many = home / "many"
        many.mkdir()
        course_of(500, many)
        answers = (LESSONS / "../Tests/Fixtures/course").resolve()
        subprocess.run(
            [PROGRAM, "learn", "tiny", "--lessons", str(answers)], env=environment,
            input=b"5/6\n", stdout=subprocess.DEVNULL, check=True)
        measure("the menu, 5 lessons", b"search", [], environment)
        measure("the menu, 500 lessons", b"search", ["--lessons", str(many)], environment)
        measure("the free prompt", b">>> ", ["explore"], environment)
        measure("a lesson's first prompt", b">>> ", ["learn", "1"], environment)


if __name__ == "__main__":
    main()
