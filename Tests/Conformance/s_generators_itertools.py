import itertools
from functools import reduce, partial, lru_cache
from collections import Counter, deque, OrderedDict, namedtuple
import operator

def batches(items, size):
    it = iter(items)
    while chunk := list(itertools.islice(it, size)):
        yield chunk

print(list(batches(range(7), 3)))
def running():
    total, n = 0.0, 0
    mean = None
    while True:
        v = yield mean
        total += v
        n += 1
        mean = total / n
r = running()
next(r)
print([r.send(v) for v in (2, 4, 9)])
def flat(x):
    for v in x:
        if isinstance(v, list):
            yield from flat(v)
        else:
            yield v
print(list(flat([1, [2, [3, []]], 4])), sum(v * v for v in range(4)), any(v > 3 for v in [1, 2]))
print(list(itertools.chain([1], (2, 3))), list(itertools.product("ab", [0, 1]))[:3], list(itertools.combinations("abc", 2)), list(itertools.permutations([1, 2, 3], 2))[:2])
print(list(itertools.accumulate([1, 2, 3], operator.mul)), [(k, len(list(g))) for k, g in itertools.groupby("aabccc")], list(itertools.zip_longest("ab", "c", fillvalue="-")))
print(list(itertools.takewhile(lambda v: v < 3, itertools.count())), list(zip(itertools.cycle("xy"), range(3))), list(itertools.pairwise([1, 4, 9])))
print(reduce(lambda a, b: a * b, range(1, 6)), partial(pow, 2)(10), list(map(max, [1, 5], [4, 2])), list(filter(None, [0, 1, "", "a"])))
c = Counter("mississippi")
print(c.most_common(2), c["z"], c + Counter("s"), c - Counter("sss"), sum(c.values()), sorted(c.elements())[:4])
d = deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0); d.rotate(1)
print(d, d[0], d.pop(), list(reversed(d)))
P = namedtuple("P", "x y")
print(P(1, 2), P._fields, P(3, 4)._asdict(), [*enumerate("ab", 1)])
first, *rest, last = range(5)
print(first, rest, last, {**{"a": 1}, "b": 2}, [*"hi", *range(2)], {"a": 1} | {"a": 3})
@lru_cache(maxsize=None)
def f(n):
    return n if n < 2 else f(n - 1) + f(n - 2)
print(f(50), f.cache_info())
g = (v for v in [1])
next(g)
try:
    next(g)
except StopIteration as e:
    print("done", repr(e), next(g, "default"))
match {"op": "add", "args": [1, 2]}:
    case {"op": "add", "args": [a, b]}:
        print(a + b)
