from dataclasses import dataclass, field, asdict, replace
from functools import lru_cache, reduce, partial, total_ordering, cached_property
from typing import NamedTuple, Optional
from enum import Enum, auto
import itertools, operator, re, json, math
@dataclass(order=True)
class Run:
    loss: float
    name: str = field(compare=False, default="run")
    tags: list = field(default_factory=list, repr=False)
    def __post_init__(self): self.name = self.name.upper()
r = [Run(0.3, "a"), Run(0.1, "b", ["x"])]
print(min(r), sorted(r)[1], asdict(r[1]), replace(r[0], loss=1), r[0] == Run(0.3, "zz"))
class P(NamedTuple):
    x: int; y: float = 2.0
p = P(1); print(p, p._replace(x=3), p._asdict(), *p)
class Color(Enum):
    RED = auto(); BLUE = auto()
print(Color.RED, Color['BLUE'].value, list(Color), Color(1) is Color.RED)
class Meter:
    count = 0
    def __init__(self): type(self).count += 1; self.v = []
    def __call__(self, x): self.v.append(x); return self
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
    def __iter__(self): return iter(self.v)
    def __contains__(self, x): return x in self.v
    def __repr__(self): return f"{type(self).__name__}({self.v!r})"
    @property
    def mean(self): return sum(self.v) / len(self) if self.v else math.nan
    @classmethod
    def of(cls, *xs):
        m = cls()
        for x in xs: m(x)
        return m
    @staticmethod
    def unit(): return "loss"
m = Meter.of(1, 2.5, 4); print(m, len(m), m[-1], 2.5 in m, m.mean, Meter.count, Meter.unit(), Meter().mean)
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.cache_info())
print(reduce(operator.mul, range(1, 6)), partial(pow, 2)(10), list(itertools.accumulate([1, 2, 3], initial=0)), list(itertools.pairwise("abc")), [(k, len(list(g))) for k, g in itertools.groupby("aabccc")], list(itertools.zip_longest([1], [2, 3], fillvalue=0)))
print(re.sub(r"(\d+)", lambda m: f"<{int(m[1]) * 2}>", "a1b22"), re.findall(r"[a-z]+", "ab1cd"), json.dumps({"a": [1, 2.0, None, True]}, indent=1), json.loads('{"x": 1e3}'))
match {"op": "add", "args": [1, 2]}:
    case {"op": "add", "args": [a, b]}: print("add", a + b)
    case _: print("?")
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("bad") from e
except ValueError as e: print(repr(e), repr(e.__cause__))
def gen():
    got = yield 1
    print("got", got); yield from (2, 3); return 9
g = gen(); print(next(g), g.send("x"), list(g))
print(f"{3.14159:>10.2f}|{42:08b}|{1e6:,.0f}|{0.256:.1%}|{'x':^5}|{255:#x}|{-3:+d}|{m!r:>20}|{2**70}")
print(*(f"{a}{b}" for a in "ab" for b in range(2)), {k: v for k, v in zip("ab", (1, 2))}, {*[1, 2, 2]}, [*range(3), *"xy"])
