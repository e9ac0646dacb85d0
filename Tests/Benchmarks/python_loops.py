"""What the language itself costs: loops of a million steps. Runs unchanged under CPython."""
import time


def report(name, start):
    print(f"{name:<24}{(time.perf_counter() - start) * 1000:9.1f} ms")


def additions(n):
    total = 0
    for i in range(n):
        total += i
    return total


def while_loop(n):
    i = 0
    while i < n:
        i += 1
    return i


def identity(x):
    return x


def calls(n):
    for i in range(n):
        identity(i)


def appends(n):
    values = []
    for i in range(n):
        values.append(i)
    return values


def dict_updates(n):
    counts = {}
    for i in range(n):
        key = i % 1000
        counts[key] = counts.get(key, 0) + 1
    return counts


def string_keys(n):
    counts = {"a": 0, "b": 0, "c": 0}
    for i in range(n):
        counts["b"] += 1
    return counts


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y


def attribute_reads(n):
    p = Point(1, 2)
    total = 0
    for i in range(n):
        total += p.x
    return total


def attribute_writes(n):
    p = Point(1, 2)
    for i in range(n):
        p.x = i
    return p.x


def method_calls(n):
    p = Point(1, 2)
    total = 0
    for i in range(n):
        total += p.total()
    return total


def instances(n):
    for i in range(n):
        Point(i, i)


def list_items(n):
    values = [1.0] * 100
    total = 0.0
    for i in range(n):
        total += values[i % 100]
    return total


def floats(n):
    x = 0.0
    for i in range(n):
        x = x * 0.5 + 1.5
    return x


def comprehension(n):
    return [i * 2 for i in range(n) if i % 3]


def generator(n):
    return sum(i for i in range(n))


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def strings(n):
    parts = []
    for i in range(n):
        parts.append(str(i))
    return len(",".join(parts))


n = 1_000_000
for name, function, argument in [
    ("additions", additions, n),
    ("while loop", while_loop, n),
    ("function calls", calls, n),
    ("list appends", appends, n),
    ("dict updates", dict_updates, n),
    ("string keys", string_keys, n),
    ("attribute reads", attribute_reads, n),
    ("attribute writes", attribute_writes, n),
    ("method calls", method_calls, n),
    ("instances", instances, n),
    ("list items", list_items, n),
    ("floats", floats, n),
    ("comprehension", comprehension, n),
    ("generator", generator, n),
    ("recursive fibonacci(25)", fibonacci, 25),
    ("strings", strings, n),
]:
    start = time.perf_counter()
    function(argument)
    report(name, start)

start = time.perf_counter()
total = 0
for i in range(n):
    total += i
report("module-level loop", start)
