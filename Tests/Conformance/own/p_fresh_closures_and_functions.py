from functools import partial, reduce, wraps
import time

def make_multiplier(k):
    def mul(x, /, *, offset=0):
        return x * k + offset
    return mul
double = make_multiplier(2)
print(double(5), double(5, offset=1), double.__closure__[0].cell_contents)
try:
    double(x=5)
except TypeError as e:
    print(e)
def show(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(show(1, c=3), show(1, 2, 3, 4, c=5, e=6), show(*[1, 2], **{"c": 3}))
for bad in (lambda: show(1), lambda: show(c=1), lambda: show(1, c=2, a=3), lambda: double(), lambda: double(1, 2), lambda: double(1, foo=2)):
    try:
        bad()
    except TypeError as e:
        print(e)
def logged(level="info"):
    def deco(fn):
        calls = 0
        @wraps(fn)
        def inner(*a, **k):
            nonlocal calls
            calls += 1
            print(f"[{level}] {fn.__name__}{a} #{calls}")
            return fn(*a, **k)
        inner.reset = lambda: calls
        return inner
    return deco
@logged("debug")
def area(w, h=1):
    """Area of a box."""
    return w * h
print(area(2, 3), area(4), area.__name__, area.__doc__, area.reset())
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, lambda v: v - 10)(3), partial(area, h=5).keywords, sorted("bca", key=lambda ch: -ord(ch)))
def fact(n: int) -> int:
    return 1 if n < 2 else n * fact(n - 1)
print(fact(25), fact.__annotations__, [fact(i) for i in range(6)])
x = "global"
def outer():
    x = "outer"
    def inner():
        global x
        x = "changed"
        return x
    return inner(), x
print(outer(), x)
ops = {"+": lambda a, b: a + b, "max": max, "pow": pow}
print({k: f(2, 3) for k, f in ops.items()}, (lambda *, z=1: z)(), (lambda: (yield))().__class__.__name__)
def default_trap(n, seen=[]):
    seen.append(n)
    return len(seen)
print(default_trap(1), default_trap(2), default_trap.__defaults__, default_trap(3, []))
adders = [lambda v, i=i: v + i for i in range(3)]
print([f(10) for f in adders], list(map(lambda f: f(0), adders)))
def recurse(d, depth=0):
    for k, v in d.items():
        print("  " * depth + k, end="" if isinstance(v, dict) else f": {v}\n")
        if isinstance(v, dict):
            print()
            recurse(v, depth + 1)
recurse({"a": 1, "b": {"c": 2, "d": {"e": 3}}})
print(callable(area), area.__wrapped__(2, 2), (lambda a, b=1, *c, **d: 0).__defaults__, max([3, 1, 2], key=lambda v: -v), min("b", "a"), sum(range(5), 100))
def try_all():
    try:
        return "try"
    except Exception:
        return "except"
    else:
        return "else"
    finally:
        print("finally")
print(try_all())
