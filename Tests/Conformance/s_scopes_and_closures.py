x = "global"

def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "changed"
        return locals()
    before = x
    inner()
    return before, x

print(outer(), x)
def counter(start=0):
    n = start
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step

c = counter(10)
print(c(), c(5), c(by=-1), c.__closure__[0].cell_contents)
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 0}))
for call in (lambda: f(), lambda: f(1), lambda: f(1, c=2, a=3), lambda: outer(1), lambda: (lambda x, /: x)(x=1)):
    try:
        call()
    except TypeError as e:
        print(e)
def deco(times):
    def wrap(fn):
        import functools
        @functools.wraps(fn)
        def run(*a, **k):
            return [fn(*a, **k) for _ in range(times)]
        return run
    return wrap
@deco(2)
def hello(name):
    "greets"
    return f"hi {name}"
print(hello("bo"), hello.__name__, hello.__doc__)
class Timer:
    def __enter__(self):
        print("in"); return self
    def __exit__(self, kind, value, tb):
        print("out", kind.__name__ if kind else None); return True
with Timer() as t:
    raise ValueError("swallowed")
from contextlib import contextmanager, suppress
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")
with tag("b") as b, suppress(KeyError):
    {}[b]
print([[j for j in range(i)] for i in range(3)], {i: j for i in range(2) for j in range(i)}, [*map(lambda i: i and 1 / i, (0, 2))])
print(sorted(["b", "A", "c"], key=str.lower), max("apple", "fig", key=len), all(map(str.isupper, "AB")), (lambda *a: a)(1, 2), type(lambda: 0).__name__)
try:
    def g():
        print(y)
        y = 1
    g()
except UnboundLocalError as e:
    print(e)
print(__name__, callable(f), f.__defaults__, f.__kwdefaults__, eval("1 + 2"), isinstance(True, int), id(c) == id(c))
exec("z = 5"); print(z)
while True:
    x = x[:-1]
    if len(x) < 3: break
else:
    print("no")
for i in range(2): pass
else: print("else", i, x)
