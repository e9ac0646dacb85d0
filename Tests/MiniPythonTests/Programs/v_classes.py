class Base:
    registry = []

    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag
        Base.registry.append(cls.__name__)

    def who(self):
        return "base"


class Left(Base, tag="l"):
    def who(self):
        return "left>" + super().who()


class Right(Base):
    def who(self):
        return "right>" + super().who()


class Both(Left, Right, tag="b"):
    def who(self):
        return "both>" + super().who()


print(Both().who(), [c.__name__ for c in Both.__mro__], Base.registry, Both.tag, Right.tag)
try:
    class Bad(Base, Both):
        pass
except TypeError as e:
    print(e)


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, other):
        return self.x < other.x

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __setitem__(self, i, v):
        if i == 0:
            self.x = v
        else:
            self.y = v

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __bool__(self):
        return bool(self.x or self.y)

    def __call__(self, k):
        return self * k

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __format__(self, spec):
        return f"<{self.x:{spec}}|{self.y:{spec}}>"


a, b = Vector(1, 2), Vector(3, 4)
print(a + b, 3 * a, a * 2, -a, a == Vector(1, 2), a != b, a < b, b > a, sum([a, b]), a @ b)
a += b
print(a, len(a), a[0], 6 in a, list(a), bool(Vector(0, 0)), a(2), f"{a:.1f}", {a: 1}[Vector(4, 6)])
a[1] = 9
x, y = a
print(x, y, sorted([b, a, Vector(0, 1)]), max(a, b))
try:
    a + 1
except TypeError as e:
    print(e)
try:
    a <= b
except TypeError as e:
    print(e)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), [i for i in Countdown(2)], next(Countdown(5)), 1 in Countdown(3))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        print("set", name)
        setattr(self._target, name, value)


p = Proxy(Countdown(4))
print(p.n)
p.n = 7
print(p.n, p._target.n)


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def fahrenheit(self):
        "Degrees."
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self._celsius = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        print("gone")


t = Temperature(100)
t.fahrenheit = 32
print(t.fahrenheit, t._celsius, vars(t), t.__dict__)
del t.fahrenheit
try:
    Vector.missing
except AttributeError as e:
    print(e)
try:
    t.missing
except AttributeError as e:
    print(e)


class ReadOnly:
    @property
    def x(self):
        return 1


try:
    ReadOnly().x = 2
except AttributeError as e:
    print(e)


class Stack(list):
    def push(self, v):
        self.append(v)
        return self


class Config(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)


s = Stack()
print(s.push(1).push(2), len(s), isinstance(s, list), s[-1])
c = Config(lr=0.1, epochs=3)
print(c.lr, c["epochs"], c, hasattr(c, "nope"))


class Unhashable:
    def __eq__(self, other):
        return True


try:
    {Unhashable(): 1}
except TypeError as e:
    print(e)


class Meta:
    items = [i * 2 for i in range(3)]
    total = sum(items)
    names: list = []
    count: int = 0


print(Meta.items, Meta.total, Meta.__annotations__)


def decorator(f):
    def inner(*args, **kwargs):
        print("call", f.__name__, len(args), kwargs)
        return f(*args, **kwargs)
    return inner


@decorator
def add(a, b=1):
    return a + b


print(add(1, b=5), add.__name__)


class Tracked:
    @decorator
    def method(self, x):
        return x

    @classmethod
    def create(cls, *args):
        return cls.__name__, args

    @staticmethod
    def helper():
        return "helped"


print(Tracked().method(3) == 3, Tracked.create(1, 2), Tracked().helper(), Tracked.helper())
print(type(Tracked()), Tracked.__name__, Tracked().__class__.__name__, callable(Tracked), callable(3))


class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance


print(Single() is Single())
