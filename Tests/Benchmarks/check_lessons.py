"""Writes many lessons without training, to measure `lectern check` on them.

    python3 Tests/Benchmarks/check_lessons.py FOLDER [COUNT]
    time lectern check FOLDER            # every lesson is run
    time lectern check FOLDER            # nothing changed, nothing is run again

Each lesson has five sections with prose, computed numbers, cells with their outputs, a table, links
to its neighbors and five questions; its numbers differ from those of all others.
"""

import pathlib
import random
import sys

LESSON = """---
format: 1
id: lesson-{n}
title: "Lesson {n}: precision and recall"
framework: Python
minutes: 5
needs: [{needs}]
summary: The metrics of filter number {n}.
---

A filter sorts mails into spam and good mail. This lesson counts what it does, see also
[the next one](lesson:lesson-{after}).

## Counting

```python run
tp, fn, fp, tn = {tp}, {fn}, {fp}, {tn}
total = tp + fn + fp + tn
print("mails", total)
```

```output
mails {total}
```

Of {{{{ total }}}} mails {{{{ tp + fn }}}} were spam. The filter found {{{{ tp }}}} of them, which is a
recall of {{{{ tp / (tp + fn):.2f }}}}.

| | called spam | called good |
|---|---|---|
| spam | {{{{ tp }}}} | {{{{ fn }}}} |
| good | {{{{ fp }}}} | {{{{ tn }}}} |

```question
id: recall
type: number
answer: tp / (tp + fn)
tolerance: 0.01
mistakes:
  tp / (tp + fp): that is precision
hints: [How many were spam in all?]
explain: Recall divides by {{{{ tp + fn }}}}.
---
What is the recall?
```

## Functions

```python run
def f1(tp, fn, fp):
    return 2 * tp / (2 * tp + fp + fn)

scores = [round(f1(tp + step, fn, fp), 4) for step in range(5)]
scores
```

```question
id: fresh
type: number
vary:
  a: 40..80
  b: 5..20
answer: a / (a + b)
hints: [Found over all.]
---
A filter finds {{{{ a }}}} spam mails and misses {{{{ b }}}}. What is its recall?
```

## Choosing

```question
id: costly
type: choice
hints: [Who is hurt?]
---
A good mail is blocked. Which number shows it?

- [ ] recall
  > Recall looks at the spam.
- [x] precision
  > A false alarm lowers precision.
- [ ] the number of mails
```

```question
id: word
type: text
accept: [overfitting, overfit]
mistakes:
  underfitting: an underfitted model is bad on the training rows too
hints: [It learned by heart.]
---
Training loss falls, validation loss rises. What is it called?
```

## A loop

```python run hide
history = []
for threshold in range(1, 20):
    history.append(sum(1 for score in range(100) if score * 7 % 100 > threshold * 5))
assert history == sorted(history, reverse=True)
```

At the lowest threshold there are {{{{ history[0] }}}} alarms, at the highest {{{{ history[-1] }}}}.

```question
id: matrix
type: matrix
tp: tp
fn: fn
fp: fp
tn: tn
positive: spam
negative: good mail
hints: [Rows are what the mails are.]
---
Fill in the matrix.
```

## The end

That was filter {n}. {filler}
"""


def main(folder, count):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(0)
    words = "mail filter score model class error row label loss batch epoch rate".split()
    for n in range(count):
        tp, fn, tn = (rng.randint(20, 90) for _ in range(3))
        fp = fn + rng.randint(20, 60)
        filler = " ".join(rng.choice(words) for _ in range(120)).capitalize() + "."
        text = LESSON.format(
            n=n, after=(n + 1) % count, needs=f"lesson-{n - 1}" if n else "",
            tp=tp, fn=fn, fp=fp, tn=tn, total=tp + fn + fp + tn, filler=filler)
        (folder / f"lesson-{n:04}.md").write_text(text, encoding="utf-8")
    print(f"{count} lessons in {folder}")


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
