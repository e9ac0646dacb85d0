from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, KW_ONLY, InitVar
from typing import ClassVar, Optional

@dataclass
class Config:
    name: str
    lr: float = 1e-3
    layers: list[int] = field(default_factory=lambda: [16, 8])
    secret: str = field(default="x", repr=False, compare=False)
    count: ClassVar[int] = 0

    def __post_init__(self):
        if self.lr <= 0:
            raise ValueError(f"lr must be positive, got {self.lr}")
        type(self).count += 1

c = Config("a")
print(c, c == Config("a", secret="y"), Config.count)
print(asdict(c), astuple(c))
print(replace(c, lr=0.5), [f.name for f in fields(c)])
try:
    Config("b", lr=-1)
except ValueError as e:
    print(e)
try:
    Config()
except TypeError as e:
    print(e)

@dataclass(frozen=True, order=True)
class Point:
    x: float
    y: float = 0.0
    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

p = Point(1, 2)
print(p + Point(3), sorted([Point(2), Point(1, 5), Point(1)]), hash(p) == hash(Point(1, 2)), {p: "p"})
try:
    p.x = 3
except FrozenInstanceError as e:
    print(type(e).__name__, e)

@dataclass
class Run:
    steps: int
    _: KW_ONLY
    seed: int = 0
    scale: InitVar[int] = 1
    best: Optional[float] = field(init=False, default=None)
    def __post_init__(self, scale):
        self.steps *= scale

print(Run(3, seed=4, scale=10))
try:
    Run(3, 4)
except TypeError as e:
    print(e)

@dataclass
class Child(Config):
    extra: int = 5
print(Child("z", extra=6), Child.__mro__[1].__name__, isinstance(Child("q"), Config))
match p:
    case Point(x=0, y=0):
        print("origin")
    case Point(a, b) if a < b:
        print("below", a, b)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)

@dataclass(slots=True, eq=False)
class S:
    a: int
s = S(1)
try:
    s.b = 2
except AttributeError as e:
    print(e)
print(s == S(1), S.__slots__)
