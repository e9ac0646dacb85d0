from functools import cached_property, total_ordering
from dataclasses import dataclass, field
from typing import ClassVar, Protocol, runtime_checkable
import operator

class Celsius:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, objtype=None):
        return self if obj is None else getattr(obj, self.name, 0.0)
    def __set__(self, obj, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        setattr(obj, self.name, value)

class Room:
    temp = Celsius()
    registry = []
    def __init_subclass__(cls, /, floor=0, **kw):
        super().__init_subclass__(**kw)
        cls.floor = floor
        Room.registry.append(cls.__name__)
    def __init__(self, temp):
        self.temp = temp
    @cached_property
    def fahrenheit(self):
        print("computing")
        return self.temp * 9 / 5 + 32
    def __repr__(self):
        return f"{type(self).__name__}(temp={self.temp!r})"

class Kitchen(Room, floor=1): pass
class Attic(Room, floor=3):
    def __init__(self, temp, *, dusty=True):
        super().__init__(temp)
        self.dusty = dusty
k = Kitchen(20)
print(k, k.fahrenheit, k.fahrenheit, Room.registry, Attic.floor, k.__dict__)
try:
    k.temp = -300
except ValueError as e:
    print(type(e).__name__, e)

class Singleton:
    _one = None
    def __new__(cls, *args):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one
print(Singleton() is Singleton(), Attic(5, dusty=False).dusty)

class Meta(type):
    def __new__(mcs, name, bases, ns):
        ns["created_by"] = mcs.__name__
        return super().__new__(mcs, name, bases, ns)
class Thing(metaclass=Meta): pass
print(Thing.created_by, type(Thing).__name__, Thing.__mro__[-1].__name__)

@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...
class Poly:
    def __init__(self, *c): self.c = c
    def __call__(self, x): return sum(a * x ** i for i, a in enumerate(self.c))
    def __add__(self, o): return Poly(*(map(operator.add, self.c, o.c)))
    def __eq__(self, o): return isinstance(o, Poly) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __iadd__(self, k):
        self.c = (self.c[0] + k, *self.c[1:])
        return self
    def __rsub__(self, k): return Poly(k - self.c[0], *(-a for a in self.c[1:]))
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __getitem__(self, i): return self.c[i]
    def __len__(self): return len(self.c)
    def __repr__(self): return "Poly" + repr(self.c)
    def __invert__(self): return Poly(*self.c[::-1])
p = Poly(1, 2, 3)
q = p + Poly(1, 1, 1)
p += 10
print(p, q, p(2), 5 - q, p @ q, p[1:], ~q, len(p), q == Poly(2, 3, 4), {q: "q"}[Poly(2, 3, 4)], list(p), 3 in q)

@dataclass(slots=True, kw_only=True)
class Conf:
    lr: float = 0.1
    tags: list = field(default_factory=list)
    count: ClassVar[int] = 0
    total: float = field(init=False, default=0)
    def __post_init__(self):
        self.total = self.lr * 2
print(Conf(lr=0.5), Conf() == Conf(), Conf.__match_args__)
print(getattr(p, "missing", None), isinstance(p, Poly), vars(Singleton()).keys() == set(), Room.temp.name, callable(p))
class Ctx:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *exc): print("exit", exc[0].__name__ if exc[0] else None); return exc[0] is ZeroDivisionError
with Ctx(), Ctx() as c:
    1 / 0
print("after", c.__class__.__name__)
