import functools
import time
from contextlib import contextmanager, suppress, ExitStack, nullcontext, redirect_stdout, closing
import io

def logged(fn=None, *, level="info"):
    if fn is None:
        return functools.partial(logged, level=level)
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        inner = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        print(f"[{level}] {fn.__name__}({inner})")
        return fn(*args, **kwargs)
    wrapper.calls = 0
    return wrapper

@logged
def add(a, b=1):
    "Add two numbers."
    return a + b

@logged(level="debug")
def mul(*xs, scale=1):
    return functools.reduce(lambda p, q: p * q, xs, scale)

print(add(2), add(2, b=5), mul(2, 3, scale=10), add.__name__, add.__doc__, add.__wrapped__(1, 1))

def retry(times, errors=(ValueError,)):
    def deco(fn):
        @functools.wraps(fn)
        def inner(*a):
            for k in range(1, times + 1):
                try:
                    return fn(*a, attempt=k)
                except errors as e:
                    print(f"try {k}: {e}")
            raise RuntimeError(f"{fn.__name__} failed {times} times") from e_last[0] if (e_last := [None]) and False else None
        return inner
    return deco

@retry(3)
def flaky(x, attempt):
    if attempt < 3:
        raise ValueError(f"not yet ({attempt})")
    return x * attempt
print(flaky(5))

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")

with tag("a") as A, tag("b") as B:
    print(A, B)
    raise KeyError("oops")
with suppress(ZeroDivisionError):
    1 / 0
    print("never")
with ExitStack() as stack:
    for n in "xyz":
        stack.callback(print, "leaving", n)
    stack.enter_context(tag("stack"))
buf = io.StringIO()
with redirect_stdout(buf):
    print("hidden", end="!")
print(repr(buf.getvalue()))

class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self
    def __exit__(self, kind, value, tb):
        self.seconds = time.perf_counter() - self.start
        print("exit with", kind.__name__ if kind else None, value)
        return kind is IndexError
with Timer() as t:
    [][0]
print(t.seconds >= 0)

@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())

@functools.singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show(1), show([1, 2]), show("s"), show(True))

class Once:
    def __init__(self, fn): self.fn = fn
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        print("computing", self.name)
        obj.__dict__[self.name] = value = self.fn(obj)
        return value
class Data:
    @Once
    def total(self): return 42
    @functools.cached_property
    def other(self): return [self.total]
d = Data()
print(d.total, d.total, d.other is d.other, vars(d))
