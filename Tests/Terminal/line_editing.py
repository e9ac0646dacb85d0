"""Types at the real prompt through a pseudo-terminal, as a person would.

    pip install pexpect; python Tests/Terminal/line_editing.py [.build/debug/lectern]

Each check gets a home of its own. Exits with 1 and a list if one fails.
"""

import os
import pathlib
import re
import select
import signal
import subprocess
import sys
import tempfile
import termios
import time

import pexpect

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/debug/lectern")
PROMPT = ">>> "
CONTINUATION = r"\.\.\. "


class Home:
    """A home folder that is gone afterwards, and programs that live in it."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        path = pathlib.Path(self.folder.name)
        (path / "inputrc").write_text('$if lectern\n"\\C-xq": "from inputrc"\n$endif\n')
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(path), "TERM": "xterm-256color",
            "LANG": "C.UTF-8", "INPUTRC": str(path / "inputrc"), "NO_COLOR": "1",
            "XDG_DATA_HOME": str(path / "data"), "XDG_STATE_HOME": str(path / "state"),
        }
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def prompt(self, *arguments):
        child = pexpect.spawn(
            PROGRAM, ["explore", *arguments], env=self.environment, encoding="utf-8", timeout=10,
            dimensions=(24, 80),
        )
        child.expect_exact(PROMPT)
        return child


def leave(child):
    child.send("\x04")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, f"exit {child.exitstatus}, signal {child.signalstatus}"


def check_values_are_echoed(home):
    child = home.prompt()
    child.sendline("6 * 7")
    child.expect("\r\n.*42\r\n")
    child.expect_exact(PROMPT)
    leave(child)


def check_tab_completes(home):
    child = home.prompt()
    child.sendline("completely_unique_name = 5")
    child.expect_exact(PROMPT)
    child.send("completely_u\t")
    child.expect_exact("completely_unique_name")
    child.send(" + 1\r")
    child.expect("\r\n.*6\r\n")
    child.expect_exact(PROMPT)
    leave(child)


def check_interrupt_clears_the_line_twice(home):
    child = home.prompt()
    for _ in range(2):
        child.send("half a li")
        child.expect_exact("half a li")
        child.sendintr()
        child.expect_exact(PROMPT)
    child.sendline("1 + 1")
    child.expect("\r\n.*2\r\n")
    child.expect_exact(PROMPT)
    leave(child)


def check_interrupt_right_behind_a_key(home):
    """The terminal forgets the key when Ctrl-C comes; a read that waits for it must come back."""
    child = home.prompt()
    child.delaybeforesend = None
    for turn in range(60):
        child.send(["abc", "\x12pri", "\x1b[200~x = 1", "def f"][turn % 4])
        until = time.perf_counter() + turn * 0.00003
        while time.perf_counter() < until:
            pass
        child.send("\x03")
        child.expect_exact("^C")
        child.expect_exact(PROMPT)
    child.sendline("6*7")
    child.expect_exact("42")
    leave(child)


def check_interrupt_in_a_block_and_in_a_search(home):
    child = home.prompt()
    child.sendline("for i in range(3):")
    child.expect(CONTINUATION)
    child.sendintr()
    child.expect_exact(PROMPT)
    child.send("\x12rang")
    child.expect("reverse-i-search")
    child.sendintr()
    child.expect_exact(PROMPT)
    leave(child)


def check_a_block_is_one_entry_of_the_history(home):
    child = home.prompt()
    child.sendline("for i in range(2):")
    child.expect(CONTINUATION)
    child.sendline("print('line', i)")
    child.expect(CONTINUATION)
    child.sendline("")
    child.expect_exact("line 1\r\n")
    child.expect_exact(PROMPT)
    leave(child)
    child = home.prompt()
    child.send("\x1b[A\r")
    child.expect_exact("line 1\r\n")
    child.expect([PROMPT, CONTINUATION])
    child.sendintr()
    child.expect_exact(PROMPT)
    leave(child)


def check_a_paste_is_one_entry(home):
    child = home.prompt()
    child.send("\x1b[200~a = 20\nb = a + 3\nprint('sum', a + b)\n\x1b[201~")
    child.send("\r")
    child.expect_exact("sum 43\r\n")
    child.expect_exact(PROMPT)
    leave(child)


def check_inputrc_is_respected(home):
    child = home.prompt()
    child.send("'\x18q'\r")
    child.expect_exact("'from inputrc'\r\n")
    child.expect("'from inputrc'\r\n")
    child.expect_exact(PROMPT)
    leave(child)


def check_suspend_and_go_on(home):
    shell = pexpect.spawn(
        "/bin/bash", ["--norc", "-i"], env={**home.environment, "PS1": "shell# "},
        encoding="utf-8", timeout=10, dimensions=(24, 80),
    )
    shell.expect_exact("shell# ")
    shell.sendline(f"{PROGRAM} explore")
    shell.expect_exact(PROMPT)
    shell.send("40 +")
    shell.expect_exact("40 +")
    shell.send("\x1a")
    shell.expect("Stopped")
    shell.expect_exact("shell# ")
    shell.sendline("fg")
    shell.expect_exact(PROMPT + "40 +")
    shell.send(" 2\r")
    shell.expect("42\r\n")
    shell.expect_exact(PROMPT)
    shell.send("\x04")
    shell.expect_exact("shell# ")
    shell.sendline("exit")
    shell.expect(pexpect.EOF)


def check_a_menu_goes_on_below_what_the_shell_wrote(home):
    shell = pexpect.spawn(
        "/bin/bash", ["--norc", "-i"], env={**home.environment, "PS1": "shell# "},
        encoding="utf-8", timeout=10, dimensions=(40, 80),
    )
    shell.expect_exact("shell# ")
    shell.sendline(PROGRAM)
    shell.expect_exact("q quit")
    shell.send("\x1a")
    shell.expect("Stopped")
    shell.expect_exact("shell# ")
    shell.sendline("fg")
    shell.expect_exact("q quit")
    assert not re.search(r"\x1b\[\d+A", shell.before), repr(shell.before)
    shell.send("q")
    shell.expect_exact("shell# ")
    shell.sendline("exit")
    shell.expect(pexpect.EOF)


def check_a_resize_keeps_the_line(home):
    child = home.prompt()
    child.send("'" + "x" * 90)
    time.sleep(0.3)
    child.setwinsize(24, 40)
    time.sleep(0.3)
    child.send("' * 0\r")
    child.expect("\r\n.*''\r\n")
    child.expect_exact(PROMPT)
    leave(child)


def check_signals_restore_the_terminal(home):
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        screen, terminal = os.openpty()
        before = termios.tcgetattr(terminal)
        program = subprocess.Popen(
            [PROGRAM, "explore"], stdin=terminal, stdout=terminal, stderr=terminal,
            env=home.environment, start_new_session=True,
        )
        output = ""
        while "\x1b[?2004h" not in output:
            assert select.select([screen], [], [], 10)[0], "the prompt never came"
            output += os.read(screen, 100_000).decode()
        assert termios.tcgetattr(terminal)[3] != before[3], "the prompt has no modes of its own"
        program.send_signal(number)
        assert program.wait(10) == -number
        assert termios.tcgetattr(terminal)[:4] == before[:4], f"modes differ after {number!r}"
        output += os.read(screen, 100_000).decode()
        assert output.rindex("\x1b[?2004l") > output.rindex("\x1b[?2004h"), "paste mode stays on"
        os.close(screen)
        os.close(terminal)


def check_a_pipe_gets_no_prompt_and_no_escape(home):
    done = subprocess.run(
        [PROGRAM, "explore"], input="x = 20\nx + 1\n", capture_output=True, text=True,
        env=home.environment, timeout=20,
    )
    assert done.returncode == 0, done
    assert "21" in done.stdout, done
    assert "\x1b" not in done.stdout + done.stderr, done
    assert ">>>" not in done.stdout + done.stderr, done


def main():
    failures = []
    checks = [(name, value) for name, value in globals().items() if name.startswith("check_")]
    for name, check in checks:
        title = name.removeprefix("check_").replace("_", " ")
        try:
            with Home() as home:
                check(home)
            print(f"ok      {title}", flush=True)
        except (AssertionError, pexpect.ExceptionPexpect, OSError, ValueError) as error:
            failures.append(title)
            print(f"FAILED  {title}\n{error}", flush=True)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
