def average():
    total, n = 0.0, 0
    avg = None
    while True:
        try:
            x = yield avg
        except ZeroDivisionError:
            print("reset")
            total, n = 0.0, 0
            avg = None
            continue
        total += x
        n += 1
        avg = total / n

g = average()
next(g)
print(g.send(10), g.send(20), g.throw(ZeroDivisionError), g.send(7))
g.close()
try:
    g.send(1)
except StopIteration as e:
    print("stopped", e.value)

def inner():
    got = yield 1
    print("inner got", got)
    try:
        yield 2
    finally:
        print("inner closed")
    return "result"

def outer():
    r = yield from inner()
    print("outer has", r)
    yield from "ab"
    return 99

o = outer()
print(next(o), o.send("hi"), next(o), next(o))
try:
    next(o)
except StopIteration as e:
    print(e.value)

def batches(seq, size):
    buf = []
    for s in seq:
        buf.append(s)
        if len(buf) == size:
            yield tuple(buf)
            buf.clear()
    if buf:
        yield tuple(buf)
print(list(batches(range(7), 3)), list(batches("", 2)))

def countdown(n):
    while n:
        yield n
        n -= 1
gen = countdown(3)
print(gen.__name__, iter(gen) is gen, 2 in gen, list(gen), list(gen), next(gen, "empty"))
squares = (x * x for x in range(10) if x % 3 == 0)
print(sum(squares), sum(squares), type(squares).__name__)

class Windows:
    def __init__(self, data, k): self.data, self.k = data, k
    def __iter__(self):
        for i in range(len(self) ): yield self.data[i:i + self.k]
    def __len__(self): return max(0, len(self.data) - self.k + 1)
    def __reversed__(self): return reversed(list(self))
    def __contains__(self, w): return w in list(iter(self))
w = Windows([1, 2, 3, 4], 2)
print(list(w), len(w), [2, 3] in w, list(reversed(w)), [*w][0], max(w), bool(Windows([], 2)))
it = iter(w)
for first in it:
    print(first, next(it, None))
def bad():
    yield 1
    raise StopIteration
try:
    list(bad())
except RuntimeError as e:
    print(e)
a, *b, c = countdown(5)
print(a, b, c, dict(zip("abc", countdown(3))), [*countdown(2), *countdown(1)], max(countdown(4)), sorted(countdown(3)))
