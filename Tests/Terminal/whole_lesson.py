#!/usr/bin/env python3
"""Plays the first lesson from start to end through a pipe, and every question passes.

    python3 Tests/Terminal/whole_lesson.py PATH_TO_LECTERN
"""

import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
LESSONS = pathlib.Path(__file__).resolve().parents[2] / "Lessons"

# What to type when a line is seen; {} is what the pattern caught in it.
ANSWERS = [
    (r"question 1 of 9 · type code", "lstm = nn.LSTM(1, 16, batch_first=True)"),
    (r"What is its", "50/60"),
    (r"^  (\w)\) precision", "{}"),
    (r"^actual spam ", "35 5 10 50"),
    (r"question 5 of 9 · your guess", "0.5"),
    (r"^  (\w)\) It sees what it will not know", "{}"),
    (r"question 7 of 9 · a sentence", "no, it lets most of the fraud through"),
    (r"question 8 of 9 · run what you like", "threshold = 0.12"),
    (r"question 9 of 9 · your guess", "0.9"),
    (r"^  (\w)\) Stop at the lowest validation loss", "{}"),
    (r"to 8 steps, (\d) of them", "0.9 * 8 / {}"),
    (r"question 12 of 13", "Padded steps are trivially easy, counting them inflates the metric."),
    (r"off by 1, 1, 1 and (\d)", "(3 + {0} * {0}) / 4"),
]


def main():
    signal.alarm(120)
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "LECTERN_LESSONS": str(LESSONS)}
        for name in ["XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"]:
            environment.pop(name, None)
        lesson = subprocess.Popen(
            [PROGRAM, "learn", "pytorch-lstm"], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        waiting = list(ANSWERS)
        seen = []
        for line in lesson.stdout:
            seen.append(line)
            if not waiting:
                continue
            found = re.search(waiting[0][0], line)
            if not found:
                continue
            _, answer = waiting.pop(0)
            lesson.stdin.write(answer.format(*found.groups()) + "\n")
            lesson.stdin.flush()
        code = lesson.wait()
    text = "".join(seen)
    passed = "13 of 13 questions passed" in text
    if code != 0 or waiting or not passed or "\x1b" in text:
        print(text[-3000:])
        print(f"FAILED  a whole lesson: exit {code}, not asked: {waiting}")
        sys.exit(1)
    print("ok      a whole lesson, every question passed")


main()
