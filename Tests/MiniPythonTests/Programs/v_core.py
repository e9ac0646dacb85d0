x = 3
y = x * 2 + 1
print(x, y, x ** y, 7 // 2, -7 // 2, 7 % 3, 2.5 / 2)
def f(a, b=2, *args, c=5, **kw):
    return a, b, args, c, kw
print(f(1), f(1, 3), f(1, 3, 4, 5), f(1, c=9), f(1, z=3, b=8))
l = [i * i for i in range(10) if i % 2]
print(l, l[0], l[-1], l[1:3], l[::-1])
d = {k: v for k, v in zip("abc", range(3))}
print(d, {1, 2, 3}, {**d, 'z': 5}, [*l, 1])
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
else:
    print("done")
a, *b, c = range(6)
print(a, b, c)
a, b = 1, 2
a, b = b, a
print(a, b)
class A:
    count = 0
    def __init__(self, x):
        self.x = x
        A.count += 1
    def get(self):
        return self.x
    @property
    def double(self):
        return self.x * 2
    @double.setter
    def double(self, v):
        self.x = v / 2
    @staticmethod
    def s(a):
        return a + 1
    @classmethod
    def make(cls, v):
        return cls(v)
    def __repr__(self):
        return f"A({self.x!r})"
    def __add__(self, o):
        return A(self.x + o.x)
    def __eq__(self, o):
        return isinstance(o, A) and self.x == o.x
    def __getitem__(self, i):
        return self.x + i
class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def get(self):
        return super().get() + self.y
a = A(5)
b = B(1, 2)
print(a, b, a.get(), b.get(), a.double, A.s(3), B.make, A.count, a + b, a == A(5), a[3])
a.double = 10
print(a.x, A.make(9), isinstance(b, A), issubclass(B, A), type(b).__name__, B.__mro__)
def gen(n):
    i = 0
    while i < n:
        got = yield i
        if got: print("got", got)
        i += 1
    return "end"
print(list(gen(4)), sum(x * 2 for x in gen(3)))
g = gen(3)
print(next(g), g.send("hi"), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
i = outer()
print(i(), i(), i())
try:
    1 / 0
except ZeroDivisionError as e:
    print("caught", e, repr(e), type(e))
finally:
    print("fin")
def t():
    try:
        return 1
    finally:
        print("cleanup")
print(t())
class CM:
    def __enter__(self):
        print("enter"); return self
    def __exit__(self, t, v, tb):
        print("exit", t, v); return True
with CM() as c:
    raise ValueError("boo")
print(f"{x:>5}|{3.14159:.2f}|{x=}|{'a' 'b'!r:>6}|{y:{x}}|{d['a']}")
fs = [lambda i=i: i for i in range(3)]
print([h() for h in fs], (lambda *a: a)(1, 2))
print(1 < 2 < 3, 1 if x else 2, not x, x is None, 3 in [1, 2, 3], None or 4, 0 and 5)
while True:
    x -= 1
    if x < 0: break
    if x == 1: continue
    print(x)
match [1, 2, 3]:
    case [a, b]: print("two")
    case [1, *rest]: print("rest", rest)
match {"k": 5}:
    case {"k": v} if v > 3: print("v", v)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(20))
del l[0]
print(l, [[j for j in range(i)] for i in range(4)])
print(*[1,2,3], sep="-", end="!\n")
global_x = 1
def setg():
    global global_x
    global_x += 5
setg(); print(global_x)
import math
print(math.pi, math.sqrt(2))
from collections import Counter
print(Counter("hello"))
print("%d %s" % (3, "x"), "abc".upper(), "{} {x}".format(1, x=2))
assert 1 == 1, "no"
print((n := 10), n)
