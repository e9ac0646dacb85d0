#!/usr/bin/env python3
"""Executes the lessons' exported notebooks under the real frameworks, and compares the numbers.

    python3 Tests/Lessons/notebooks.py PATH_TO_LECTERN [LESSON ...]

Run it with a Python that has torch, keras, scikit-learn, matplotlib, nbclient and ipykernel. Each
code cell must run without an error, the hidden assertions included, and must print what
`lectern run` prints for it; so must each number that the lesson computes in its text. Pictures are
drawn, not compared. Exit 1 if something differs.
"""

import ast
import copy
import re
import sys

import nbclient
import nbformat

import cells

QUESTION = re.compile(r"^(`{3,})question\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
RUN = re.compile(r"^(`{3,})python run[^\n]*\n.*?^\1$", re.MULTILINE | re.DOTALL)
COMPUTED = re.compile(r"(?<!\\)\{\{(.*?)\}\}")


def parts(lesson):
    """The order of the run cells (None) and the computed values (an f-string) of a lesson."""
    text = lesson.read_text()
    text = QUESTION.sub(lambda found: "" if re.search(r"^vary:", found[2], re.MULTILINE) else
                        found[2].split("\n---\n", 1)[-1], text)
    found = [(match.start(), match.end(), None) for match in RUN.finditer(text)]
    for match in COMPUTED.finditer(text):
        if not any(start <= match.start() < end for start, end, _ in found):
            found.append((match.start(), match.end(), match[1].strip()))
    return [value for _, _, value in sorted(found, key=lambda part: part[0])]


def computed(expression):
    """The statement that prints a computed value as the lesson does."""
    value, _, form = expression.rpartition(":") if re.search(r":[.,<>0-9]*[a-z%]$", expression) \
        else (expression, "", "")
    return f"print(format({value}, {form!r}))"


def codes_of(program, lesson):
    book = cells.notebook(program, lesson)
    runs = iter([cells.source(cell) for cell in book["cells"] if cells.is_code(cell)])
    first = [cells.source(cell) for cell in book["cells"] if cell["id"] == "datasets"]
    codes = [next(runs) if part is None else computed(part) for part in parts(lesson)]
    return codes, first


def shown(cell):
    """What a cell of an executed notebook printed."""
    text = "".join(output["text"] for output in cell["outputs"]
                   if output["output_type"] == "stream" and output["name"] == "stdout")
    values = [output["data"]["text/plain"] for output in cell["outputs"]
              if output["output_type"] == "execute_result"]
    lines = [line for line in text.splitlines() if not line.startswith("WARNING:tensorflow")]
    return "\n".join(lines + values).strip()


def by_lectern(program, codes):
    """What each cell prints under Lectern; an expression at the end is printed as at a prompt."""
    script = []
    for code in codes:
        body = ast.parse(code).body
        if body and isinstance(body[-1], ast.Expr) and "plt." not in code:
            *before, last = body
            value = f"_value = {ast.unparse(last)}\nif _value is not None: print(repr(_value))"
            code = "\n".join([ast.unparse(statement) for statement in before] + [value])
        script += [code, "print('@cell')"]
    output, errors = cells.run(program, "\n".join(script))
    if errors:
        print(errors)
    return [piece.strip() for piece in output.split("@cell\n")][:len(codes)]


def by_framework(codes, first):
    """What each cell prints in a notebook, or the error it ends in."""
    book = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(code) for code in first + codes])
    try:
        nbclient.NotebookClient(book, timeout=600, kernel_name="python3",
                                allow_errors=True).execute()
    except nbclient.exceptions.DeadKernelError as error:
        print(error)
    results = []
    for cell in copy.deepcopy(book["cells"][len(first):]):
        failed = [output for output in cell["outputs"] if output["output_type"] == "error"]
        results.append(f"{failed[0]['ename']}: {failed[0]['evalue']}" if failed else shown(cell))
    return results


def main():
    program, failures = sys.argv[1], 0
    for lesson in cells.lesson_files(sys.argv[2:]):
        codes, first = codes_of(program, lesson)
        ours, theirs = by_lectern(program, codes), by_framework(codes, first)
        equal = 0
        for code, our, their in zip(codes, ours, theirs):
            if our == their or ("plt.show()" in code and ":" not in their[:40]):
                equal += 1
                continue
            failures += 1
            print(f"--- {lesson.stem}\n{code}\n  lectern:   " + our.replace("\n", "\n             ")
                  + "\n  framework: " + their.replace("\n", "\n             "))
        print(f"{lesson.stem}: {equal} of {len(codes)} cells and numbers equal", flush=True)
    sys.exit(1 if failures else 0)


main()
