from enum import IntEnum, Flag, Enum, IntFlag, auto, StrEnum, unique
class Celsius(float):
    unit = "C"
    def __new__(cls, v, note=""):
        self = super().__new__(cls, v)
        self.note = note
        return self
    def to_f(self):
        return self * 9 / 5 + 32
    def __str__(self):
        return f"{float(self):.1f}°C"
    def __add__(self, other):
        return Celsius(float(self) + other)
c = Celsius(36.6, note="body")
print(c, repr(c), c.note, c.to_f(), type(c + 1).__name__, c + 1, type(c * 2).__name__, c.unit, c > 30, round(c), int(c), isinstance(c, float), f"{c:.2f}", f"{c}", max(c, 40), c.is_integer(), {c: 1}[36.6], sum([c, 1.0]), c == 36.6, hash(c) == hash(36.6))
class Id(int):
    def __repr__(self):
        return f"Id({int(self)})"
    @property
    def even(self):
        return self % 2 == 0
i = Id(4)
print(i, repr(i), i + 1, i.even, [i], i * "ab", range(i), [1, 2, 3, 4, 5][i], i.bit_length(), f"{i:03d}", f"{i}", i / 2, -i, Id("12"), Id("ff", 16), i == 4, i.real, type(-i).__name__)
i.extra = 5
print(i.extra, vars(i))
class Name(str):
    def shout(self):
        return self.upper() + "!"
    def __eq__(self, o):
        return self.lower() == str(o).lower()
    def __hash__(self):
        return hash(self.lower())
n = Name("Ada")
print(n, repr(n), n.shout(), n == "ADA", n + "x", type(n + "x").__name__, n[0], len(n), "d" in n, n.lower(), {n: 1}, f"{n:>5}", n.split("d"), "-".join([n, "b"]), [c for c in n], isinstance(n, str))
class Level(IntEnum):
    LOW = 1
    HIGH = 5
print(Level.LOW, repr(Level.LOW), Level.LOW < Level.HIGH, Level.LOW + 1, Level(5), Level["LOW"], sorted([Level.HIGH, Level.LOW]), f"{Level.LOW}", f"{Level.LOW:>3}", Level.HIGH == 5, [10, 20, 30][Level.LOW], list(Level), Level.HIGH.name, Level.HIGH.value, sum(Level), int(Level.LOW), isinstance(Level.LOW, int), max(Level), Level.LOW in Level, len(Level), {Level.LOW: "a"}[1], Level.__members__)
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
p = Perm.R | Perm.X
print(p, repr(p), Perm.R in p, Perm.W in p, p & Perm.R, p ^ Perm.R, ~Perm.R, p.value, bool(Perm(0)), Perm(0), Perm.RW, Perm(3), list(p), len(p), Perm.RW.name, p.name, Perm(7), list(Perm))
class IP(IntFlag):
    A = 1
    B = 2
print(IP.A | IP.B, repr(IP.A | IP.B), IP.A | 4, repr(IP.A | 4), (IP.A | IP.B) & 1, IP(3) == 3, IP.A + 1)
class S(StrEnum):
    RED = auto()
    BLUE = "b"
print(S.RED, repr(S.RED), S.RED == "red", S.BLUE.upper(), f"{S.BLUE:>3}", S("b"), list(S), "x" + S.RED)
for f in (lambda: Level(3), lambda: Level["NO"], lambda: Perm(16), lambda: S("zz")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)
print(Planet.EARTH, Planet.EARTH.mass, Planet.MARS.ratio, [p.name for p in Planet], Planet((5.97, 6.37)))
class Vec(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)
    def __add__(self, o):
        return Vec(*(x + y for x, y in zip(self, o)))
    def __mul__(self, k):
        return Vec(*(x * k for x in self))
    __rmul__ = __mul__
v = Vec(1, 2)
print(v, v + Vec(3, 4), 2 * v, v * 2, len(v), v[0], v == (1, 2), type(v + v).__name__, repr(v))
class Stack(list):
    def push(self, x):
        self.append(x)
        return self
    def peek(self):
        return self[-1]
s = Stack([1]).push(2)
print(s, s.peek(), len(s), type(s).__name__, s + [3], type(s + [3]).__name__, s == [1, 2], Stack(), s[0:1], bool(Stack()))
class D(dict):
    def __missing__(self, k):
        return k * 2
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k)
d = D(a=1)
print(d, d["zz"], d.a, d.get("q"), len(d), "a" in d, dict(d), D.fromkeys("ab", 0), d | {"b": 2}, type(d).__name__)
