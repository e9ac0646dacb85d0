from contextlib import contextmanager
@contextmanager
def ctx(n):
    print("in", n)
    try:
        yield n * 2
    except ValueError as e:
        print("swallow", e)
    finally:
        print("out", n)
with ctx(1) as a, ctx(2) as b:
    print(a, b)
with ctx(3):
    raise ValueError("x")
def f():
    for i in range(3):
        with ctx(i):
            if i == 1: return i
print(f())
def g():
    while True:
        try:
            with ctx(9):
                break
        finally:
            print("fin")
    return "ok"
print(g())
