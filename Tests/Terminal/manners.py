#!/usr/bin/env python3
"""Holds the real program to the manners of a good terminal program, one check a rule.

    python3 Tests/Terminal/manners.py PATH_TO_LECTERN

Prints a line for each check and ends with exit code 1 if one failed.
"""

import json
import os
import pathlib
import pty
import re
import select
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "Fixtures" / "course"

LESSON = """---
format: 1
id: manners
title: Manners and more
minutes: 1
---

## Everything at once

Steering \x1b[31mcharacters\x07 of a stranger.

> A quote with **weight**, `code`, and $\\sigma(x) \\le 1$.

| metric | value |
|---|---|
| recall | 0.5 |

- one
  - two

```python run
import matplotlib.pyplot as plt
plt.plot([1, 2, 3], [0.9, 0.5, 0.3], label="loss")
plt.plot([1, 2, 3], [1.0, 0.7, 0.6], label="val_loss")
plt.title("Loss")
plt.legend()
plt.show()
```

```python run slow
for epoch in range(3):
    loss = 1 / (epoch + 1)
print("trained", chr(27) + "[31mred" + chr(7))
```

```question
id: which
type: choice
shuffle: no
---
Which?

- [x] this
- [ ] that
```
"""


class Place:
    """A home, a folder of lessons, and ways to run the program in them."""

    def __init__(self, folder):
        self.home = pathlib.Path(folder)
        self.lessons = self.home / "lessons"
        self.lessons.mkdir()
        (self.lessons / "manners.md").write_text(LESSON)

    def environment(self, **more):
        kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
        return {
            **kept, "HOME": str(self.home), "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "LECTERN_LESSONS": str(self.lessons), **more,
        }

    def run(self, *arguments, typed="", **more):
        return subprocess.run(
            [PROGRAM, *arguments], input=typed.encode(), capture_output=True, check=False,
            env=self.environment(**more), timeout=60)

    def text(self, *arguments, typed="", **more):
        result = self.run(*arguments, typed=typed, **more)
        assert result.returncode == 0, result
        return result.stdout.decode()

    def at_terminal(self, *arguments, keys=(), **more):
        """Everything that the program writes to a terminal while keys are typed at its prompts."""
        child, terminal = pty.fork()
        if child == 0:
            os.execve(PROGRAM, [PROGRAM, *arguments], self.environment(**more))
        seen = b""
        keys = list(keys)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if not select.select([terminal], [], [], 0.5)[0]:
                os.write(terminal, (keys.pop(0) if keys else "\x04").encode())
                continue
            try:
                chunk = os.read(terminal, 65536)
            except OSError:
                break
            if not chunk:
                break
            seen += chunk
        os.close(terminal)
        status = os.waitpid(child, 0)[1]
        assert os.waitstatus_to_exitcode(status) == 0, (status, seen)
        return seen.decode()


COLOR = re.compile(r"\x1b\[[0-9;]*m")
# Bracketed paste belongs to readline's line, not to what is drawn.
LINE_EDITING = re.compile(r"\x1b\[\?2004[hl]")
BOXES = re.compile("[─-╿▀-▟⠀-⣿■-◿]")


def the_flag_beats_every_variable(place):
    assert not COLOR.search(place.text("list", "--color", "never", FORCE_COLOR="1"))
    assert COLOR.search(place.text("list", "--color", "always", NO_COLOR="1"))


def no_color_beats_force_color_and_emptiness_is_unset(place):
    assert not COLOR.search(place.text("list", NO_COLOR="1", FORCE_COLOR="1"))
    assert COLOR.search(place.text("list", NO_COLOR="", FORCE_COLOR="1"))
    assert COLOR.search(place.text("list", CLICOLOR_FORCE="1"))


def a_dumb_terminal_and_a_pipe_get_no_color(place):
    assert not COLOR.search(place.text("list"))
    assert not COLOR.search(place.at_terminal("list", TERM="dumb"))
    assert not COLOR.search(place.at_terminal("list", CLICOLOR="0"))
    assert COLOR.search(place.at_terminal("list"))


def color_never_carries_meaning_alone(place):
    colored = place.text("learn", "manners", "--color", "always", typed="b\n")
    plain = place.text("learn", "manners", typed="b\n")
    assert "✗" in plain and "not right" in plain, plain
    # Without color, code and strong words keep the marks that Markdown gives them.
    assert COLOR.sub("", colored) == re.sub("[*`]", "", plain)


def columns_decide_the_width(place):
    for width in (20, 40, 80, 200):
        text = place.text("learn", "manners", typed="b\n", COLUMNS=str(width))
        widest = max(len(line) for line in text.splitlines())
        assert widest <= width, (width, widest)


def nothing_moves_the_cursor_where_there_is_no_terminal(place):
    text = place.text("learn", "manners", typed="b\n")
    assert "\x1b" not in text and "\r" not in text and "\x07" not in text, text


def a_plot_has_its_sentence(place):
    for more in ([], ["--ascii"], ["--plain"]):
        assert re.search(r"loss\b.*falls", place.text("learn", "manners", *more, typed="b\n"))


def ascii_is_ascii(place):
    for more in ({}, {"LANG": "C"}):
        flags = [] if more else ["--ascii"]
        assert place.text("learn", "manners", *flags, typed="b\n", **more).isascii()


def plain_has_no_boxes_and_no_redraw(place):
    for text in (
        place.text("learn", "manners", "--plain", typed="b\n"),
        place.text("learn", "manners", typed="b\n", LECTERN_PLAIN="1"),
        place.text("progress", "--plain"),
        place.at_terminal("learn", "manners", "--plain", keys=["b\n"]),
    ):
        text = LINE_EDITING.sub("", text).replace("\r\n", "\n")
        assert "\x1b" not in text, text
        assert not BOXES.search(text), BOXES.search(text)


def plain_plots_are_a_sentence_and_a_table(place):
    text = place.text("learn", "manners", "--plain", typed="b\n")
    assert "0.9" in text and "0.3" in text and "loss" in text, text


def plain_marks_are_words(place):
    text = place.text("learn", "manners", "--plain", typed="b\n")
    assert "wrong:" in text and "✗" not in text, text


def plain_code_and_output_are_named(place):
    text = place.text("learn", "manners", "--plain", typed="b\n")
    assert "Code:\nfor epoch in range(3):" in text, text
    assert "Output:\ntrained" in text, text


def plain_menus_are_numbered(place):
    text = place.at_terminal("--plain", keys=["q\n"])
    assert "1. Manners" in text and "Which lesson?" in text, text
    assert "❯" not in text, text


def a_menu_in_a_pipe_is_numbered(place):
    text = place.text(typed="1\nb\nq\n")
    assert "1. Manners" in text and "\x1b" not in text, text


def a_pipe_gets_one_line_for_a_run(place):
    text = place.text("learn", "manners", typed="b\n")
    assert len(re.findall("^epoch", text, re.MULTILINE)) == 1, text


def control_characters_of_a_lesson_do_not_reach_the_terminal(place):
    text = place.at_terminal("learn", "manners", keys=["a\n"], NO_COLOR="1")
    assert "\x1b[31m" not in text and "\x07" not in text, text
    assert "characters of a stranger" in text.replace("[31m", ""), text


def a_full_disk_is_told(place):
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            [PROGRAM, "list"], stdout=full, stderr=subprocess.PIPE, check=False,
            env=place.environment())
    assert result.returncode == 74, result
    assert b"No space left" in result.stderr, result


def head_ends_it_quietly(place):
    shell = f'"{PROGRAM}" learn manners </dev/null | head -1'
    result = subprocess.run(
        ["bash", "-c", shell], capture_output=True, check=False, env=place.environment())
    assert result.stderr == b"" and result.stdout.count(b"\n") == 1, result


def folders_are_the_learners_own(place):
    place.run("learn", "manners", typed="a\n")
    place.at_terminal("explore", keys=["1 + 1\n"])
    for name in (".local/share/lectern", ".local/state/lectern"):
        mode = stat.S_IMODE((place.home / name).stat().st_mode)
        assert mode == 0o700, (name, oct(mode))
    mode = stat.S_IMODE((place.home / ".local/state/lectern/code.history").stat().st_mode)
    assert mode == 0o600, oct(mode)


def xdg_folders_are_used(place):
    data = place.home / "elsewhere"
    place.run("learn", "manners", typed="a\n", XDG_DATA_HOME=str(data))
    assert (data / "lectern/gradebook.sqlite").exists()


def a_folder_that_cannot_be_written_is_told_and_the_lesson_goes_on(place):
    blocked = place.home / "a-file"
    blocked.write_text("")
    result = place.run("learn", "manners", typed="a\n", XDG_DATA_HOME=str(blocked))
    text = result.stdout.decode()
    assert result.returncode == 0 and "passed" in text, result
    assert "without storing" in text and "XDG_DATA_HOME" in text, text


def a_record_of_a_newer_version_is_left_alone(place):
    place.run("learn", "manners", typed="a\n")
    path = place.home / ".local/share/lectern/gradebook.sqlite"
    with sqlite3.connect(path) as book:
        book.execute("PRAGMA user_version = 999")
    book.close()
    result = place.run("learn", "manners", typed="a\n")
    assert result.returncode == 0 and b"newer version" in result.stdout, result
    with sqlite3.connect(path) as book:
        assert book.execute("SELECT count(*) FROM answers").fetchone()[0] == 1
    book.close()


def what_cannot_be_read_is_not_called_empty(place):
    place.text("learn", "manners", typed="a\n")
    path = place.home / ".local/share/lectern/gradebook.sqlite"
    with sqlite3.connect(path) as database:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        database.execute("PRAGMA user_version = 99")
    for command in (["progress"], ["progress", "--json"], ["review"], ["submit"],
                    ["progress", "forget", "manners"]):
        result = place.run(*command)
        assert result.returncode == 74 and b"newer version" in result.stderr, (command, result)
        assert result.stdout == b"", result
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA user_version = {version}")


def a_clock_that_went_back_is_told(place):
    place.text("learn", "manners", typed="a\n")
    path = place.home / ".local/share/lectern/gradebook.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("UPDATE answers SET givenAt = givenAt + 100 * 86400")
    result = place.run("progress")
    assert result.returncode == 0 and b"behind your last answer" in result.stderr, result
    assert "behind your last answer" in place.text("learn", "manners", typed="a\n")
    result = place.run("progress")
    assert result.stderr == b"", result


def nothing_is_written_over_unasked(place):
    path = place.home / "page.html"
    place.text("export", "manners", "--to", "html", "-o", str(path))
    before = path.read_text()
    path.write_text("mine")
    result = place.run("export", "manners", "--to", "html", "-o", str(path))
    assert result.returncode == 73 and b"--force" in result.stderr, result
    assert path.read_text() == "mine"
    place.text("export", "manners", "--to", "html", "-o", str(path), "--force")
    assert path.read_text() == before
    result = place.run("export", "manners", "--to", "html", "-o", "/dev/null", "--force")
    assert result.returncode == 73, result


def two_sessions_at_once_lose_nothing(place):
    environment = place.environment()
    sessions = [
        subprocess.Popen(
            [PROGRAM, "learn", "manners", "--mode", "practice"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, env=environment)
        for _ in range(2)
    ]
    for session in sessions:
        session.stdin.write(b"a\n" * 20)
        session.stdin.close()
    for session in sessions:
        text = session.stdout.read().decode()
        assert session.wait() == 0 and "cannot" not in text, text
    lesson = json.loads(place.text("progress", "--json"))["lessons"][0]
    assert lesson["tries"] == 40, lesson


def an_exam_file_tells_when_it_was_changed(place):
    folder = place.home / "exam"
    folder.mkdir()
    subprocess.run(
        [PROGRAM, "learn", "manners", "--mode", "exam"], input=b"b\n", cwd=folder, check=True,
        stdout=subprocess.DEVNULL, env=place.environment())
    path = folder / "manners-exam.json"
    assert place.run("report", str(path)).returncode == 0
    path.write_text(path.read_text().replace("fail", "pass"))
    result = place.run("report", str(path))
    assert result.returncode == 1 and b"changed" in result.stderr, result


def an_exam_is_kept_where_no_file_can_be_written(place):
    folder = place.home / "closed"
    folder.mkdir()
    os.chmod(folder, 0o555)
    if os.access(folder, os.W_OK):
        return  # root may write anywhere
    result = subprocess.run(
        [PROGRAM, "learn", "manners", "--mode", "exam"], input=b"b\n", cwd=folder, check=False,
        capture_output=True, env=place.environment())
    assert result.returncode == 0, result
    assert (place.home / ".local/share/lectern/manners-exam.json").exists(), result


def a_submission_becomes_a_report(place):
    place.run("learn", "manners", typed="b\n")
    path = place.home / "ada.json"
    place.text("submit", "--name", "Ada", "--id", "s1", "-o", str(path))
    report = json.loads(place.text("report", str(path), "--json"))
    assert report["learners"][0]["name"] == "Ada", report
    csv = place.text("report", str(path), "--csv", "moodle", "--title", "Manners")
    assert csv == "Email address,ID number,Username,Manners\r\n,s1,,0\r\n", csv


def main():
    checks = [
        value for name, value in globals().items()
        if callable(value) and not isinstance(value, type) and name != "main"
        and value.__module__ == "__main__"
    ]
    failures = 0
    for check in checks:
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(Place(folder))
                print("ok  ", check.__name__.replace("_", " "), flush=True)
            except (
                AssertionError, subprocess.SubprocessError, OSError, sqlite3.Error,
            ) as error:
                failures += 1
                print("FAIL", check.__name__.replace("_", " "), str(error)[:2000], flush=True)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
