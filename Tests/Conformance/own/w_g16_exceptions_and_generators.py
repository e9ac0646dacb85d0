def batches(items, size):
    for start in range(0, len(items), size):
        yield items[start:start + size]

print(list(batches(list(range(7)), 3)))
gen = batches("abcdef", 4)
print(next(gen), next(gen), next(gen, "empty"))

def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError as e:
        print("caught:", e)
        return None
    else:
        return result
    finally:
        print("finally", a, b)

print(divide(1, 4), divide(1, 0))

class EarlyStop(Exception):
    def __init__(self, epoch):
        super().__init__(f"stopped at {epoch}")
        self.epoch = epoch

try:
    for epoch in range(10):
        if epoch == 3:
            raise EarlyStop(epoch)
except EarlyStop as stop:
    print(stop, stop.epoch)

for make in (lambda: [1, 2][5], lambda: {"a": 1}["b"], lambda: "a" + 1, lambda: int("x"), lambda: None.shape, lambda: undefined):
    try:
        make()
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    except Exception as e:
        print(type(e).__name__)

def stats(*values, **options):
    scale = options.get("scale", 1)
    return min(values) * scale, max(values) * scale

print(stats(3, 1, 2), stats(*[4, 5], scale=10), stats(*(1, 2), **{"scale": 2}))
print(sum(x * x for x in range(5)), any(v > 3 for v in [1, 2]), all([]), list(map(str, (1, 2))), list(filter(None, [0, 1, "", "a"])))
*head, tail = [1, 2, 3, 4]
print(head, tail, [x if x % 2 else -x for x in head], (lambda *a: len(a))(1, 2, 3))
assert tail == 4, "wrong"
try:
    assert tail == 5, "not five"
except AssertionError as e:
    print("assert:", e)
while True:
    tail -= 1
    if tail < 0:
        break
else:
    print("never")
for i in range(2):
    pass
else:
    print("loop done", i)
