from __future__ import annotations
from functools import reduce, partial, cache, wraps, singledispatch, cached_property, cmp_to_key
from itertools import count, takewhile, dropwhile, islice, starmap, repeat, tee, compress, filterfalse, chain, groupby, accumulate, product, combinations_with_replacement
from operator import add, mul, itemgetter, attrgetter, methodcaller
from typing import Iterator, TypeVar, Generic, Protocol, Literal, Union
import time, sys

T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self) -> None: self._items: list[T] = []
    def push(self, x: T) -> Stack[T]: self._items.append(x); return self
    def __len__(self) -> int: return len(self._items)
    def __iter__(self) -> Iterator[T]: yield from reversed(self._items)
print(list(Stack[int]().push(1).push(2)), len(Stack()))
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str, len, partial(add, 10))(12345), list(map(partial(mul, 2), range(3))), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(takewhile(lambda n: n < 20, filter(lambda n: n % 7 == 0, count(1)))), list(dropwhile(str.isalpha, "ab1c")), list(islice(count(5, 5), 2, 5)), list(compress("abcd", [1, 0, 1, 0])), list(filterfalse(None, [0, 1, ""])), list(chain.from_iterable([[1], [2, 3]])), list(repeat("x", 2)), list(accumulate([3, 1, 2], max)), list(combinations_with_replacement("ab", 2)))
@singledispatch
def show(x): return f"?{x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return "list " + ",".join(map(show, x))
print(show(3), show([1, "a"]), show(2.5), show(True))
def memo(fn):
    seen = {}
    @wraps(fn)
    def inner(*args):
        if args not in seen: seen[args] = fn(*args)
        return seen[args]
    inner.seen = seen
    return inner
@memo
def collatz(n: int) -> int: return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
print(max(range(1, 50), key=collatz), collatz(27), len(collatz.seen) > 100, collatz.__name__, collatz.__annotations__)
class Circle:
    def __init__(self, r): self.r = r
    @cached_property
    def area(self): print("computing"); return 3 * self.r ** 2
c = Circle(2); print(c.area, c.area, "area" in c.__dict__)
print(sorted(["10", "9", "2"], key=cmp_to_key(lambda a, b: int(a) - int(b))), sorted([("b", 2), ("a", 2), ("c", 1)], key=itemgetter(1, 0)), list(map(methodcaller("upper"), "ab")), {k: [v for _, v in g] for k, g in groupby(sorted([("x", 1), ("y", 2), ("x", 3)]), key=itemgetter(0))})
def primes():
    found = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n); yield n
print(list(islice(primes(), 10)), next(p for p in primes() if p > 100))
a, b = tee(iter([1, 2, 3])); next(b); print(list(zip(a, b)))
def coro():
    total = 0
    try:
        while True:
            x = yield total
            if x is None: return total
            total += x
    finally:
        print("closed")
g = coro(); next(g); g.send(5); print(g.send(6))
try: g.send(None)
except StopIteration as e: print(e.value)
g = (i for i in range(3)); print(next(g), list(g), list(g), sum(1 for _ in "abc"))
print((lambda n, f=lambda n, f: 1 if n < 2 else n * f(n - 1, f): f(n, f))(5), (lambda *a, **k: (a, k))(1, x=2), [*map(lambda p: p[0] + p[1], zip([1, 2], [3, 4]))])
match (1, [2, 3], {"k": "v"}):
    case (int(n), [first, *rest], {"k": str(s)}) if n > 0: print(n, first, rest, s)
for cmd in ("go north", "stop", "go", {"x": 1, "y": 2}, [1, 2, 3], 5.0, None):
    match cmd.split() if isinstance(cmd, str) else cmd:
        case ["go", direction]: print("going", direction)
        case ["stop" | "quit"]: print("stopping")
        case ["go"]: print("where")
        case {"x": x, **rest}: print("dict", x, rest)
        case [_, *_]: print("sequence")
        case float() | int(): print("number")
        case None: print("none")
print(f"{sys.version_info.major}", isinstance(time.perf_counter(), float), all(isinstance(i, int) for i in range(3)), any([]), divmod(17, 5), hash("a") == hash("a"), abs(complex(3, 4)), (10).bit_length(), (255).to_bytes(2, "big"), float("1e3"), int("0b101", 2) if False else int("101", 2), "%x" % 255, round(1234.5678, -2), sum([[1], [2]], []), min("b", "a"), max([1, 5, 3], default=0), max([], default="none"))
if (n := len("walrus")) > 5: print(n)
assert isinstance(n, int), "n must be int"
nums = [1, 2, 3, 4]; evens = [x for x in nums if not x % 2]; squares = {x: x * x for x in nums}; print(evens, squares, {x % 2 for x in nums}, tuple(x for x in nums if x > 2), [(x, y) for x in range(2) for y in "ab"], [[0] * 2 for _ in range(2)], *(x ** 2 for x in nums))
