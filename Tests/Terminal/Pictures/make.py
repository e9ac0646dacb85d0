#!/usr/bin/env python3
"""Plays the program in a terminal and writes what is seen as the pictures of the README.

    python3 Tests/Terminal/Pictures/make.py .build/release/lectern

Needs tmux. The home folder is a new one, so the pictures show a first day.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/lectern")
FOLDER = pathlib.Path(__file__).resolve().parent
ANSWER = "no, it lets nearly all fraud through, 98 % accuracy just means that fraud is rare"


class Terminal:
    """A terminal of its own, in which nothing of this machine is seen."""

    def __init__(self, home, columns, rows):
        self.tmux = ["tmux", "-L", f"pictures-{os.getpid()}", "-f", "/dev/null"]
        environment = {
            "PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8", "PS1": "$ ",
            "TERM": "xterm-256color",
        }
        subprocess.run(
            [*self.tmux, "new-session", "-d", "-x", str(columns), "-y", str(rows),
             "bash --norc --noprofile"], env=environment, check=True)

    def type(self, *keys):
        subprocess.run([*self.tmux, "send-keys", *keys], check=True)

    def say(self, text):
        self.type("-l", text)
        self.type("Enter")

    def screen(self):
        return subprocess.run(
            [*self.tmux, "capture-pane", "-e", "-p"], check=True, capture_output=True,
        ).stdout.decode()

    def wait_for(self, text, seconds=120):
        deadline = time.monotonic() + seconds
        while text not in self.screen():
            if time.monotonic() > deadline:
                raise SystemExit(f"'{text}' was not seen:\n{self.screen()}")
            time.sleep(0.2)
        time.sleep(0.5)

    def close(self):
        subprocess.run([*self.tmux, "kill-server"], check=False)


def write(name, title, capture, columns):
    picture = subprocess.run(
        [PROGRAM, "picture", "--columns", str(columns), "--title", title],
        input=capture.encode(), capture_output=True, check=True).stdout
    (FOLDER / name).write_bytes(picture)
    print(FOLDER / name)


def main():
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        terminal = Terminal(home, 84, 42)
        try:
            terminal.say(f"PS1='$ '; lectern() {{ {PROGRAM} \"$@\"; }}; clear")
            time.sleep(1)
            terminal.say("lectern learn pytorch-lstm --from 5")
            terminal.wait_for("in your own words")
            terminal.say(ANSWER)
            terminal.wait_for("Enter goes on")
            write(
                "lesson.svg", "A model is trained in a lesson, and an answer about it is graded.",
                terminal.screen(), 84)
            terminal.say(":menu")
            terminal.wait_for("search")
            terminal.type("Escape")
            terminal.say("lectern learn 2")
            terminal.wait_for("Enter goes on")
            terminal.say(":quit")
            terminal.say("clear; lectern")
            terminal.wait_for("search")
            write("menu.svg", "The menu, with what comes next.", terminal.screen(), 84)
        finally:
            terminal.close()


if __name__ == "__main__":
    main()
