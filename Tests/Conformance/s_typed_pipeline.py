import math
import random
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypedDict

class Row(TypedDict):
    text: str
    label: int

class Split(NamedTuple):
    train: list[Row]
    test: list[Row]

def word_counts(rows: Iterable[Row]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for r in rows:
        counts.update(r["text"].split())
    return counts

def split(rows: Sequence[Row], share: float, key: Callable[[Row], Any] | None = None) -> Split:
    rows = sorted(rows, key=key) if key else list(rows)
    cut = math.floor(len(rows) * share)
    return Split(rows[:cut], rows[cut:])

def moving(xs: Iterable[float], n: int) -> list[float]:
    window: deque[float] = deque(maxlen=n)
    out: list[float] = []
    for x in xs:
        window.append(x)
        out.append(sum(window) / len(window))
    return out

def merge(*dicts: Mapping[str, int]) -> OrderedDict[str, int]:
    total: defaultdict[str, int] = defaultdict(int)
    for d in dicts:
        for k, v in d.items():
            total[k] += v
    return OrderedDict(sorted(total.items(), key=lambda kv: (-kv[1], kv[0])))

random.seed(33)
rows: list[Row] = [{"text": " ".join(random.choices(["good", "bad", "fine", "film"], k=3)), "label": random.randint(0, 1)} for _ in range(8)]
s = split(rows, 0.75, key=lambda r: r["text"])
print(len(s.train), len(s.test), s.test[0])
print(word_counts(s.train).most_common(2))
print([round(v, 2) for v in moving([1, 2, 6, 3], 2)])
print(merge(word_counts(s.train), word_counts(s.test)))
seen = {r["text"] for r in s.train}
print(sum(r["text"] in seen for r in s.test), isinstance(seen, Iterable), isinstance(merge, Callable))
print(split.__annotations__["share"], Split._fields, Row.__annotations__)
