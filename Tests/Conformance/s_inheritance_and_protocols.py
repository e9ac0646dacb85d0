from abc import ABC, abstractmethod
import math

class Shape(ABC):
    count = 0
    def __init__(self, name="shape"):
        self.name = name
        Shape.count += 1
    @abstractmethod
    def area(self): ...
    def __str__(self):
        return f"{self.name} with area {self.area():.2f}"
    def __lt__(self, other):
        return self.area() < other.area()
    def __eq__(self, other):
        return isinstance(other, Shape) and self.area() == other.area()
    __hash__ = object.__hash__

class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r
    def area(self):
        return math.pi * self.r ** 2
class Square(Shape):
    __slots__ = ()
    def __init__(self, s):
        super().__init__(name="square")
        self.s = s
    def area(self):
        return self.s ** 2
    def __add__(self, other):
        return Square(self.s + other.s)
    def __repr__(self):
        return f"Square({self.s!r})"
try:
    Shape()
except TypeError as e:
    print(e)
shapes = [Circle(1), Square(3), Square(1.5)]
print(*sorted(shapes), sep="; ")
print(max(shapes), Shape.count, Square(1) + Square(2), Square(2) == Square(2), Square(2) != Circle(1), [Square(1)])
print(Circle.__mro__, issubclass(Square, Shape), type(shapes[0]).__name__, Square.__bases__)
class Vec:
    def __init__(self, *v): self.v = v
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.v, o.v))
    def __mul__(self, k): return Vec(*(a * k for a in self.v))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __abs__(self): return math.hypot(*self.v)
    def __bool__(self): return any(self.v)
    def __iter__(self): return iter(self.v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
    def __repr__(self): return f"Vec{self.v}"
    def __format__(self, spec): return "<" + ", ".join(format(a, spec) for a in self.v) + ">"
v = Vec(3, 4)
print(v @ Vec(1, 2), 2 * v, -v, abs(v), bool(Vec(0, 0)), list(v), len(v), v[-1], f"{v:.1f}", max(v), 3 in v, [*v], dict(zip("xy", v)))
class Stack(list):
    def push(self, x): self.append(x); return self
    def peek(self): return self[-1]
s = Stack([1]).push(2).push(3)
print(s, s.peek(), s.pop(), len(s), isinstance(s, list), s == [1, 2], type(s + [1]))
class Meta(type):
    registry = {}
    def __new__(m, name, bases, ns):
        cls = super().__new__(m, name, bases, ns)
        m.registry[name] = cls
        return cls
class Base(metaclass=Meta): pass
class Plugin:
    def __init_subclass__(cls, **kw): print("sub", cls.__name__, kw)
class Child(Plugin, tag="x"): pass
print(list(Meta.registry), Child.__name__)
class A:
    def hi(self): return "A"
class B(A):
    def hi(self): return "B" + super().hi()
class C(A):
    def hi(self): return "C" + super().hi()
class D(B, C):
    def hi(self): return "D" + super().hi()
print(D().hi(), [c.__name__ for c in D.__mro__])
class Lazy:
    def __getattr__(self, name): return f"no {name}"
    def __setattr__(self, name, v): object.__setattr__(self, name, v * 2)
    def __delattr__(self, name): print("del", name); object.__delattr__(self, name)
l = Lazy(); l.a = 4; print(l.a, l.b, l.__dict__); del l.a; print(l.a)
class Temp:
    def __init__(self): self._c = 0
    celsius = property(lambda self: self._c, lambda self, v: setattr(self, "_c", v))
    @property
    def f(self): return self._c * 9 / 5 + 32
t = Temp(); t.celsius = 100; print(t.f)
try:
    t.f = 3
except AttributeError as e:
    print(e)
