import itertools as it
from functools import reduce, partial, lru_cache, wraps, cmp_to_key, total_ordering, cache, singledispatch
from operator import itemgetter, attrgetter, add, mul, methodcaller

print(list(it.chain([1], "ab", range(2))), list(it.islice(it.count(5, 2), 4)), list(it.accumulate([1, 2, 3], mul)))
print(list(it.combinations("abc", 2)), list(it.permutations([1, 2, 3], 2))[:3], list(it.product("ab", repeat=2)))
print([(k, list(g)) for k, g in it.groupby("aabbbc")], list(it.zip_longest([1, 2], "a", fillvalue="-")))
print(list(it.takewhile(lambda v: v < 3, [1, 2, 5, 1])), list(it.dropwhile(lambda v: v < 3, [1, 2, 5, 1])), list(it.starmap(pow, [(2, 3), (3, 2)])))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), list(b), list(a), list(it.pairwise("abcd")), list(it.compress("abcd", [1, 0, 1, 0])), list(it.repeat("x", 2)))
cyc = it.cycle("AB")
print([next(cyc) for _ in range(5)], list(it.filterfalse(str.isdigit, "a1b2")), list(it.combinations_with_replacement("ab", 2)), list(it.chain.from_iterable([[1], [2, 3]])))
print(reduce(add, [1, 2, 3], 10), reduce(lambda p, q: p * q, range(1, 6)), partial(int, base=2)("101"), partial(pow, 2)(5))

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())

def timed(times):
    def deco(fn):
        @wraps(fn)
        def inner(*args, **kwargs):
            """wrapped"""
            return [fn(*args, **kwargs) for _ in range(times)]
        return inner
    return deco

@timed(times=2)
def hello(name, *, mark="!"):
    """Say hello."""
    return f"hello {name}{mark}"
print(hello("bob"), hello.__name__, hello.__doc__, hello("x", mark="?"))

rows = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(rows, key=itemgetter(1, 0)), sorted(rows, key=cmp_to_key(lambda p, q: q[1] - p[1])), max(rows, key=itemgetter(1)))

@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"V({self.n!r})"
print(V(1) <= V(2), V(3) > V(2), sorted([V(3), V(1)]), max(V(1), V(9)), list(map(attrgetter("n"), [V(4)])))
print(list(map(methodcaller("upper"), ["a"])), list(zip(*[(1, "a"), (2, "b")])), list(enumerate("ab", 1)), list(map(lambda p, q: p + q, [1, 2], [3, 4])))

@singledispatch
def show(v): return f"? {v}"
@show.register
def _(v: int): return f"int {v}"
@show.register(list)
def _(v): return f"list {len(v)}"
print(show(1), show([1, 2]), show("s"))

def gen():
    got = yield 1
    print("got", got)
    yield from [2, 3]
    return "done"
g = gen()
print(next(g), g.send("hi"), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
lines = (l.strip() for l in ["a ", " b"])
print(next(lines), type(lines).__name__, sum(i * i for i in range(4)), next(iter([]), "none"), list(iter(lambda: next(cyc), "A")))

def batches(seq, n):
    it_ = iter(seq)
    while chunk := list(it.islice(it_, n)):
        yield chunk
print(list(batches(range(7), 3)))
