def outer():
    def helper(x):
        try:
            return x / (x - 1)
        except ZeroDivisionError as err:
            raise ValueError(f"bad {x}") from err
    return [helper(i) for i in range(3)]
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a):
        print("exit", a[0].__name__ if a[0] else None)
try:
    with Ctx() as c:
        outer()
except ValueError as e:
    print(e, e.__cause__)
import sys
try:
    try:
        int("x")
    except ValueError:
        raise
except ValueError as e:
    print("reraised", e)
def deco(n):
    def wrap(f):
        def inner(*a):
            return f(*a) * n
        return inner
    return wrap
@deco(3)
@deco(2)
def h(x): return x
print(h(1))
x = [1, 2, 3]
x[1:2] = [9, 9]
x += (4,)
print(x, x[-2:], x[::2])
print({**{'a': 1}, 'b': 2} | {'c': 3}, {1, 2} & {2, 3}, (1, *range(2), 3))
print(sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1], reverse=True))
a = b = 0
while a < 10:
    a += 1
    if a % 2: continue
    b += a
else:
    print("else", a, b)
for i in range(5):
    if i == 3: break
else:
    print("never")
print(i)
s = "text"
print(f"{s!r:>10}|{s:^10}|{len(s):03d}|{1e6:,.2f}|{0.5:%}|{255:#x}|{'a':{'<'}{5}}|")
print(f"{'x' if s else 'y'}{{}}{s[0]}{s.upper()}{[i for i in range(3)]}{ {'a': 1}['a'] }")
print("a" * 3 + "b", "abc"[::-1], "a,b".split(","), "%-5s|%5.1f" % ("x", 2.25))
import functools, itertools
print(functools.reduce(lambda a, b: a * b, range(1, 6)), list(itertools.chain([1], [2, 3])))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
print(isinstance(True, int), isinstance(1, (str, int)), issubclass(bool, int), callable(print))
class A:
    def __init__(self): self.items = {}
    def __getitem__(self, k): return self.items[k]
    def __setitem__(self, k, v): self.items[k] = v
    def __delitem__(self, k): del self.items[k]
    def __contains__(self, k): return k in self.items
    def __len__(self): return len(self.items)
a = A(); a["x"] = 1; a["y"] = 2; del a["x"]
print("x" in a, "y" in a, len(a), bool(a), a["y"])
a["y"] += 5; print(a["y"])
print(getattr(a, "nope", "default"), hasattr(a, "items"))
setattr(a, "z", 3); print(a.z, vars(a)); delattr(a, "z"); print(hasattr(a, "z"))
print([*map(str, range(3))], list(filter(None, [0, 1, 2])), list(zip("ab", [1, 2])))
print(min(3, 1), max([1, 5, 2], key=lambda v: -v), abs(-3), divmod(7, 2), round(2.5), round(2.675, 2), pow(2, 10, 1000))
def kw(**k): return k
print(kw(**{"a": 1}, b=2))
x = 5
def scope():
    print(x)
scope()
print("after")
lst = [[0] * 3 for _ in range(2)]
lst[0][1] = 5
print(lst)
print(*(f"{i}:{v}" for i, v in enumerate("abc")), sep=", ")
print(0.1 + 0.2, 1e16, 1e-5, 3.0, float("inf"), -0.0, 2 ** 100, 7 / 2, 1 // 3)
print(str(Exception("a", 1)), repr(KeyError("k")), str(KeyError("k")))
try:
    raise Exception
except Exception as e:
    print(repr(e), e.args)
class E2(ValueError):
    def __str__(self): return "custom"
try: raise E2("orig")
except ValueError as e: print(e, repr(e), e.args)
print(__name__, print.__name__, len.__doc__ is not None)
assert (lambda: True)(), "x"
print(not [] and "t" or "f", [] or {} or 0, 1 and 2)
print(1 if 0 else 2 if 0 else 3)
i = 10
print([i for i in range(3)], i)
print((lambda x: (lambda y: x + y))(1)(2))
t = 1,
print(t, (), (1), [(1, 2)])
print(10 if True else 20, *[1, 2] if True else [])
del t
print("\x41\u00e9\n\ttab", r"\n", b"ab", "a\
b")
print('''multi
line''')
