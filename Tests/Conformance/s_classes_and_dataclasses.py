from dataclasses import dataclass, field, asdict, replace
from enum import Enum
from typing import NamedTuple
from functools import total_ordering

class Phase(Enum):
    TRAIN = "train"
    EVAL = "eval"

@dataclass
class Config:
    lr: float = 0.1
    layers: list = field(default_factory=lambda: [4, 2])
    phase: Phase = Phase.TRAIN

    def __post_init__(self):
        if self.lr <= 0:
            raise ValueError(f"lr must be positive, got {self.lr}")

c = Config(lr=0.05)
print(c, c == Config(0.05), asdict(c), replace(c, lr=1.0).lr)
try:
    Config(lr=-1)
except ValueError as e:
    print(e)

@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0

print(sorted([Point(2, 1), Point(1, 5), Point(1)]), {Point(1): "a"}[Point(1, 0)])
try:
    Point(1).x = 3
except Exception as e:
    print(type(e).__name__, e)

class Metric(NamedTuple):
    name: str
    value: float = 0.0

m = Metric("f1", 0.5)
print(m, m._asdict(), m._replace(value=1), m[0], Phase("eval"), Phase.TRAIN.name, list(Phase))

@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other):
        return self.parts == other.parts
    def __lt__(self, other):
        return self.parts < other.parts
    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))

print(max(Version("1.10"), Version("1.9")), Version("2.0") >= Version("1.9"))

class Account:
    rate = 0.1
    def __init__(self): self._b = 0
    @property
    def balance(self): return self._b
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError("negative")
        self._b = v
    @classmethod
    def make(cls, b):
        a = cls(); a.balance = b; return a
    @staticmethod
    def tax(v): return v * Account.rate
    def __len__(self): return 3
    def __getitem__(self, i): return self._b + i
    def __call__(self, k): return self._b * k
    def __contains__(self, v): return v == self._b
    def __iadd__(self, v): self._b += v; return self

a = Account.make(5)
a += 2
print(a.balance, len(a), a[1], a(2), 7 in a, Account.tax(50), isinstance(a, Account), hasattr(a, "x"), getattr(a, "x", None), vars(a))
try:
    a.balance = -1
except ValueError as e:
    print("error", e)
