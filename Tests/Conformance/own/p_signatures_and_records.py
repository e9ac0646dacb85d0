import inspect
from pathlib import Path, PurePosixPath
from dataclasses import dataclass, field
from typing import Optional, List, Dict, NamedTuple, Callable
from functools import wraps, lru_cache, partial, reduce, singledispatch
import itertools as it

def train(model, epochs: int = 10, *, lr: float = 0.01, verbose=False, **kw) -> None:
    """Train a model."""
print(inspect.signature(train))
for name, p in inspect.signature(train).parameters.items():
    print(name, p.kind, p.default is inspect.Parameter.empty)
print(inspect.getdoc(train), train.__annotations__)
p = PurePosixPath("/data/run1") / "model.pt"
print(p, p.name, p.stem, p.suffix, p.parent, p.parts)
print(p.with_suffix(".json"), p.with_name("x.txt"), Path("a/b") / "c.txt", repr(Path("a")))
print(Path("nowhere.txt").exists(), p.is_absolute(), p.relative_to("/data"))

@dataclass(order=True)
class Run:
    score: float
    name: str = field(compare=False)
    tags: List[str] = field(default_factory=list, compare=False, repr=False)
    def __post_init__(self):
        if self.score < 0:
            raise ValueError(f"score must be >= 0, got {self.score}")
runs = [Run(0.7, "b"), Run(0.9, "a", ["best"])]
print(max(runs), sorted(runs)[0].name)
try:
    Run(-1, "x")
except ValueError as e:
    print("ValueError:", e)

class Point(NamedTuple):
    x: int
    y: int = 0
print(Point(1), Point(2, 3)._replace(x=5), Point(1)._asdict())

def timed(f):
    @wraps(f)
    def inner(*a, **k):
        print("calling", f.__name__, a, k)
        return f(*a, **k)
    return inner
@timed
def add(a, b=2): return a + b
print(add(1), add(1, b=5), add.__name__)
@singledispatch
def show(x): return f"obj {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show("a"), show(3), show([1]))
class Stack:
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x); return self
    def __len__(self): return len(self._items)
    def __iter__(self): return reversed(self._items)
    def __contains__(self, x): return x in self._items
    def __repr__(self): return f"{self.__class__.__name__}({self._items!r})"
s = Stack().push(1).push(2)
print(s, len(s), list(s), 2 in s, bool(Stack()))
match {"op": "add", "args": [1, 2]}:
    case {"op": "add", "args": [a, b]}: print(a + b)
    case _: print("?")
print([*it.accumulate([1, 2, 3, 4], lambda a, b: a * b)], [*it.pairwise("abc")], list(it.batched("abcde", 2)) if hasattr(it, "batched") else "no batched")
print(inspect.isfunction(add), inspect.isclass(Run), [n for n, _ in inspect.getmembers(Stack, inspect.isfunction)])
def squares():
    return [k for k in range(3)], sorted(locals())
print(squares())
