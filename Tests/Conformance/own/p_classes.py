class Vector:
    dims = 2
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"Vector({self.x}, {self.y})"
    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)
    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __bool__(self):
        return bool(self.x or self.y)
    def __getitem__(self, i):
        return (self.x, self.y)[i]
    def __len__(self):
        return 2
    def __iter__(self):
        yield self.x
        yield self.y
    def __contains__(self, v):
        return v in (self.x, self.y)
    def __call__(self, f):
        return Vector(f(self.x), f(self.y))
    def __neg__(self):
        return Vector(-self.x, -self.y)
    def __lt__(self, o):
        return abs(self) < abs(o)
    @classmethod
    def unit(cls):
        return cls(1, 0)
    @staticmethod
    def help():
        return "2d"
    @property
    def length(self):
        return abs(self)
    @length.setter
    def length(self, v):
        k = v / abs(self)
        self.x *= k; self.y *= k

a, b = Vector(3, 4), Vector(1, 2)
print(a + b, 2 * a, a * 2, a == Vector(3, 4), abs(a), bool(Vector(0, 0)), a[0], len(a), list(a), 4 in a, a(lambda v: -v), -a)
print(sorted([a, b]), max(a, b), {a: 1}[Vector(3, 4)], Vector.unit(), a.help(), a.length, Vector.dims)
a.length = 10
print(a, a.__dict__, vars(b), hasattr(a, "z"), getattr(a, "z", None))
try:
    a + 1
except TypeError as e:
    print(e)
try:
    a.z
except AttributeError as e:
    print(e)
class Base:
    def hello(self): return "base"
    def run(self): return self.hello() + "!"
class Child(Base):
    def hello(self): return "child of " + super().hello()
print(Child().run(), Child.__mro__[1].__name__, isinstance(Child(), Base), issubclass(Child, Base), Child.__name__, type(Child()).__name__)
print(repr(Child)[:16], str(type(3)), type(None), callable(Child))
class Meta:
    __slots__ = ("a",)
    def __enter__(self): print("in"); return self
    def __exit__(self, t, v, tb): print("out", t.__name__ if t else None); return True
    def __getattr__(self, n): return n.upper()
with Meta() as m:
    print(m.foo)
    raise ValueError("x")
