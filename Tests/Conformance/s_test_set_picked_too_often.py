import numpy as np

rng = np.random.default_rng(8)
y = rng.integers(0, 2, 100)
best, history = 0.0, []
for trial in range(200):
    guess = rng.integers(0, 2, 100)
    acc = (guess == y).mean()
    if acc > best:
        best = acc
        history.append((trial, float(acc)))
print("the best random model so far:")
for trial, acc in history:
    print(f"  trial {trial:>3}: {acc:.2f}")

fresh = rng.integers(0, 2, 100)
print(f"on fresh data: {(fresh == rng.integers(0, 2, 100)).mean():.2f}")
sd = np.sqrt(0.25 / 100)
print(f"sd {sd:.3f}; {(best - 0.5) / sd:.1f} sd above chance")
for k in (1, 10, 100, 1000):
    top = rng.binomial(100, 0.5, size=(500, k)).max(axis=1) / 100
    print(f"{k:5d} tries: expect {top.mean():.3f}")
