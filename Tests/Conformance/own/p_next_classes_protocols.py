from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable, NamedTuple, TypedDict

class Value:
    """A number that remembers how it was made (micrograd)."""
    __slots__ = ("data", "grad", "_back", "_prev", "op")
    def __init__(self, data, prev=(), op=""):
        self.data, self.grad, self._prev, self.op = data, 0.0, prev, op
        self._back = lambda: None
    def __repr__(self):
        return f"Value({self.data:.4g}, grad={self.grad:.4g})"
    def __add__(self, o):
        o = o if isinstance(o, Value) else Value(o)
        out = Value(self.data + o.data, (self, o), "+")
        def back():
            self.grad += out.grad
            o.grad += out.grad
        out._back = back
        return out
    def __mul__(self, o):
        o = o if isinstance(o, Value) else Value(o)
        out = Value(self.data * o.data, (self, o), "*")
        def back():
            self.grad += o.data * out.grad
            o.grad += self.data * out.grad
        out._back = back
        return out
    __radd__, __rmul__ = __add__, __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + (-o if isinstance(o, Value) else -o)
    def __pow__(self, k):
        out = Value(self.data ** k, (self,), f"**{k}")
        def back(): self.grad += k * self.data ** (k - 1) * out.grad
        out._back = back
        return out
    def backward(self):
        topo, seen = [], set()
        def build(v):
            if id(v) not in seen:
                seen.add(id(v))
                for p in v._prev: build(p)
                topo.append(v)
        build(self)
        self.grad = 1.0
        for v in reversed(topo): v._back()

a, b = Value(2.0), Value(-3.0)
L = (a * b + 10 - a) ** 2 * 0.5
L.backward()
print(L, a, b, sum([Value(1), Value(2)]))
try:
    a.extra = 1
except AttributeError as e:
    print(e)

class Shape(ABC):
    registry = {}
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[tag or cls.__name__] = cls
    @abstractmethod
    def area(self): ...
    @property
    def name(self): return type(self).__name__
    @classmethod
    def make(cls, tag, *a): return cls.registry[tag](*a)
    @staticmethod
    def unit(): return "cm"
    def __lt__(self, o): return self.area() < o.area()
class Square(Shape, tag="sq"):
    def __init__(self, s): self._s = s
    def area(self): return self._s ** 2
    @property
    def side(self): return self._s
    @side.setter
    def side(self, v):
        if v < 0: raise ValueError("negative side")
        self._s = v
    @side.deleter
    def side(self): del self._s
class Half(Shape):
    pass
print(Shape.registry, Shape.make("sq", 3).area(), Square.unit())
for make in (Shape, Half):
    try: make()
    except TypeError as e: print(e)
s = Square(2); s.side = 5
try: s.side = -1
except ValueError as e: print(e)
try: s.name = "x"
except AttributeError as e: print(e)
print(s.side, s.name, s < Square(9), isinstance(s, Shape), hasattr(s, "_s"), s.__dict__)

class Meta(type):
    def __call__(cls, *a):
        obj = super().__call__(*a); print("made", cls.__name__); return obj
    def __len__(cls): return 7
class Single(metaclass=Meta):
    def __new__(cls, v): print("new", v); return super().__new__(cls)
    def __init__(self, v): self.v = v
    def __getattr__(self, n): return f"<{n}?>"
    def __call__(self, *a, **k): return a, k
    def __eq__(self, o): return self.v == o.v
    def __bool__(self): return self.v > 0
    def __format__(self, spec): return f"S[{spec}]"
    def __index__(self): return self.v
    def __matmul__(self, o): return "@"
x = Single(2)
print(x.missing, x(1, k=2), x == Single(2), f"{x:abc}", [10, 20, 30][x], x @ x, len(Single), bool(x))
try: hash(x); {x: 1}
except TypeError as e: print(e)

@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...
class Emp(NamedTuple):
    name: str
    pay: float = 1.5
    def raise_(self): return self._replace(pay=self.pay * 2)
print(isinstance([], Sized2), isinstance(3, Sized2), Emp("a").raise_(), Emp.__annotations__)
class A:
    def hi(self): return "A"
class B(A):
    def hi(self): return "B" + super().hi()
class C(A):
    def hi(self): return "C" + super().hi()
class D(B, C): pass
print(D().hi(), [k.__name__ for k in D.__mro__], issubclass(D, (int, A)), D.__bases__, type(D()).__qualname__)
print(repr(type("Dyn", (A,), {"x": 1})().x), callable(D), getattr(D(), "zz", None), vars(A).keys() >= {"hi"}, D.hi.__qualname__)
