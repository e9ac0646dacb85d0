import numpy as np
# one-hot, softmax, cross entropy, gradient descent by hand
rng = np.random.RandomState(0)
X = rng.randn(100, 3)
w_true = np.array([1.5, -2.0, 0.5])
y = (X @ w_true + 0.1 * rng.randn(100) > 0).astype(int)
w = np.zeros(3)
b = 0.0
for epoch in range(100):
    z = X @ w + b
    p = 1 / (1 + np.exp(-z))
    loss = -np.mean(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))
    w -= 0.5 * (X.T @ (p - y)) / len(y)
    b -= 0.5 * np.mean(p - y)
    if epoch % 25 == 0:
        print(f"epoch {epoch:3d} loss {loss:.4f} acc {np.mean((p > 0.5) == y):.2f}")
print(w.round(3), round(b, 3), type(b), [b > 0])
onehot = np.eye(3)[[0, 2, 1]]
print(onehot, onehot.argmax(axis=1), onehot.sum(axis=0))
def softmax(v, axis=-1):
    e = np.exp(v - v.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
s = softmax(np.array([[1.0, 2.0, 3.0], [1.0, 1.0, 1.0]]))
print(s, s.sum(axis=1), np.log(s).round(4))
Q = rng.randn(4, 8); K = rng.randn(4, 8); V = rng.randn(4, 2)
A = softmax(Q @ K.T / np.sqrt(8))
print(A.shape, (A @ V).round(3), np.allclose(A.sum(-1), 1))
mask = np.triu(np.ones((4, 4), dtype=bool), k=1)
S = np.where(mask, -np.inf, Q @ K.T)
print(softmax(S).round(3))
for (i, j), v in np.ndenumerate(np.array([[1, 2], [3, 4]])):
    print(i, j, v, end="; ")
print()
history = {"loss": [0.5, 0.25], "acc": [0.8, 0.9]}
print({k: np.mean(v) for k, v in history.items()}, max(history["acc"]), np.argmin(history["loss"]))
windows = np.lib.stride_tricks.sliding_window_view(np.arange(6), 3)
print(windows)
