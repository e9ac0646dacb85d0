#!/usr/bin/env python3
"""Tries the claims of the lessons with other seeds, and reports how far the numbers spread.

    python3 Tests/Lessons/seeds.py PATH_TO_LECTERN [LESSON ...] [--seeds 20]

A claim is an `assert` in a hidden cell. Every seed of the lesson is moved by the same amount, the
whole lesson runs, and each claim is tried. A claim must hold for every seed, except where its line
ends in `# chosen seed`: there the seed was chosen so that the lesson can show a given number. Exit 1
if a claim fails.
"""

import argparse
import ast
import sys

import cells

SEEDED = {"manual_seed", "set_random_seed", "RandomState", "default_rng", "seed"}


class Shift(ast.NodeTransformer):
    """Moves each seed that stands as a number."""

    def __init__(self, by):
        self.by = by

    def moved(self, node):
        if isinstance(node, ast.Constant) and type(node.value) is int:
            return ast.copy_location(ast.Constant(node.value + self.by), node)
        return node

    def visit_Call(self, node):
        self.generic_visit(node)
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in SEEDED:
            node.args = [self.moved(argument) for argument in node.args]
        for keyword in node.keywords:
            if keyword.arg in ("seed", "random_state"):
                keyword.value = self.moved(keyword.value)
        return node

    def visit_arguments(self, node):
        self.generic_visit(node)
        named = node.args[len(node.args) - len(node.defaults):]
        node.defaults = [self.moved(default) if argument.arg == "seed" else default
                         for argument, default in zip(named, node.defaults)]
        return node


def sides(test):
    """The measured sides of the comparisons in a claim."""
    if isinstance(test, ast.BoolOp):
        return [side for value in test.values for side in sides(value)]
    if isinstance(test, ast.Compare):
        return [side for side in [test.left, *test.comparators]
                if not isinstance(side, ast.Constant)]
    return []


def script_of(codes, by):
    """The lesson as one script in which each claim prints itself, and the claims by number."""
    lines, claims = ["import time as _time", "_start = _time.perf_counter()"], []
    for number, code in enumerate(codes):
        comments = code.splitlines()
        for statement in Shift(by).visit(ast.parse(code)).body:
            if not isinstance(statement, ast.Assert):
                lines.append(ast.unparse(ast.fix_missing_locations(statement)))
                continue
            text = ast.unparse(statement.test)
            chosen = "# chosen seed" in comments[statement.end_lineno - 1]
            values = ", ".join(f"float({ast.unparse(side)})" for side in sides(statement.test))
            lines += ["try:",
                      f"    print('@claim', {len(claims)}, bool({text}), [{values}])",
                      "except TypeError:",
                      f"    print('@claim', {len(claims)}, bool({text}), [])"]
            claims.append((text, chosen))
        lines += [f"print('@cell', {number}, _time.perf_counter() - _start)",
                  "_start = _time.perf_counter()"]
    return "\n".join(lines), claims


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("lessons", nargs="*")
    parser.add_argument("--seeds", type=int, default=20)
    options = parser.parse_args()
    failures = 0
    for lesson in cells.lesson_files(options.lessons):
        codes = [cells.source(cell) for cell in cells.notebook(options.program, lesson)["cells"]
                 if cells.is_code(cell)]
        held, spread, seconds = {}, {}, []
        for seed in range(options.seeds):
            script, claims = script_of(codes, seed * 10_000)
            output, errors = cells.run(options.program, script)
            if "Traceback" in errors:
                print(f"{lesson.stem} seed {seed}: {errors.strip().splitlines()[-1]}")
                failures += 1
            times = []
            for line in output.splitlines():
                if line.startswith("@claim "):
                    _, number, holds, values = line.split(" ", 3)
                    held.setdefault(int(number), []).append(holds == "True")
                    spread.setdefault(int(number), []).append(ast.literal_eval(
                        values.replace("nan", "None").replace("inf", "1e999")))
                elif line.startswith("@cell "):
                    times.append(float(line.split()[2]))
            seconds.append((sum(times), max(times, default=0)))
        print(f"\n{lesson.stem}: {options.seeds} seeds, the lesson up to "
              f"{max(total for total, _ in seconds):.1f} s, its slowest cell "
              f"{max(longest for _, longest in seconds):.1f} s")
        for number, (text, chosen) in enumerate(claims):
            good = held.get(number, [])
            wrong = options.seeds - sum(good)
            failures += 0 if chosen else wrong > 0
            mark = "ok    " if not wrong else ("chosen" if chosen else "FAILED")
            ranges = "; ".join(f"{min(column):.3g} to {max(column):.3g}"
                               for column in zip(*spread.get(number, []))
                               if None not in column)
            print(f"  {mark} {sum(good):2} of {options.seeds}  {text}\n{'':19}{ranges}")
    sys.exit(1 if failures else 0)


main()
