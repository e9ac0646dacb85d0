#!/usr/bin/env python3
"""Opens the real program in a pseudo terminal and uses it as a person would.

    python3 Tests/Terminal/session.py PATH_TO_LECTERN

Needs pexpect. Prints a line for each check and ends with exit code 1 if one failed.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

import pexpect

PROGRAM = os.path.abspath(sys.argv[1])
FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Fixtures", "course")

LONG_LESSON = """---
format: 1
id: long
title: A long run
---

## Training

```python run slow
steps = 0
for epoch in range(1000000000):
    steps = steps + 1
```

Still here.

## After

The end.
"""


def environment(home):
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    return {
        **kept,
        "HOME": home,
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "NO_COLOR": "1",
        "LECTERN_LESSONS": FIXTURES,
        "INPUTRC": "/dev/null",
    }


def start(home, *arguments):
    return pexpect.spawn(
        PROGRAM, list(arguments), env=environment(home), dimensions=(40, 80), timeout=30,
        encoding="utf-8")


def leave(child):
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, (child.exitstatus, child.signalstatus)


def progress(home):
    output = subprocess.run(
        [PROGRAM, "progress", "--json"], env=environment(home), capture_output=True, check=True)
    return json.loads(output.stdout)["lessons"][0]


def menu_to_answer(home):
    """From the menu into a lesson: Tab, a wrong and a right answer, Ctrl-C, Ctrl-D."""
    child = start(home)
    child.expect("search")
    child.sendline("1")
    child.expect("Enter goes on")
    child.sendline("")
    child.expect("answer> ")
    child.sendline("0.9")
    child.expect("that is precision")
    child.expect("answer> ")
    child.send("half typed")
    # A terminal throws away what is not read yet when Ctrl-C comes; a person is slower than that.
    child.expect("half typed")
    child.sendintr()
    child.expect("answer> ")
    child.send(":rev\t")
    child.expect(":reveal")
    child.sendintr()
    child.expect("answer> ")
    child.sendline("5/6")
    child.expect("passed")
    child.expect(">>> ")
    child.send("foun\t")
    child.expect("found")
    child.sendline(" + 1")
    child.expect("51")
    child.expect(">>> ")
    child.sendeof()
    leave(child)
    lesson = progress(home)
    assert (lesson["answered"], lesson["passed"], lesson["tries"]) == (1, 1, 2), lesson


def goes_on_where_it_stopped(home):
    child = start(home, "learn", "tiny")
    child.expect("Which number falls")
    child.expect("answer> ")
    child.sendeof()
    leave(child)


def blocks_at_the_prompt(home):
    child = start(home, "explore")
    child.expect(">>> ")
    child.sendline("def double(x):")
    child.expect(r"\.\.\. ")
    child.sendline("return 2 * x")
    child.expect(r"\.\.\. ")
    child.sendline("")
    child.expect(">>> ")
    child.sendline("double(21)")
    child.expect("42")
    child.expect(">>> ")
    child.sendline("doubl(1)")
    child.expect("NameError")
    child.expect(">>> ")
    child.sendline("while True: pass")
    child.sendline("")
    time.sleep(0.5)
    child.sendintr()
    child.expect("stopped")
    child.expect(">>> ")
    child.sendline(":quit")
    leave(child)


def stops_a_run(home):
    path = os.path.join(home, "long.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(LONG_LESSON)
    child = start(home, "learn", path)
    child.expect("epoch [0-9]+/1000000000")
    child.sendintr()
    child.expect("stopped")
    child.expect(">>> ")
    assert "Still here" not in child.before, child.before
    child.sendline("")
    child.expect("Still here")
    child.expect(">>> ")
    child.sendline("steps > 0")
    child.expect("True")
    child.expect(">>> ")
    child.sendeof()
    leave(child)


def plays_from_a_file(home):
    answers = "0.9\n:hint\n5/6\nb\n15%\nwidth = 32\n"
    result = subprocess.run(
        [PROGRAM, "learn", "tiny"], input=answers.encode(), env=environment(home),
        capture_output=True, check=False)
    text = result.stdout.decode()
    assert result.returncode == 0, result
    assert "\x1b" not in text and ">>>" not in text and "answer>" not in text, text
    assert "The lesson is done. 4 of 4 questions passed." in text, text
    assert result.stderr == b"", result.stderr


def loses_no_answer(home, rounds=40):
    """Killed at any moment, every answer whose verdict was shown is stored."""
    chance = random.Random(7)
    for turn in range(rounds):
        place = os.path.join(home, f"killed-{turn}")
        os.mkdir(place)
        process = subprocess.Popen(
            [PROGRAM, "learn", "tiny"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env=environment(place))
        process.stdin.write(b"0.1\n0.2\n5/6\nb\n15%\nwidth = 32\n")
        process.stdin.flush()
        time.sleep(chance.uniform(0.005, 0.12))
        process.send_signal(signal.SIGKILL)
        text = process.communicate()[0].decode()
        verdicts = ["not yet", "not right", "passed", "partly right"]
        shown = sum(text.count(verdict + "\n") for verdict in verdicts)
        stored = progress(place)["tries"]
        assert stored >= shown, (turn, stored, shown)


def main():
    checks = [
        menu_to_answer, goes_on_where_it_stopped, blocks_at_the_prompt, stops_a_run,
        plays_from_a_file, loses_no_answer,
    ]
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for check in checks:
            # The second check goes on where the first one left.
            name = "learner" if check in checks[:2] else check.__name__
            home = os.path.join(folder, name)
            os.makedirs(home, exist_ok=True)
            try:
                check(home)
                print("ok  ", check.__name__.replace("_", " "), flush=True)
            except (AssertionError, pexpect.ExceptionPexpect, subprocess.SubprocessError) as error:
                failures += 1
                print("FAIL", check.__name__.replace("_", " "), error, flush=True)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
