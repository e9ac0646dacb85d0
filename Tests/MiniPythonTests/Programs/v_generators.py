def count(n):
    i = 0
    try:
        while i < n:
            sent = yield i
            if sent is not None:
                i = sent
            else:
                i += 1
    finally:
        print("closed", i)
    return "result"


def delegate():
    r = yield from count(2)
    print("got", r)
    yield from [10, 20]
    return 5


print(list(delegate()))
g = count(10)
print(next(g), g.send(5), next(g))
g.close()
print(list(g))
g = count(3)
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print("caught", e)


def catcher():
    while True:
        try:
            x = yield
            print("x", x)
        except KeyError as e:
            print("inside", e)


g = catcher()
next(g)
g.send(1)
g.throw(KeyError("k"))
g.send(2)
squares = (x * x for x in range(5) if x % 2)
print(next(squares), list(squares), list(squares))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))
print(sum(a * b for a in range(3) for b in range(a)), {k: v for k, v in ((i, i * i) for i in range(3))})
print(any(x > 2 for x in [1, 2, 3]), max((len(w), w) for w in ["a", "bbb", "cc"]))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for i, f in enumerate(fib()):
    if i > 8:
        break
    print(f, end=" ")
print()
try:
    next(iter([]))
except StopIteration as e:
    print("stop", e.value)


def bad():
    yield 1
    raise StopIteration("no")


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))
