import itertools, functools, contextlib
def countdown(n):
    while n:
        got = yield n
        if got: n = got
        n -= 1
    return "done"
g = countdown(3)
print(next(g), g.send(10), next(g), list(itertools.islice(g, 2)))
def outer():
    r = yield from countdown(2)
    yield r
print(list(outer()))
def batches(seq, n):
    it = iter(seq)
    while chunk := list(itertools.islice(it, n)):
        yield chunk
print(list(batches(range(7), 3)))
print(list(itertools.chain([1], (2, 3))), list(itertools.product("ab", [1, 2])), list(itertools.permutations([1, 2, 3], 2))[:3], list(itertools.combinations("abc", 2)))
print(list(itertools.accumulate([1, 2, 3])), list(itertools.zip_longest([1], [2, 3], fillvalue=0)), [(k, list(v)) for k, v in itertools.groupby("aabc")], list(itertools.takewhile(lambda v: v < 3, range(9))), list(itertools.pairwise([1, 2, 3])), list(itertools.repeat(1, 2)), next(itertools.count(5, 2)), list(itertools.starmap(pow, [(2, 3)])), list(itertools.compress("abc", [1, 0, 1])))
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(int, base=2)("101"))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
def timer(fn):
    @functools.wraps(fn)
    def wrapped(*args, **kwargs):
        print("call", fn.__name__, args, kwargs)
        return fn(*args, **kwargs)
    return wrapped
@timer
def mul(a, b=2):
    "doc"
    return a * b
print(mul(3, b=4), mul.__name__, mul.__doc__)
@contextlib.contextmanager
def section(name):
    print("<", name)
    try:
        yield name.upper()
    finally:
        print(">", name)
with section("a") as s, section("b"):
    print(s)
g = (x * x for x in range(3))
print(next(g), list(g), sum(x for x in range(4)), any(x > 2 for x in range(3)), all([]))
try:
    next(iter([]))
except StopIteration as e:
    print("stop", repr(e))
def closing():
    try:
        yield 1
    except GeneratorExit:
        print("closed")
        raise
c = closing(); next(c); c.close()
