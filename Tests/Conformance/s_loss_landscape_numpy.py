import numpy as np

def f(w):
    return (w[0] - 1) ** 2 + 10 * (w[1] + 2) ** 2

def grad(w):
    return np.array([2 * (w[0] - 1), 20 * (w[1] + 2)])

def numeric(f, w, h=1e-5):
    g = np.zeros_like(w)
    for i in range(len(w)):
        e = np.zeros_like(w); e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g

w = np.array([3.0, 1.0])
print(grad(w), np.allclose(grad(w), numeric(f, w), atol=1e-4))
for lr in (0.01, 0.09, 0.11):
    w = np.array([3.0, 1.0])
    for _ in range(20):
        w -= lr * grad(w)
    print(f"lr {lr}: w = {np.round(w, 3)}, loss {f(w):.4g}")
w, v = np.array([3.0, 1.0]), np.zeros(2)
path = []
for t in range(30):
    v = 0.8 * v - 0.02 * grad(w)
    w = w + v
    path.append(f(w))
print(w.round(4), [f"{p:.3f}" for p in path[::10]], np.argmin(path))
X = np.c_[np.ones(5), np.arange(5)]
y = np.array([1.1, 2.9, 5.2, 7.1, 8.8])
theta = np.linalg.lstsq(X, y, rcond=None)[0]
print(theta.round(4), (np.linalg.inv(X.T @ X) @ X.T @ y).round(4))
b = np.zeros(2)
for epoch in range(200):
    r = X @ b - y
    b -= 0.05 * X.T @ r / len(y)
print(b.round(3), f"{np.mean((X @ b - y) ** 2):.5f}")
rng = np.random.default_rng(0)
b = np.zeros(2)
for epoch in range(20):
    for i in rng.permutation(5):
        b -= 0.02 * (X[i] @ b - y[i]) * X[i]
print(b.round(3))
W1, W2 = rng.normal(0, 0.5, (2, 3)), rng.normal(0, 0.5, (3, 1))
A = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]); t = np.array([[0], [1], [1], [0]])
for step in range(3):
    h = np.tanh(A @ W1); p = 1 / (1 + np.exp(-h @ W2))
    d2 = (p - t) / 4
    d1 = d2 @ W2.T * (1 - h ** 2)
    W2 -= 0.5 * h.T @ d2; W1 -= 0.5 * A.T @ d1
    print(step, f"{-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)):.6f}")
print(W1, W2.T, sep="\n")
