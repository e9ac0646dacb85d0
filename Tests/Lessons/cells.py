"""The code of a lesson, cell by cell, as `lectern export --to ipynb` writes it."""

import json
import os
import pathlib
import re
import subprocess
import tempfile

LESSONS = pathlib.Path(__file__).resolve().parents[2] / "Lessons"


def lesson_files(names):
    """The files of the lessons named, or of all lessons."""
    if names:
        return [LESSONS / f"{name}.md" for name in names]
    course = (LESSONS / "course.yaml").read_text()
    order = re.search(r"^order:\s*\[(.*?)\]", course, re.MULTILINE | re.DOTALL).group(1)
    return [LESSONS / f"{name.strip()}.md" for name in order.split(",")]


def notebook(program, lesson):
    """The exported notebook of a lesson, as a dictionary."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "lesson.ipynb"
        subprocess.run([program, "export", str(lesson), "--to", "ipynb", "-o", str(path)],
                       check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "LECTERN_LESSONS": str(LESSONS)})
        return json.loads(path.read_text())


def is_code(cell):
    """Whether a cell of the notebook is a cell of the lesson, not a place for an answer."""
    return cell["cell_type"] == "code" and cell["id"] != "datasets" \
        and not cell["id"].startswith("answer-")


def source(cell):
    return "".join(cell["source"])


def run(program, script, timeout=300):
    """What a script prints under `lectern run`, and its errors."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "lesson.py"
        path.write_text(script)
        done = subprocess.run([program, "run", str(path)], capture_output=True, text=True,
                              timeout=timeout, env={**os.environ, "LECTERN_LESSONS": str(LESSONS)})
        return done.stdout, done.stderr
