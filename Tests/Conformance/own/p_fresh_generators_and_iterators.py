import itertools
from typing import Iterator

def countdown(n: int) -> Iterator[int]:
    while n:
        yield n
        n -= 1

gen = countdown(3)
print(gen.__name__, next(gen), list(gen), list(gen))

class Batches:
    def __init__(self, data, size):
        self.data, self.size = data, size
    def __len__(self):
        return -(-len(self.data) // self.size)
    def __iter__(self):
        for i in range(0, len(self.data), self.size):
            yield self.data[i:i + self.size]
b = Batches("abcdefg", 3)
print(len(b), list(b), [len(x) for x in b], max(b, key=len))

def running_mean():
    total, n, mean = 0.0, 0, None
    while True:
        value = yield mean
        total += value
        n += 1
        mean = total / n
avg = running_mean()
next(avg)
print([avg.send(v) for v in (10, 20, 60)])
avg.close()
try:
    avg.send(1)
except StopIteration:
    print("closed")

def tree(node):
    if isinstance(node, list):
        for child in node:
            yield from tree(child)
    else:
        yield node
print(list(tree([1, [2, [3, 4], 5], [[6]]])), sum(tree([1, [2, 3]])))
primes = (n for n in itertools.count(2) if all(n % d for d in range(2, int(n ** 0.5) + 1)))
print(list(itertools.islice(primes, 8)), next(primes))
pipeline = map(lambda x: x * x, filter(lambda x: x % 2, range(10)))
print(type(pipeline).__name__, list(pipeline), list(pipeline))
a, *rest, z = countdown(5)
print(a, rest, z, dict(enumerate("ab")), list(zip(*[iter(range(6))] * 2)))
print(any(x > 3 for x in countdown(3)), sorted(countdown(3)), tuple(x for x in "ab"), {x: y for x, y in zip("ab", itertools.count())})
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print(list(itertools.takewhile(lambda v: v < 50, fib())), list(itertools.accumulate([1, 2, 3], initial=10)))
it = iter([1, 2, 3])
print(it.__next__(), next(it), next(it), next(it, "done"), type(iter([])).__name__, hasattr(it, "__iter__"))
def safe():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned up")
for v in safe():
    print(v)
    break
def thrower():
    try:
        yield
    except ValueError as e:
        yield f"caught {e}"
t = thrower(); next(t)
print(t.throw(ValueError("boom")))
print([*map(str.upper, "ab")], list(map(max, [1, 5], [3, 2])), list(itertools.chain.from_iterable(map(countdown, [1, 2]))))
