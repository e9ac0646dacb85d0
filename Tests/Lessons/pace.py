#!/usr/bin/env python3
"""Measures how long a learner of each lesson only reads between two actions.

    python3 Tests/Lessons/pace.py [LESSON ...] [--all]

An action is an answer to a question. Reading is counted at 200 words a minute, code at a second a
line (it is looked at, then run), the remarks of a choice at half, since some are skipped. Hidden
cells do not count, and sections that begin with Optional neither count nor fail. The last column is
the estimate in minutes that `lectern check` holds against `minutes:`; it takes half a minute for
each question and reads code line by line. Exit 1 if a learner reads for more than a minute.
"""

import argparse
import re
import sys

import cells

WORDS_A_SECOND = 200 / 60
SECONDS_A_LINE = 1.0
FENCE = re.compile(r"^(`{3,})([^\n]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def blocks(text):
    """The lesson's blocks in order: what kind, and the text."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    place = 0
    for match in FENCE.finditer(text):
        yield "prose", text[place:match.start()]
        yield match[2], match[3]
        place = match.end()
    yield "prose", text[place:]


def words(text):
    return len(text.split())


def question_parts(body):
    """What is read before the answer, and the remarks, which come after it."""
    text = body.partition("\n---\n")[2]
    remarks = re.findall(r"^ *> .*$", text, re.MULTILINE)
    return text, sum(words(remark) for remark in remarks)


def gaps(text):
    """For each question the seconds since the one before, the section and the id; and the sums."""
    seconds, section, found = 0.0, "the start", []
    sums = {"words": 0, "lines": 0, "questions": 0}
    for kind, body in blocks(text):
        core = not section.startswith("Optional")
        if kind == "prose":
            for part in re.split(r"(?=^## )", body, flags=re.MULTILINE):
                heading = re.match(r"## (.*)", part)
                section = heading[1] if heading else section
                core = not section.startswith("Optional")
                sums["words"] += words(part) if core else 0
                seconds += words(part) / WORDS_A_SECOND if core else 0
        elif kind == "question":
            asked, remarks = question_parts(body)
            seconds += (words(asked) - remarks) / WORDS_A_SECOND
            found.append((seconds, section, re.search(r"^id: (\S+)", body, re.MULTILINE)[1]))
            seconds = remarks / WORDS_A_SECOND / 2
            sums["words"] += words(asked) if core else 0
            sums["questions"] += core
        elif kind.startswith("python") and "hide" not in kind:
            seconds += body.count("\n") * SECONDS_A_LINE if core else 0
            sums["lines"] += body.count("\n") if core else 0
    return found, sums


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lessons", nargs="*")
    parser.add_argument("--all", action="store_true", help="show every gap")
    options = parser.parse_args()
    slow = 0
    for lesson in cells.lesson_files(options.lessons):
        text = lesson.read_text()
        found, sums = gaps(text)
        core = [gap for gap in found if not gap[1].startswith("Optional")]
        longest = max(core)
        slow += longest[0] > 60
        stated = re.search(r"^minutes: (\d+)", text, re.MULTILINE)[1]
        estimate = sums["words"] / 230 + sums["lines"] / 25 + sums["questions"] / 2
        print(f"{lesson.stem:24} longest {longest[0]:3.0f} s, before {longest[2]}; "
              f"{stated} minutes stated, {estimate:.1f} at most; {sums['words']} words, "
              f"{sums['lines']} lines, {sums['questions']} questions")
        for seconds, section, question in found if options.all else []:
            print(f"  {seconds:5.0f} s  {question:20} {section}")
    sys.exit(1 if slow else 0)


main()
