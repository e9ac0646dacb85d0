from abc import ABC, abstractmethod
from dataclasses import dataclass, field, asdict, replace, astuple
from typing import List, Optional
from enum import Enum, auto
import math

class Shape(ABC):
    count = 0
    def __init__(self, name):
        self.name = name
        Shape.count += 1
    @abstractmethod
    def area(self): ...
    def __str__(self):
        return f"{self.__class__.__name__}({self.name}, area={self.area():.2f})"

class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r
    def area(self):
        return math.pi * self.r ** 2

class Square(Shape):
    def __init__(self, a):
        super().__init__("square")
        self._a = a
    @property
    def a(self):
        return self._a
    @a.setter
    def a(self, v):
        if v <= 0:
            raise ValueError(f"side must be positive, got {v}")
        self._a = v
    def area(self):
        return self.a ** 2
    @classmethod
    def unit(cls):
        return cls(1)
    @staticmethod
    def corners():
        return 4

try:
    Shape("x")
except TypeError as e:
    print(e)
sq = Square.unit()
sq.a = 3
print(sq, Circle(2), Shape.count, Square.corners(), isinstance(sq, Shape), issubclass(Circle, Shape))
try:
    sq.a = -1
except ValueError as e:
    print("ValueError:", e)

class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __neg__(self): return Vec(-self.x, -self.y)
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __abs__(self): return math.hypot(self.x, self.y)
    def __bool__(self): return bool(abs(self))
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __iter__(self): yield self.x; yield self.y
    def __contains__(self, v): return v in (self.x, self.y)
    def __call__(self, t): return self * t
    def __format__(self, spec): return f"<{self.x:{spec}}, {self.y:{spec}}>"
    def __repr__(self): return f"Vec({self.x}, {self.y})"
v = Vec(3, 4)
print(v + Vec(1, 1), 2 * v, -v, abs(v), v == Vec(3, 4), {v: 1}[Vec(3, 4)], v[0], list(v), 4 in v, v(10), f"{v:.1f}", bool(Vec()), len(v), [*v])
try:
    v * "a"
except TypeError as e:
    print(e)
try:
    v.z = 1
except AttributeError as e:
    print(e)

@dataclass(order=True)
class Item:
    price: float
    name: str = "thing"
    tags: List[str] = field(default_factory=list, compare=False)
    note: Optional[str] = field(default=None, repr=False)
    def __post_init__(self):
        self.price = float(self.price)
i = Item(3, tags=["a"])
print(i, asdict(i), replace(i, price=9), Item(1) < Item(2), astuple(Item(1)), Item(1) == Item(1))

@dataclass(frozen=True)
class Pt:
    x: int
    y: int = 0
try:
    Pt(1).x = 2
except Exception as e:
    print(type(e).__name__, e)
print({Pt(1), Pt(1)}, Pt(2).__eq__(Pt(2)))

class Color(Enum):
    RED = 1
    GREEN = auto()
print(Color.RED, Color(2), Color["RED"].value, list(Color), Color.RED is Color(1), Color.GREEN.name, repr(Color.RED))

class Stack(list):
    def push(self, v): self.append(v)
    def peek(self): return self[-1]
s = Stack([1]); s.push(2)
print(s, s.peek(), len(s), type(s).__name__, Stack.__mro__[1].__name__)

class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
print(list(Countdown(3)), sum(Countdown(4)), vars(Circle(1)), getattr(sq, "nope", "dflt"), hasattr(sq, "a"), callable(v), type(v), Circle.__name__)

class A:
    def hi(self): return "A"
class B(A):
    def hi(self): return "B" + super().hi()
class C(A):
    def hi(self): return "C" + super().hi()
class D(B, C):
    pass
print(D().hi(), [k.__name__ for k in D.__mro__])
class Attr:
    def __getattr__(self, n): return f"no {n}"
    def __enter__(self): print("in"); return self
    def __exit__(self, t, v, tb): print("out", t and t.__name__); return True
with Attr() as at:
    print(at.foo)
    raise KeyError("x")
print("end")
