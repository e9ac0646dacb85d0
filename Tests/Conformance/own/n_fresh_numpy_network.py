import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(60, 2))
y = (X[:, 0] * X[:, 1] > 0).astype(int)
print(X[:2], y[:8], np.bincount(y))

class Dense:
    def __init__(self, n_in, n_out):
        self.W = rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))
        self.b = np.zeros(n_out)
    def __call__(self, x):
        self.x = x
        return x @ self.W + self.b
    def backward(self, g, lr):
        dx = g @ self.W.T
        self.W -= lr * self.x.T @ g
        self.b -= lr * g.sum(axis=0)
        return dx

l1, l2 = Dense(2, 8), Dense(8, 2)
onehot = np.eye(2)[y]
for epoch in range(301):
    h = l1(X)
    a = np.maximum(h, 0)
    z = l2(a)
    z -= z.max(axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(len(y)), y] + 1e-12).mean()
    g = (p - onehot) / len(y)
    l1.backward(l2.backward(g, 0.5) * (h > 0), 0.5)
    if epoch % 100 == 0:
        print(f"{epoch:4d} {loss:.4f} {(p.argmax(1) == y).mean():.3f}")
print(l1.W.shape, np.round(l2.b, 4))

def numeric(f, x, eps=1e-5):
    g = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    for _ in it:
        i = it.multi_index
        old = x[i]
        x[i] = old + eps; up = f(x)
        x[i] = old - eps; down = f(x)
        x[i] = old
        g[i] = (up - down) / (2 * eps)
    return g
w = np.array([[1.0, -2.0], [0.5, 3.0]])
print(numeric(lambda m: (m ** 3).sum(), w).round(4))
U, S, Vt = np.linalg.svd(w)
print(S, np.allclose(U @ np.diag(S) @ Vt, w))
vals, vecs = np.linalg.eigh(w @ w.T)
print(vals, np.abs(vecs).round(4))
q, r = np.linalg.qr(w)
print(np.abs(r).round(4), np.linalg.pinv(w).round(4), np.linalg.cond(w).round(4), np.linalg.matrix_power(w.astype(int), 2))
print(np.linalg.lstsq(np.c_[np.ones(4), np.arange(4)], np.array([1, 3, 5, 7.1]), rcond=None)[0].round(4), np.linalg.eigvals(np.array([[2.0, 0], [0, 3.0]])), np.r_[1:4, 9], np.mgrid[0:2, 0:2].shape)
d = np.sqrt(((X[:3, None] - X[None, :3]) ** 2).sum(-1))
print(d.round(3))
print(np.exp(-np.abs(np.array([-700.0, 0, 700]))), np.tanh([0.5]), np.log1p(1e-10), np.logaddexp(1, 2), 1 / (1 + np.exp(-np.array([-1.0, 1.0]))))
