import math
from collections import Counter, defaultdict

class Running:
    """mean and variance, one value at a time (Welford)"""
    def __init__(self):
        self.n, self.mean, self.m2 = 0, 0.0, 0.0

    def add(self, x):
        self.n += 1
        d = x - self.mean
        self.mean += d / self.n
        self.m2 += d * (x - self.mean)
        return self

    @property
    def std(self):
        return math.sqrt(self.m2 / (self.n - 1)) if self.n > 1 else 0.0

    def __repr__(self):
        return f"{type(self).__name__}(n={self.n}, mean={self.mean:.3f}, std={self.std:.3f})"

r = Running()
for v in [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]:
    r.add(v)
print(r, Running().std)

class Confusion:
    def __init__(self, labels):
        self.labels = list(labels)
        self.counts = defaultdict(Counter)

    def update(self, true, pred):
        for t, p in zip(true, pred, strict=True):
            self.counts[t][p] += 1

    def precision(self, k):
        total = sum(self.counts[t][k] for t in self.labels)
        return self.counts[k][k] / total if total else float("nan")

    def recall(self, k):
        total = sum(self.counts[k].values())
        return self.counts[k][k] / total if total else float("nan")

    def __str__(self):
        w = max(map(len, self.labels)) + 1
        head = " " * w + "".join(f"{l:>{w}}" for l in self.labels)
        return "\n".join([head] + [f"{t:<{w}}" + "".join(f"{self.counts[t][p]:>{w}}" for p in self.labels) for t in self.labels])

cm = Confusion(["cat", "dog", "eel"])
cm.update("cat cat dog dog dog".split(), "cat dog dog dog cat".split())
print(cm)
for k in cm.labels:
    print(f"{k}: P={cm.precision(k):.2f} R={cm.recall(k):.2f}")
try:
    cm.update(["cat"], [])
except ValueError as e:
    print("ValueError:", e)
print(sorted(cm.counts), dict(cm.counts["dog"]), math.isnan(cm.recall("eel")))
