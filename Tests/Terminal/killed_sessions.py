"""Kills sessions at random moments and looks whether every judged answer was stored.

    python Tests/Terminal/killed_sessions.py [.build/debug/lectern] [times] [seed]

An answer counts as judged when its verdict was on the screen. Exits with 1 if one is missing.
"""

import os
import pathlib
import random
import re
import select
import sqlite3
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/debug/lectern")
TIMES = int(sys.argv[2]) if len(sys.argv) > 2 else 40
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
LONGEST_SECONDS = 0.3
COURSE = pathlib.Path(__file__).resolve().parent.parent / "Fixtures" / "course"


VERDICT = re.compile(rb"^(not yet|not right|passed|partly right)", re.MULTILINE)


def session_until_killed(environment, seconds):
    """Answers questions until the time is over, kills, and returns the verdicts seen."""
    program = subprocess.Popen(
        [PROGRAM, "learn", "tiny", "--lessons", str(COURSE)], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment,
    )
    output, asked = b"", -1
    deadline = None
    while deadline is None or time.monotonic() < deadline:
        wait = 10 if deadline is None else max(0, deadline - time.monotonic())
        if not select.select([program.stdout], [], [], wait)[0]:
            assert deadline is not None, f"no question within ten seconds: {output.decode()}"
            break
        chunk = os.read(program.stdout.fileno(), 65536)
        if not chunk:
            break
        output += chunk
        if deadline is None and b"question 1" in output:
            deadline = time.monotonic() + seconds
        # One answer at a time: the next when the last one was judged.
        judged = len(VERDICT.findall(output))
        if deadline is not None and judged > asked:
            asked = judged
            program.stdin.write(b"2\n")
            program.stdin.flush()
    program.kill()
    program.wait()
    # What was written before the kill was judged, too.
    output += program.stdout.read()
    program.stdin.close()
    program.stdout.close()
    return len(VERDICT.findall(output))


def main():
    chance = random.Random(SEED)
    total = 0
    for number in range(1, TIMES + 1):
        with tempfile.TemporaryDirectory() as home:
            environment = {
                "PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8",
                "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state",
            }
            judged = session_until_killed(environment, chance.uniform(0, LONGEST_SECONDS))
            database = sqlite3.connect(home + "/data/lectern/gradebook.sqlite")
            health = database.execute("PRAGMA integrity_check").fetchone()[0]
            stored = database.execute("SELECT count(*) FROM answers").fetchone()[0]
            database.close()
            total += judged
            if health != "ok" or stored < judged:
                print(f"after kill {number}: {judged} judged, {stored} stored, file {health}")
                sys.exit(1)
    print(f"{TIMES} kills, {total} answers judged, none lost")
    if total == 0:
        print("no answer was judged before a kill: the check checks nothing")
        sys.exit(1)


if __name__ == "__main__":
    main()
